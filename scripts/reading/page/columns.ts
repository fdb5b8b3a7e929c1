/** Columns of text: the white between them, which many lines in a row leave free. */
import { type Box, type Glyph } from './ink.ts';
import { type Line, linesOf } from './lines.ts';
import { withRows } from './rows.ts';

/** White between columns, in sizes of the text. */
const GUTTER = 1.1;
/** Lines beside each other that show columns. */
const FEWEST = 5;
/** Share of the width that each column has at least. */
const NARROWEST = 0.25;

const STEP = 2;

/** What a line has on each side of a place, and whether it reaches over it. */
function sidesOf(line: Line, at: number): { left: Glyph[]; right: Glyph[]; over: boolean } {
  const left = line.glyphs.filter((glyph) => (glyph.x0 + glyph.x1) / 2 < at);
  const right = line.glyphs.filter((glyph) => (glyph.x0 + glyph.x1) / 2 >= at);
  const [end, start] = [left.at(-1)?.x1, right[0]?.x0];
  const apart = end === undefined || start === undefined || start - end > GUTTER * line.size;
  const inside = line.glyphs.some((glyph) => glyph.x0 < at - 1 && glyph.x1 > at + 1);
  return { left, right, over: inside || !apart || line.row !== undefined };
}

/** Where the white stands that runs down between lines; null where the text is one column. */
function gutter(lines: readonly Line[], box: Pick<Box, 'x0' | 'x1'>): number | null {
  const width = box.x1 - box.x0;
  let best: { from: number; to: number; count: number } | null = null;
  for (let at = box.x0 + width * NARROWEST; at <= box.x1 - width * NARROWEST; at += STEP) {
    const sides = lines.map((line) => ({ line, ...sidesOf(line, at) }));
    const free = sides.filter(({ over }) => !over);
    const left = free.filter((one) => one.left.length > 0);
    const right = free.filter((one) => one.right.length > 0);
    const count = Math.min(left.length, right.length);
    if (count < FEWEST || lines.length - free.length > count) continue;
    const [few, many] = left.length < right.length ? [left, right] : [right, left];
    const top = Math.min(...many.map(({ line }) => line.baseline));
    const bottom = Math.max(...many.map(({ line }) => line.baseline));
    const beside = few.filter(
      ({ line }) => line.baseline >= top - 1 && line.baseline <= bottom + 1,
    );
    if (beside.length * 2 < few.length) continue;
    const breadth = (glyphs: readonly Glyph[]) =>
      Math.max(...glyphs.map(({ x1 }) => x1)) - Math.min(...glyphs.map(({ x0 }) => x0));
    const narrow = Math.min(
      breadth(left.flatMap((one) => one.left)),
      breadth(right.flatMap((one) => one.right)),
    );
    if (narrow < width * NARROWEST) continue;
    if (!best || count > best.count) best = { from: at, to: at, count };
    else if (count === best.count && at - best.to <= STEP) best.to = at;
  }
  return best && (best.from + best.to) / 2;
}

/**
 * Splits characters into stretches that are read one after the other.
 *
 * @param page number of the page
 * @param goesOn the page before ends with a row of a table that nothing draws
 */
export function inColumns(glyphs: readonly Glyph[], page: number, goesOn = false): Line[][] {
  const lines = withRows(linesOf(glyphs, page), goesOn);
  if (lines.length < FEWEST) return [lines];
  const box = {
    x0: Math.min(...lines.map(({ x0 }) => x0)),
    x1: Math.max(...lines.map(({ x1 }) => x1)),
  };
  const at = gutter(
    lines.filter(({ row }) => !row),
    box,
  );
  if (at === null) return [lines];
  const stretches: Line[][] = [];
  let sides: [Glyph[], Glyph[]] = [[], []];
  let whole: Line[] = [];
  const flush = () => {
    if (whole.length > 0) stretches.push(whole);
    for (const side of sides) if (side.length > 0) stretches.push(...inColumns(side, page));
    sides = [[], []];
    whole = [];
  };
  let apart = false;
  for (const line of lines) {
    const { left, right, over } = sidesOf(line, at);
    if (over === apart) {
      flush();
      apart = !over;
    }
    if (over) whole.push(line);
    else {
      sides[0].push(...left);
      sides[1].push(...right);
    }
  }
  flush();
  return stretches;
}
