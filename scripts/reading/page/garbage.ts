/** Fonts whose characters cannot be what they say: their map is missing or wrong, and what is read is nonsense. */
import iconv from 'iconv-lite';
import type { Glyph, Ink } from './ink.ts';

/** What stands for a character whose font does not say what it is, as readers of PDF write it. */
export const UNREAD = '(cid:0)';

/** Fewer characters prove nothing. */
const FEWEST = 24;
/** Share of usual characters that any text has. */
const USUAL = 0.6;
/** So few different signs are bullets and the like, which a font of symbols may have alone. */
const BULLETS = 3;

/**
 * Characters that official Chinese is made of: the 3 755 common ones of GB 2312, letters, figures and signs. Marks of
 * notes (⁶, ⑩) count among them: a browser takes them from another font where that of the text lacks them.
 */
function isUsual(text: string): boolean {
  if (
    /^[A-Za-z0-9\s.,%()\-+/:;，。、；：？！（）“”‘’《》〈〉【】〔〕—…·％～Ⅰ-Ⅻ㎡℃≥≤\p{No}]$/u.test(
      text,
    )
  )
    return true;
  if (!/^[\u4e00-\u9fff]$/.test(text)) return /^[\u2e80-\u2fdf]$/.test(text);
  const [row = 0] = iconv.encode(text, 'gb2312');
  return row >= 0xb0 && row <= 0xd7;
}

/** Fonts that hold no text that can be read. */
export function garbledFonts(inks: readonly Ink[]): Set<string> {
  const counts = new Map<string, { all: number; usual: number; odd: Set<string> }>();
  for (const { glyphs } of inks)
    for (const { font, text } of glyphs) {
      if (text.trim() === '') continue;
      const count = counts.get(font) ?? { all: 0, usual: 0, odd: new Set() };
      count.all += 1;
      if (isUsual(text)) count.usual += 1;
      else count.odd.add(text);
      counts.set(font, count);
    }
  return new Set(
    [...counts].flatMap(([font, { all, usual, odd }]) =>
      all >= FEWEST && usual < all * USUAL && odd.size > BULLETS ? [font] : [],
    ),
  );
}

/** The same character, unread where its font is garbled. */
export const read = (glyph: Glyph, garbled: ReadonlySet<string>): Glyph =>
  (garbled.has(glyph.font) && glyph.text.trim() !== '') || glyph.text === '\ufffd'
    ? { ...glyph, text: UNREAD }
    : glyph;
