/** Where a box (专栏) ends: the source seldom says, its numbering and that of the text around it do. */
import type { Candidate } from './shapes.ts';
import { MARKER_RANK, type MarkerKind, readBoxCaption, readMarker } from '../notation/markers.ts';

/** A caption of a box, standing on its own. */
export const isBoxCaption = (text: string): boolean =>
  text.length <= 80 && !/[。；，]$/.test(text) && readBoxCaption(text) !== null;

/**
 * Index of the first text behind a box whose caption is `texts[at]`.
 *
 * @param headings what each text would be as a heading
 * @param outer last number of each kind that is open around the box
 */
export function boxEnd(
  texts: readonly string[],
  headings: readonly (Candidate | null)[],
  at: number,
  outer: ReadonlyMap<MarkerKind, number>,
): number {
  const inside = new Map<MarkerKind, number>();
  let entries = 0;
  for (let i = at + 1; i < texts.length; i += 1) {
    const text = texts[i] ?? '';
    if (isBoxCaption(text)) return i;
    const marker = readMarker(text);
    if (!marker) {
      if (entries > 1 && text !== '') return i;
      continue;
    }
    const { kind, value } = marker;
    if (MARKER_RANK[kind] <= MARKER_RANK.article && headings[i]) return i;
    const own = inside.get(kind);
    const follows = own === undefined ? value === 1 : value === own + 1;
    const followsOuter = value === (outer.get(kind) ?? 0) + 1;
    const alone = headings[i]?.shape === 'alone';
    if (!follows || (own !== undefined && followsOuter && alone)) {
      if (followsOuter || MARKER_RANK[kind] <= MARKER_RANK.hanParen) return i;
    }
    if (
      own === undefined &&
      value === 1 &&
      alone &&
      !outer.has(kind) &&
      MARKER_RANK[kind] <= MARKER_RANK.han
    )
      return i;
    inside.set(kind, value);
    entries += 1;
  }
  return texts.length;
}
