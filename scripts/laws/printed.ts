/** Invented plans as a printer sets them: lines of a width, pages with their numbers, running heads, contents. */
import fc from 'fast-check';
import { widthOf } from '../text/width.ts';
import type { Invented } from './invented.ts';

/** How a plan is printed, and what reading the print back leaves of it. */
export interface Print {
  /** Width of a line, in full-width characters. */
  width: number;
  /** Lines of a page. */
  height: number;
  /** In front of the first line of a paragraph; print had it, but the text may have lost it. */
  indent: '\u3000\u3000' | '    ' | 'lost';
  /** Blank lines: none, between all lines, or between paragraphs. */
  blank: 'none' | 'lines' | 'paragraphs';
  /** Page number of a page. */
  mark: ((page: number) => string) | null;
  /** Whether the number stands above the page or below. */
  above: boolean;
  /** What stands above each page behind the first. */
  head: 'none' | 'title' | 'alternating' | 'chapter';
  /** The running head holds the page number. */
  numbered: boolean;
  /** Headings are set in larger type, in the middle of their lines: so many characters fill one. */
  narrow?: number;
  /** The number has no line of its own. */
  glued?: boolean;
  feed: boolean;
  contents: 'none' | 'dots' | 'spaces' | 'alone';
}

const marks: ((page: number) => string)[] = [
  (page) => `— ${page} —`,
  (page) => `-${page}-`,
  (page) => `- ${page} -`,
  (page) => `第 ${page} 页`,
  (page) => `第${page}页 共99页`,
  (page) => `${page} / 99`,
  (page) => `· ${page} ·`,
  (page) => `Page ${page}`,
  (page) => `=== 第 ${page} 页 ===`,
  (page) => `[Page ${page}]`,
  (page) => `－${page}－`,
];

/** Numbers that have no line of their own: framed, or in words. */
export const gluedMarks = marks.filter((mark) => /^[—\-－·].*[—\-－·]$|^第.*页$/.test(mark(1)));

/** The number alone, which only its series proves. */
export const bareMark = (page: number): string => `${page}`;

export const print: fc.Arbitrary<Print> = fc
  .record({
    width: fc.integer({ min: 24, max: 44 }),
    height: fc.integer({ min: 16, max: 30 }),
    indent: fc.constantFrom('\u3000\u3000', '    ', 'lost'),
    blank: fc.constantFrom('none', 'lines', 'paragraphs'),
    mark: fc.option(fc.constantFrom(...marks), { nil: null, freq: 8 }),
    above: fc.boolean(),
    head: fc.constantFrom('none', 'title', 'alternating', 'chapter'),
    numbered: fc.boolean(),
    feed: fc.boolean(),
    contents: fc.constantFrom('none', 'dots', 'spaces', 'alone'),
  })
  // Where nothing tells of the pages, nothing proves their heads.
  .filter(({ mark, feed, head, numbered }) => {
    const told = mark !== null || feed || (numbered && head === 'title');
    return told || head === 'none';
  });

/** Signs that no line begins with, and signs that none ends with. */
const CLOSING = /^[，。、；：？！）”》%]/;
const OPENING = /[（“《]$/;

/** Sets a paragraph: lines of a width, with the words of other scripts whole, 5G among them. */
export function wrapped(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const [word] of text.matchAll(/\d?[A-Za-z&]+|[^]/gu)) {
    if (widthOf(line) + widthOf(word) > width) {
      // A sign that cannot stand at the edge takes its neighbour along.
      let cut = line.length;
      while (CLOSING.test(line.slice(cut) + word) || OPENING.test(line.slice(0, cut))) cut -= 1;
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
    line += word;
  }
  return [...lines, line];
}

/** Sets a heading in the middle of its lines. */
const centred = (text: string, width: number, narrow: number): string[] =>
  wrapped(text, narrow, '').map(
    (line) => '\u3000'.repeat(Math.max(0, Math.round((width - widthOf(line)) / 2))) + line,
  );

const CONTENTS = {
  dots: (entry: string, page: number) => [`${entry} ${'.'.repeat(12)} ${page}`],
  spaces: (entry: string, page: number) => [`${entry}      ${page}`],
  alone: (entry: string, page: number) => [entry, `${page}`],
};

/** The pages of a plan as one text. */
export function printed({ lines, title, headings }: Invented, how: Print): string {
  const entries = headings.filter(({ runIn }) => !runIn).map((one) => `${one.label} ${one.title}`);
  const chapters = new Set(
    headings.filter(({ level }) => level === 1).map(({ label, title: words }) => label + words),
  );
  const known = new Set(
    headings.flatMap(({ label, title: words, level, runIn }) =>
      level > 2 || runIn ? [] : [label + words, `${label} ${words}`],
    ),
  );
  const kind = how.contents;
  const contents =
    kind === 'none' || entries.length < 4
      ? []
      : ['目　录', ...entries.flatMap((entry, i) => CONTENTS[kind](entry, i + 2))];
  const indent = how.indent === 'lost' ? '\u3000\u3000' : how.indent;
  const body: string[] = [];
  for (const line of lines.slice(1)) {
    const prose = line.length > 40;
    const set =
      how.narrow !== undefined && known.has(line)
        ? centred(line, how.width, how.narrow)
        : wrapped(line, how.width, prose ? indent : '');
    body.push(...(how.blank === 'lines' ? set.flatMap((one) => [one, '']) : set));
    if (how.blank === 'paragraphs') body.push('');
  }
  const pages: string[] = [];
  let chapter = '';
  let page: string[] = [];
  const turn = () => {
    const number = pages.length + 1;
    const words =
      number === 1 || how.head === 'none'
        ? ''
        : how.head === 'chapter' || (how.head === 'alternating' && number % 2 === 1)
          ? chapter || title
          : title;
    const head =
      words && how.numbered
        ? number % 2
          ? `${words}   ${number}`
          : `${number}   ${words}`
        : words;
    const own = how.mark?.(number) ?? '';
    const mark = how.glued ? '' : own;
    if (how.glued) {
      const edge = how.above ? page.findIndex((line) => line !== '') : page.length - 1;
      const line = page[edge] ?? '';
      page[edge] = how.above ? own + line : line + own;
    }
    pages.push(
      [how.above ? mark : '', head, ...page, how.above ? '' : mark]
        .filter((line, i, all) => line !== '' || (i > 1 && i < all.length - 1))
        .join('\n'),
    );
    page = [];
  };
  for (const line of [title, ...contents, ...body]) {
    page.push(line);
    // The contents have a space behind each label.
    if (chapters.has(line)) chapter = line;
    if (page.filter((one) => one !== '').length >= how.height) turn();
  }
  if (page.length > 0) turn();
  const text = pages.join(how.feed ? '\n\f' : '\n');
  return how.indent === 'lost' ? text.replace(/^\u3000+/gm, '') : text;
}
