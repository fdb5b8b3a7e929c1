/** The names of attachments → the attachments of the Plan, and whether each is there. */
import type { Plan } from '../../src/plan.schema.ts';
import { readAttachmentCaption, readMarker } from '../notation/markers.ts';
import type { Paragraph, Root } from '../pdast.ts';
import type { Source } from '../source.ts';
import { bare } from '../text/characters.ts';

/** A list of downloads names files. */
const FILE = /\.(?:docx?|xlsx?|wps|et|pdf|zip|rar)$/i;

/** Titles of the documents that a text carries behind 附件. */
export const carriedDocuments = (source: Source, root: Root): string[] =>
  root.children.flatMap((node) =>
    node.type === 'division' && node.kind === 'attachment'
      ? [source.text(node.span.start, node.span.end)]
      : [],
  );

/**
 * @param present titles of what the text holds
 * @returns null for 附件 alone, which announces what follows it
 */
export function attachmentOf(
  source: Source,
  { span, anchor }: Paragraph,
  present: readonly string[],
): Plan['attachments'][number] | null {
  const text = source.text(span.start, span.end);
  const caption = readAttachmentCaption(text);
  const rest = caption?.title ?? text;
  const marker = readMarker(rest);
  const label = caption
    ? `${caption.label}${caption.number === null && marker ? marker.number : ''}`
    : `附件${marker?.number ?? ''}`;
  const title = rest.slice(marker?.length ?? 0).replace(FILE, '');
  if (title === '') return null;
  return { anchor, label, title, present: present.some((one) => bare(one).endsWith(bare(title))) };
}
