/** Marks lead sentences: paragraphs side by side that each open with a short sentence naming their subject. */
import { type Content, type Paragraph, walk } from '../pdast.ts';
import type { Source } from '../source.ts';
import { placeIn } from './place.ts';
import { ASIDE } from './series.ts';

const LEAD =
  /^(?!到20|“十|一是|[（(]|20\d\d年|截至|根据|按照|为)[^，。；：！？]{3,22}(?:，[^，。；：！？]{2,16})?[。：](?=[^\n]{20})/;

function markSiblings(source: Source, paragraphs: readonly Paragraph[]): void {
  const leads = paragraphs.map((paragraph) => {
    if (paragraph.lead || paragraph.role !== 'body') return null;
    const { span } = paragraph;
    const text = source.text(span.start, span.end).replace(/\s*\n\s*/g, '');
    const match = LEAD.exec(text);
    if (match && ASIDE.test(text.slice(match[0].length))) return null;
    return match ? placeIn(source, { span, text }, match[0].length) : null;
  });
  // One such paragraph among others is a coincidence; two in a row are a pattern.
  for (const [i, paragraph] of paragraphs.entries()) {
    const end = leads[i];
    if (end && (leads[i - 1] || leads[i + 1])) paragraph.lead = { kind: 'sentence', end };
  }
}

/** Marks the lead sentences of a tree. */
export function markLeads(source: Source, nodes: readonly Content[]): void {
  walk(nodes, (node) => {
    if (node.type !== 'division' && node.type !== 'box') return;
    markSiblings(
      source,
      node.children.filter((child) => child.type === 'paragraph'),
    );
  });
}
