/** Pages → one flow of paragraphs and tables, in reading order, over the turns of the pages. */
import { alignedTables } from './aligned.ts';
import { inColumns } from './columns.ts';
import { furnitureOf } from './furniture.ts';
import { type Box, type Glyph, type Ink, liesIn, median } from './ink.ts';
import { type Lattice, latticesOf } from './lattice.ts';
import { type Line, linesOf } from './lines.ts';
import { goesOn, type Measure, measureOf, paragraphsOf } from './paragraphs.ts';
import {
  emptyTable,
  type Item,
  joinParts,
  linesIn,
  type PrintedTable,
  sameColumns,
} from './printed-table.ts';
import { joinRules } from './rules.ts';

/** A frame around the page is no table. */
const FRAME = 0.85;
/** Notes are set smaller than the text. */
const SMALLER = 0.93;
/** Lines that show the margins. */
const ENOUGH = 8;
/** Signs that hang over a margin reach so far, in sizes of the text. */
const BEYOND = 1.5;
/** So much larger than the text is a watermark, where it is faint. */
const HUGE = 1.6;

const NOTE = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[①-⑳]|\[\d+\]|\*|注[:：])/;

interface PageParts {
  ink: Ink;
  tables: { lattice: Lattice; table: PrintedTable }[];
  /** Characters outside tables, with one for each table. */
  glyphs: Glyph[];
  lines: Line[];
  stray: Line[];
}

/** The character that stands for a table in the lines. */
const placeholder = (lattice: Lattice, index: number): Glyph => ({
  x0: lattice.x0,
  x1: lattice.x1,
  y0: lattice.y0,
  y1: lattice.y1,
  text: '\u25a6',
  baseline: lattice.y0,
  size: 1,
  font: '',
  bold: false,
  hidden: false,
  tag: '',
  turned: false,
  faint: false,
  table: index,
});

/** Lines of the characters of a cell; vertical ones in the order of their painting. */
function cellLines(glyphs: readonly Glyph[], page: number): Line[] {
  const turned = glyphs.filter((glyph) => glyph.turned);
  const upright = linesOf(
    glyphs.filter((glyph) => !glyph.turned),
    page,
  );
  const [line] = linesOf(
    turned.map((glyph, i) => ({
      ...glyph,
      baseline: 0,
      x0: i * glyph.size,
      x1: (i + 1) * glyph.size,
    })),
    page,
  );
  if (!line) return upright;
  const [first] = turned as [Glyph];
  return [
    ...upright,
    {
      ...line,
      baseline: first.y1,
      x0: first.x0,
      x1: first.x1,
      y0: first.y0,
      y1: first.y1,
    },
  ];
}

/** How the lines of a cell are set: between its sides. */
function cellMeasure(lines: readonly Line[], box: { x0: number; x1: number }): Measure {
  const own = measureOf(lines);
  const first = Math.min(...lines.map(({ x0 }) => x0));
  const reach = Math.max(...lines.map(({ x1 }) => x1));
  const padding = Math.max(0, Math.min(first - box.x0, box.x1 - reach));
  return { ...own, left: box.x0 + padding, right: box.x1 - padding };
}

/** Fills the cells of a table; tables inside a cell stand in it. */
function fill(
  lattice: Lattice,
  glyphs: readonly Glyph[],
  inner: readonly Lattice[],
  page: number,
): PrintedTable {
  const table = emptyTable(lattice, page);
  for (const cell of table.cells) {
    const nested = inner.filter((one) => liesIn(one, cell.box));
    const outer = nested.filter(
      (one) => !nested.some((other) => other !== one && liesIn(one, other)),
    );
    const own = glyphs.filter(
      (glyph) => liesIn(glyph, cell.box) && !outer.some((one) => liesIn(glyph, one)),
    );
    const lines = cellLines(own, page);
    const whole = [
      ...lines.map((line) => ({ at: line.baseline, line })),
      ...outer.map((one) => ({ at: one.y0, one })),
    ];
    whole.sort((a, b) => a.at - b.at);
    let run: Line[] = [];
    const flush = () => {
      if (run.length > 0) cell.items.push(...textItems(run, cellMeasure(run, cell.box)));
      run = [];
    };
    for (const part of whole) {
      if ('line' in part) run.push(part.line);
      else {
        flush();
        const inside = nested.filter((one) => one !== part.one && liesIn(one, part.one));
        cell.items.push({
          type: 'table',
          table: fill(
            part.one,
            glyphs.filter((glyph) => liesIn(glyph, part.one)),
            inside,
            page,
          ),
        });
      }
    }
    flush();
  }
  return table;
}

