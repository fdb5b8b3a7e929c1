/** Where a place in the text of a segment stands in the raw text. */
import type { Segment, Span } from '../pdast.ts';
import type { Source } from '../source.ts';

const blank = /[\s\u200b\ufeff]/;

/** How many characters of a text are seen. */
const seen = (text: string): number =>
  [...text].filter((character) => !blank.test(character)).length;

/** Place behind so many characters that are seen. */
function behind(text: string, count: number): number {
  let left = count;
  let at = 0;
  for (const character of text) {
    if (left === 0) break;
    if (!blank.test(character)) left -= 1;
    at += character.length;
  }
  return at;
}

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
  const at = behind(rendering.text, seen(text.slice(0, offset)));
  return at >= rendering.text.length ? span.end : source.rawSpan(rendering, at, at + 1).start;
}

/**
 * Cuts pieces out of a segment, whose lines may have been joined.
 *
 * @param pieces their ranges in `segment.text`, without the spaces around them, in UTF-16 units
 */
export function cutOut(
  source: Source,
  { span, text }: Segment,
  pieces: readonly Span[],
): Segment[] {
  const rendering = source.render(span.start, span.end);
  return pieces.map(({ start, end }) => {
    const words = text.slice(start, end);
    const first = seen(text.slice(0, start));
    const gap = /^[\s\u200b\ufeff]*/.exec(rendering.text.slice(behind(rendering.text, first)));
    const from = behind(rendering.text, first) + (gap?.[0].length ?? 0);
    const until = behind(rendering.text, first + seen(words));
    return { span: source.rawSpan(rendering, from, until), text: words };
  });
}
