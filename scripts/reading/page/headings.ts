/** Headings by print: what is set larger, bolder or in another face than the text, alone on its lines. */
import type { Item } from './printed-table.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Line } from './lines.ts';

const LONGEST = 60;
const MOST_LINES = 3;
/** So much larger or smaller is another size. */
const OTHER = 0.6;

interface Style {
  size: number;
  bold: boolean;
  font: string;
}

const styleOf = ({ lines: [line] }: Paragraph): Style => line as Line;
const keyOf = ({ size, bold, font }: Style): string =>
  `${Math.round(size * 2) / 2}|${bold}|${font}`;

/** The style of most characters. */
function bodyStyle(paragraphs: readonly Paragraph[]): Style {
  const counts = new Map<string, { style: Style; count: number }>();
  for (const paragraph of paragraphs)
    for (const line of paragraph.lines) {
      const one = counts.get(keyOf(line)) ?? { style: line, count: 0 };
      one.count += line.text.length;
      counts.set(keyOf(line), one);
    }
  return (
    [...counts.values()].sort((a, b) => b.count - a.count)[0]?.style ?? {
      size: 12,
      bold: false,
      font: '',
    }
  );
}

/** Levels of the paragraphs that print sets as headings, from 1. */
export function printedHeadings(items: readonly Item[]): Map<Paragraph, number> {
  const paragraphs = items.flatMap((item) => (item.type === 'text' ? [item.paragraph] : []));
  const body = bodyStyle(paragraphs);
  const found = new Map<Paragraph, number>();
  const candidates: { paragraph: Paragraph; style: Style }[] = [];
  for (const paragraph of paragraphs) {
    const style = styleOf(paragraph);
    const length = paragraph.lines.reduce((sum, { text }) => sum + text.length, 0);
    const text = paragraph.lines.at(-1)?.text ?? '';
    const tag = /^H([1-6])$/.exec(paragraph.lines[0]?.tag ?? '');
    if (tag) {
      found.set(paragraph, Number(tag[1]));
      continue;
    }
    const larger = style.size > body.size + OTHER;
    const other =
      style.size > body.size - OTHER &&
      ((style.bold && !body.bold) || (style.font !== body.font && style.font !== ''));
    if (
      length > LONGEST ||
      paragraph.lines.length > MOST_LINES ||
      /[。；，：]$/.test(text) ||
      !(larger || other)
    )
      continue;
    candidates.push({ paragraph, style });
  }
  const weight = ({ size, bold }: Style) => size * 10 + (bold ? 1 : 0);
  const keys = [...new Map(candidates.map(({ style }) => [keyOf(style), style])).values()].sort(
    (a, b) => weight(b) - weight(a),
  );
  for (const { paragraph, style } of candidates)
    found.set(paragraph, Math.min(6, keys.findIndex((one) => keyOf(one) === keyOf(style)) + 1));
  return found;
}