const textItems = (
  lines: readonly Line[],
  measure: Measure,
  measureAt: (line: Line) => Measure = () => measure,
): Item[] =>
  paragraphsOf(lines, measureAt).map((paragraph) => ({
    type: 'text',
    paragraph,
    measure: measureAt(paragraph.lines.at(-1) as Line),
  }));

/** White that a table keeps below it, and a line above, in its size. */
const WHITE = 0.6;

/** How each of some lines is set: those beside tables between them and the margin. */
function besides(
  lines: readonly Line[],
  tables: readonly Box[],
  measure: Measure,
): (line: Line) => Measure {
  const groups = new Map<string, Line[]>();
  const keyOf = (line: Line) =>
    tables
      .flatMap((box, i) => {
        const level = line.y0 - WHITE * line.size < box.y1 && box.y0 < line.y1;
        const side = box.x1 <= line.x0 + EDGE ? 'left' : box.x0 >= line.x1 - EDGE ? 'right' : '';
        return level && side !== '' ? `${side}${i}` : [];
      })
      .join();
  for (const line of lines) {
    const key = keyOf(line);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const narrow = new Map(
    [...groups].map(([key, own]) => [
      key,
      {
        ...measure,
        ...(key.includes('left') && { left: Math.min(...own.map(({ x0 }) => x0)) }),
        ...(key.includes('right') && { right: Math.max(...own.map(({ x1 }) => x1)) }),
      },
    ]),
  );
  return (line) => narrow.get(keyOf(line)) ?? measure;
}

/** Leaves out lattices that cross others: each character stands in one cell. */
function apart(lattices: readonly Lattice[]): Lattice[] {
  const kept: Lattice[] = [];
  for (const one of [...lattices].sort((a, b) => areaOf(b) - areaOf(a))) {
    const fits = kept.every(
      (other) => !overlap(one, other) || other.cells.some((cell) => within(one, cell)),
    );
    if (fits) kept.push(one);
  }
  return kept;
}

const areaOf = (box: Box): number => (box.x1 - box.x0) * (box.y1 - box.y0);
/** How far lines may stand over each other. */
const EDGE = 3;
const overlap = (a: Box, b: Box): boolean =>
  a.x0 < b.x1 - EDGE && b.x0 < a.x1 - EDGE && a.y0 < b.y1 - EDGE && b.y0 < a.y1 - EDGE;
const within = (a: Box, b: Box): boolean =>
  a.x0 > b.x0 - EDGE && a.x1 < b.x1 + EDGE && a.y0 > b.y0 - EDGE && a.y1 < b.y1 + EDGE;

/** Takes a page apart: tables, and what stands outside them. */
function partsOf(ink: Ink, body: number): PageParts {
  const shown = ink.glyphs;
  const inked = shown.filter(({ text }) => text.trim() !== '');
  const rules = joinRules(ink.rules);
  const lattices = latticesOf(rules).filter((lattice) => {
    const framed =
      lattice.cells.length === 1 &&
      lattice.x1 - lattice.x0 > ink.width * FRAME &&
      lattice.y1 - lattice.y0 > ink.height * FRAME;
    return !framed && inked.some((glyph) => liesIn(glyph, lattice));
  });
  const standsIn = (glyph: Glyph, some: readonly Lattice[]) =>
    some.some((lattice) => liesIn(glyph, lattice));
  const outside = shown.filter((glyph) => !standsIn(glyph, lattices));
  const free = rules.filter(
    (rule) =>
      !lattices.some(
        ({ x0, x1, y0, y1 }) =>
          rule.along === 'x' &&
          rule.from >= x0 - 3 &&
          rule.to <= x1 + 3 &&
          rule.at >= y0 - 3 &&
          rule.at <= y1 + 3,
      ),
  );
  const isStray = (glyph: Glyph) => glyph.turned || (glyph.faint && glyph.size > body * HUGE);
  const straight = outside.filter((glyph) => !isStray(glyph));
  const aligned = alignedTables(free, straight, ink);
  const all = apart([...lattices, ...aligned]);
  const outer = all.filter((one) => !all.some((other) => other !== one && inside(one, other)));
  const tables = outer.map((lattice) => {
    const inner = all.filter((one) => one !== lattice && inside(one, lattice));
    const own = shown.filter((glyph) => liesIn(glyph, lattice) && !(glyph.faint && glyph.turned));
    return { lattice, table: fill(lattice, own, inner, ink.page) };
  });
  const loose = straight.filter((glyph) => !standsIn(glyph, all));
  const stray = outside.filter(isStray);
  return {
    ink,
    tables,
    glyphs: [...loose, ...outer.map(placeholder)],
    lines: linesOf(loose, ink.page),
    stray: strayLines(stray, ink.page),
  };
}

const inside = (one: Lattice, other: Lattice): boolean =>
  areaOf(one) < areaOf(other) && liesIn(one, other);

/** Stamps and watermarks, a line for all that is set alike. */
function strayLines(glyphs: readonly Glyph[], page: number): Line[] {
  const alike = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const key = `${Math.round(glyph.size)}|${glyph.font}|${glyph.faint}`;
    alike.set(key, [...(alike.get(key) ?? []), { ...glyph, turned: true }]);
  }
  return [...alike.values()].flatMap((some) => cellLines(some, page));
}

