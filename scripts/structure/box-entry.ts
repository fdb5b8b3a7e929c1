/** The entries of a box. */
import type { Anchors } from '../notation/anchor.ts';
import { readMarker } from '../notation/markers.ts';
import { numeralValue } from '../lexicon/numeral.ts';
import type { Item, Paragraph } from '../pdast.ts';
import type { Source } from '../source.ts';
import type { Flow } from '../tables/index.ts';
import { placeIn } from './place.ts';

/** Longest name of an entry. */
const LONGEST_NAME = 60;

/**
 * What a segment is inside a box: an entry with its number and name, or a paragraph.
 *
 * @param box anchor of the box
 */
export function boxEntry(
  source: Source,
  anchors: Anchors,
  flow: Extract<Flow, { type: 'text' }>,
  box: string,
): Item | Paragraph {
  const { segment, label, role } = flow;
  const { span, text } = segment;
  if (label) {
    const anchor = anchors.take(`${box}-${numeralValue(label.text.replace(/[.、．]$/, '')) ?? 0}`);
    // A number and a name: what there is to say of it follows in paragraphs of its own.
    const name = text.length <= LONGEST_NAME && !text.includes('。');
    const lead = name ? { kind: 'sentence' as const, end: span.end } : null;
    return { type: 'item', anchor, span, label: label.span, lead };
  }
  const marker = readMarker(text);
  if (role || !marker || marker.length >= text.length) {
    return {
      type: 'paragraph',
      anchor: anchors.next(box, 'p'),
      role: role ?? 'body',
      span,
      lead: null,
    };
  }
  const stop = /[。：]/.exec(text.slice(marker.length, marker.length + LONGEST_NAME));
  const length = stop ? marker.length + stop.index + 1 : text.length;
  const lead =
    length < text.length
      ? { kind: 'sentence' as const, end: placeIn(source, { span, text }, length) }
      : null;
  const anchor = anchors.take(`${box}-${marker.value}`);
  return { type: 'item', anchor, span, label: null, lead };
}
