/** The five years that a plan names by their number: “十四五”, or 第十四个五年, is 2021 to 2025. */

const ORDINALS = '一二三四五六七';

/** First and last year of a five-year plan that a text names; null where it names none. */
export function periodNamed(text: string): [number, number] | null {
  const ordinal = /十([一二三四五六七])(?:五|个五年)/.exec(text)?.[1];
  if (ordinal === undefined) return null;
  const first = 2006 + 5 * ORDINALS.indexOf(ordinal);
  return [first, first + 4];
}