/** Lines at the foot of a page that are notes: smaller, below a line or behind their marks. */
function notesAt(lines: readonly Line[], ink: Ink, body: number): Line[] {
  let from = lines.length;
  while (from > 0 && (lines[from - 1] as Line).size < body * SMALLER) from -= 1;
  const notes = lines.slice(from);
  const first = notes.findIndex((line, i) => {
    const above = lines[from + i - 1];
    const ruled = ink.rules.some(
      (rule) =>
        rule.along === 'x' &&
        rule.to - rule.from < ink.width * 0.45 &&
        rule.at <= line.y0 + 2 &&
        rule.at >= (above?.y1 ?? 0) - 2,
    );
    return ruled || NOTE.test(line.text);
  });
  return first === -1 || from + first === 0 ? [] : notes.slice(first);
}

/** Size of most characters. */
function bodySize(inks: readonly Ink[]): number {
  const counts = new Map<number, number>();
  for (const { glyphs } of inks)
    for (const { size } of glyphs) {
      const round = Math.round(size * 2) / 2;
      counts.set(round, (counts.get(round) ?? 0) + 1);
    }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}

/** One manner for all stretches: what most of them show. */
function common(
  measures: readonly (Measure & { count: number })[],
): Pick<Measure, 'leading' | 'indented' | 'spaced'> {
  const wide = measures.filter(({ count }) => count >= ENOUGH);
  const some = wide.length > 0 ? wide : measures;
  const most = (is: (one: Measure) => boolean) =>
    some.filter(is).reduce((sum, { count }) => sum + count, 0) * 2 >
    some.reduce((sum, { count }) => sum + count, 0);
  return {
    leading: median(
      some.map(({ leading }) => leading),
      1.5,
    ),
    indented: most(({ indented }) => indented),
    spaced: most(({ spaced }) => spaced),
  };
}

