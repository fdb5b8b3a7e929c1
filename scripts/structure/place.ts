/** Where a place in the text of a segment stands in the raw text. */
import type { Source } from '../source.ts';
import type { Segment } from './segment.ts';

const blank = /[\s\u200b\ufeff]/;

/**
 * Raw offset of a place in a segment. The lines of a segment may have been joined, while the source still has
 * their breaks and indents, so characters are counted and spaces are not.
 *
 * @param offset place in `segment.text`, in UTF-16 units
 */
export function placeIn(
  source: Source,
  { span, text }: Pick<Segment, 'span' | 'text'>,
  offset: number,
): number {
  const rendering = source.render(span.start, span.end);
  let left = [...text.slice(0, offset)].filter((character) => !blank.test(character)).length;
  let at = 0;
  for (const character of rendering.text) {
    if (left === 0) break;
    if (!blank.test(character)) left -= 1;
    at += character.length;
  }
  return at >= rendering.text.length ? span.end : source.rawSpan(rendering, at, at + 1).start;
}
