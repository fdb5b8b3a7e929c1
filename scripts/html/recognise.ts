/** Is a text a web page, or a piece of one? A few tags that a scrape left behind do not make it one. */
import { isHan } from '../text/characters.ts';

const BLOCK = /<(\/?)(p|div|td|th|tr|tbody|table|li|h[1-6]|section|article|body|span)\b[^<>]*>/gi;

/** Share of the Chinese text that must stand inside block elements. */
const INSIDE = 0.9;

const hanCount = (text: string): number => {
  let count = 0;
  for (const character of text) if (isHan(character)) count += 1;
  return count;
};

/** Chinese characters inside block elements and outside of them. */
function shares(text: string): { inside: number; outside: number } {
  const shares = { inside: 0, outside: 0 };
  let depth = 0;
  let at = 0;
  for (const tag of text.matchAll(BLOCK)) {
    shares[depth > 0 ? 'inside' : 'outside'] += hanCount(text.slice(at, tag.index));
    depth = Math.max(0, depth + (tag[1] === '/' ? -1 : 1));
    at = tag.index + tag[0].length;
  }
  shares[depth > 0 ? 'inside' : 'outside'] += hanCount(text.slice(at));
  return shares;
}

/** True for a whole page: it says so in its first tag. */
export const isPage = (text: string): boolean =>
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    text.slice(0, 4096),
  );

/** True for a page or a fragment whose text stands in block elements. */
export function isHtml(text: string): boolean {
  if (isPage(text)) return true;
  if (!/^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<[a-z]/i.test(text.slice(0, 4096))) return false;
  if ((text.match(/<\/(?:p|td|div|li|h[1-6])\s*>/gi)?.length ?? 0) < 2) return false;
  const { inside, outside } = shares(text);
  return inside > 0 && inside >= (inside + outside) * INSIDE;
}
