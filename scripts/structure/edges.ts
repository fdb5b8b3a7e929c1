/** What stands behind the last heading: signatures, dates, the names of attachments. */
import type { ParagraphRole } from '../../src/plan.schema.ts';
import { readAttachmentCaption, readMarker } from '../notation/markers.ts';
import { isNamed } from './attachment-names.ts';
import { edgeRole } from '../text/roles.ts';
import { bare } from '../text/characters.ts';

/**
 * Index from which the texts behind the last heading are signatures, dates, notes and the names of attachments,
 * or the number of texts where there are none.
 *
 * @param announced names of attachments, from `announcedNames`
 */
export function tailStart(texts: readonly string[], announced: ReadonlySet<string>): number {
  const signed = signaturesStart(texts, texts.length);
  const named = texts.findLastIndex(
    (text, i) => i < signed && /^附\s*件/.test(text) && text.length < 60,
  );
  // 附件2, the name that the text has announced, and words below it: an attachment, however short.
  const short =
    readAttachmentCaption(texts[named] ?? '')?.title === '' &&
    named + 2 < signed &&
    announced.has(bare(texts[named + 1] ?? ''));
  const list =
    named !== -1 &&
    !short &&
    texts
      .slice(named, signed)
      // A table stands below the title of an attachment, and below no name of one.
      .every((text) => text !== '' && text.length < 60 && !/[。；]$/.test(text));
  return list ? signaturesStart(texts, named) : signed;
}

/** Index from which the texts before `end` are signatures, dates and notes. */
function signaturesStart(texts: readonly string[], end: number): number {
  let start = end;
  while (start > 0 && ['signature', 'date', 'note'].includes(edgeRole(texts[start - 1] ?? ''))) {
    start -= 1;
  }
  return start;
}

/**
 * Roles of the texts that close a document in front of one that follows as 附件: who signs it, its date, the names of
 * its attachments.
 *
 * @param at index of the line that opens what follows
 * @param listed indexes of numbered names of attachments
 */
export function closingRoles(
  texts: readonly string[],
  at: number,
  listed: ReadonlySet<number>,
): Map<number, ParagraphRole> {
  const roles = new Map<number, ParagraphRole>();
  for (let i = at - 1; i > 0; i -= 1) {
    const text = texts[i] ?? '';
    const role = listed.has(i) || isNamed(text) ? 'attachment' : edgeRole(text);
    if (!['signature', 'date', 'note', 'attachment'].includes(role)) break;
    roles.set(i, role);
  }
  return roles;
}

/** Role of a text behind the last heading; entries below 附件 are attachments too. */
export function tailRole(text: string, inAttachments: boolean): ParagraphRole {
  const role = edgeRole(text);
  return inAttachments && role === 'body' && readMarker(text) !== null ? 'attachment' : role;
}