/** Lays out the pages of a file. */
export function flowOf(inks: readonly Ink[]): Item[] {
  const body = bodySize(inks);
  const parts = inks.map((ink) => partsOf(ink, body));
  const furniture = furnitureOf(
    parts.map(({ ink, lines, tables }) => ({
      ink,
      lines,
      tables: tables.map(({ lattice }) => lattice),
    })),
  );
  let inTable = false;
  const pages = parts.map((part) => {
    const dropped = part.lines.filter((line) => furniture.has(line));
    const gone = new Set(dropped.flatMap(({ glyphs }) => glyphs));
    const notes = notesAt(
      part.lines.filter((line) => !furniture.has(line)),
      part.ink,
      body,
    );
    for (const line of notes) for (const glyph of line.glyphs) gone.add(glyph);
    const stretches = inColumns(
      part.glyphs.filter((glyph) => !gone.has(glyph)),
      part.ink.page,
      inTable,
    );
    inTable = stretches.at(-1)?.at(-1)?.row !== undefined;
    return { ...part, dropped, notes, stretches };
  });
  const isText = (line: Line) => line.glyphs[0]?.table === undefined;
  const measured = pages.flatMap(({ stretches }) =>
    stretches.map((lines) => {
      const texts = lines.filter((line) => isText(line) && Math.abs(line.size - body) < 1);
      const own = texts.length > 0 ? texts : lines;
      return { lines, measure: { ...measureOf(own), count: texts.length } };
    }),
  );
  const manner = common(measured.map(({ measure }) => measure));
  const wide = measured
    .filter(({ measure }) => measure.count >= ENOUGH)
    .map(({ measure }) => measure);
  /** The margins of a stretch: its own, or those of a longer one that it stands in. */
  const measureFor = (lines: readonly Line[]): Measure => {
    const { measure } = measured.find((one) => one.lines === lines) as (typeof measured)[number];
    const x0 = Math.min(...lines.map((line) => line.x0));
    const x1 = Math.max(...lines.map((line) => line.x1));
    // A page of short lines, as a list of contents is one, does not show the margin that its title reaches.
    const shown = x1 - measure.right < BEYOND * body;
    const holder =
      measure.count >= ENOUGH && shown
        ? measure
        : (wide
            .filter((one) => one.left <= x0 + 3 && one.right >= x1 - 3)
            .sort((a, b) => a.right - a.left - (b.right - b.left))[0] ?? measure);
    return { ...holder, ...manner };
  };
  const flow: Item[] = [];
  /** Notes that wait for the end of the paragraph at which the page turns. */
  let waiting: Item[] = [];
  let between: Line[] = [];
  const settle = () => {
    flow.push(...waiting);
    waiting = [];
  };
  const place = (item: Item) => {
    const last = flow.at(-1);
    if (last && turnsBefore(last, item)) {
      if (goesOnWith(last, item)) {
        if (last.type === 'text' && item.type === 'text') {
          const furniture = between.map((line) => ({
            ...line,
            furniture: true,
          }));
          last.paragraph.lines.push(...furniture, ...item.paragraph.lines);
          last.measure = item.measure;
        } else if (last.type === 'table' && item.type === 'table')
          last.table = joinParts(last.table, item.table, between);
        between = [];
        settle();
        return;
      }
      settle();
    }
    flow.push(...between.map(asFurniture));
    between = [];
    flow.push(item);
  };
  for (const { ink, stretches, dropped, notes, tables, stray } of pages) {
    const heads = dropped.filter(({ baseline }) => baseline < ink.height / 2);
    between.push(...heads);
    for (const lines of stretches) {
      const measure = measureFor(lines);
      const measureAt = besides(
        lines.filter(isText),
        tables.map(({ lattice }) => lattice),
        measure,
      );
      let run: Line[] = [];
      const flush = () => {
        for (const item of textItems(run, measure, measureAt)) place(item);
        run = [];
      };
      for (const line of lines) {
        if (isText(line)) run.push(line);
        else {
          flush();
          const { table } = tables[line.glyphs[0]?.table as number] as (typeof tables)[number];
          place({ type: 'table', table });
        }
      }
      flush();
    }
    if (notes.length > 0) waiting.push(...textItems(notes, measureOf(notes)));
    between.push(...dropped.filter((line) => !heads.includes(line)));
    for (const line of stray) waiting.push({ type: 'furniture', line, rule: 'printed-stamp' });
  }
  settle();
  flow.push(...between.map(asFurniture));
  return flow;
}

const asFurniture = (line: Line): Item => ({ type: 'furniture', line, rule: 'printed-furniture' });

/** A column or a page ends between two items. */
function turnsBefore(last: Item, item: Item): boolean {
  const [open, next] = [edgeLine(last, -1), edgeLine(item, 0)];
  if (last.type === 'table' && item.type === 'table')
    return last.table.page !== item.table.page || topOf(item.table) < topOf(last.table);
  return (
    open !== undefined &&
    next !== undefined &&
    (next.page !== open.page || next.baseline <= open.baseline)
  );
}

const edgeLine = (item: Item, at: 0 | -1): Line | undefined =>
  item.type === 'text'
    ? item.paragraph.lines.at(at)
    : item.type === 'furniture'
      ? item.line
      : linesIn([item]).at(at);

/** Top of the last part of a table. */
const topOf = ({ cells, page }: PrintedTable): number =>
  Math.min(...cells.filter((cell) => cell.page === page).map(({ box }) => box.y0));

/** The item goes on with the one before the turn. */
const goesOnWith = (last: Item, item: Item): boolean =>
  last.type === 'text' && item.type === 'text'
    ? goesOn(last.paragraph, item.paragraph.lines[0] as Line, item.measure, last.measure)
    : last.type === 'table' && item.type === 'table' && sameColumns(last.table, item.table);
