/** A stretch of text, cut in the middle where it is long. */
export interface Excerpt {
  head: string;
  /** Characters that were left out between head and tail. */
  omitted: number;
  tail: string;
}

/** Cuts a text to its beginning and end when it is longer than `most` characters. */
export function shorten(text: string, most: number): Excerpt {
  const characters = [...text];
  if (characters.length <= most) return { head: text, omitted: 0, tail: '' };
  const head = Math.ceil(most * 0.7);
  const tail = most - head;
  return {
    head: characters.slice(0, head).join(''),
    omitted: characters.length - most,
    tail: characters.slice(-tail).join(''),
  };
}

/** What stands on the same line before and after `[start, end)`, `reach` UTF-16 units at most. */
export function surroundings(
  raw: string,
  [start, end]: readonly [number, number],
  reach: number,
): { before: string; after: string } {
  const before = raw.slice(Math.max(0, start - reach), start);
  const [lineEnd = ''] = raw[end - 1] === '\n' ? [] : raw.slice(end, end + reach).split('\n');
  return { before: before.split('\n').at(-1) ?? '', after: lineEnd };
}
