/** A Word 97 document, or one of WPS Writer, → HTML. */
import type { Omission } from '../../source/omission.ts';
import { escaped, pageOf } from '../html.ts';
import type { Streams } from '../office/container.ts';
import { WordFlow } from '../office/flow.ts';
import type { Pageless } from '../reading.ts';
import { characterRuns, lookUp, paragraphRuns, type Run } from './formatting.ts';
import { headerOf, type Header, type TextName } from './header.ts';
import { Numbers } from './lists.ts';
import { piecesOf, placeOf, textOf } from './pieces.ts';
import { placesOf } from './row-places.ts';
import { byteOf, isOn, type Sprms, wordOf } from './sprms.ts';
import { boxesOf, notesOf, type Span } from './stories.ts';
import { BOLD, OUTLINE_LEVEL, stylesOf } from './styles.ts';

/** Codes of formatting. [MS-DOC] 2.6. */
const DELETED = 0x0800;
const HIDDEN = 0x083c;
const RAISED = 0x2a48;
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEPTH = 0x6649;
const INNER_CELL = 0x244b;
const INNER_ROW = 0x244c;
const LIST = 0x460b;
const LIST_LEVEL = 0x260a;

/** Characters that are no text. [MS-DOC] 2.4.1. */
const CELL = '\x07';
const NOTE = '\x02';
const DRAWN = '\x08';
const FIELD = '\x13';
const FIELD_RESULT = '\x14';
const FIELD_END = '\x15';
const ENDS = /[\r\x07\x0c]/;
const SIGNS: Record<string, string> = {
  '\t': '\t',
  '\x0b': '<br>',
  '\x1e': '-',
  '\xa0': ' ',
};

const AROUND: readonly TextName[] = ['headers', 'remarks', 'headerBoxes'];

class DocReader {
  readonly #text: string;
  readonly #place: (character: number) => number;
  readonly #characters: (place: number) => Run | undefined;
  readonly #paragraphs: (place: number) => Run | undefined;
  readonly #style: ReturnType<typeof stylesOf>;
  readonly #numbers: Numbers;
  readonly #notes: Map<number, Span>;
  readonly #boxes: Map<number, Span>;
  readonly #header: Header;
  readonly #read = new Set<Span>();
  #count = 0;
  readonly #fields = new Fields();
  readonly omitted: Omission[] = [];
  made = '';
  /** All characters that have to be accounted for. */
  file = '';

  constructor(streams: Streams) {
    const header = headerOf(streams);
    const pieces = piecesOf(header);
    this.#header = header;
    this.#text = textOf(header, pieces);
    this.#place = placeOf(pieces);
    this.#characters = lookUp(characterRuns(header));
    this.#paragraphs = lookUp(paragraphRuns(header, streams.get('Data')));
    this.#style = stylesOf(header.part('styles'));
    this.#numbers = new Numbers(header);
    this.#notes = notesOf(header);
    this.#boxes = boxesOf(header);
  }

  body(): string {
    const { texts } = this.#header;
    this.file = withoutCodes(this.#text);
    const html = this.#story(texts.body);
    for (const name of AROUND) this.#omit('word-around', this.#text.slice(...ends(texts[name])));
    const unread = [...this.#boxes.values(), ...this.#notes.values()].filter(
      (span) => !this.#read.has(span),
    );
    for (const span of [...unread, ...this.#between(texts)])
      this.#omit('word-unread', this.#text.slice(...ends(span)));
    return html;
  }

  /** What lies in the texts of boxes and notes and belongs to none. */
  #between(texts: Header['texts']): Span[] {
    const known = [...this.#boxes.values(), ...this.#notes.values()];
    return (['footnotes', 'endnotes', 'boxes', 'macros'] as const).flatMap((name) => {
      const own = known
        .filter(({ start, end }) => start >= texts[name].start && end <= texts[name].end)
        .sort((a, b) => a.start - b.start);
      let at = texts[name].start;
      const gaps: Span[] = [];
      for (const span of own) {
        if (span.start > at) gaps.push({ start: at, end: span.start });
        at = Math.max(at, span.end);
      }
      return at < texts[name].end ? [...gaps, { start: at, end: texts[name].end }] : gaps;
    });
  }

  #omit(rule: string, raw: string): void {
    const text = withoutCodes(raw)
      .replace(/[\r\x0b\x0c\x07]+/g, '\n')
      .replace(/[\0-\x09\x0e-\x1f]/g, '')
      .trim();
    if (text === '') return;
    const open = this.omitted.at(-1);
    if (open?.rule === rule) open.text += `\n${text}`;
    else this.omitted.push({ rule, place: 'Word 文件', text });
  }

  /** Paragraphs and tables of a range. */
  #story({ start, end }: Span): string {
    const flow = new WordFlow();
    for (let from = start; from < end;) {
      let to = from;
      while (to < end - 1 && !ENDS.test(this.#text[to] as string)) to += 1;
      this.#paragraph(from, to + 1, flow);
      from = to + 1;
    }
    return flow.end();
  }

  #paragraph(from: number, to: number, flow: WordFlow): void {
    const run = this.#paragraphs(this.#place(to - 1));
    const style = this.#style(run?.style ?? 0);
    const own: Sprms = run?.sprms ?? new Map<number, Buffer>();
    const end = this.#text[to - 1] as string;
    const isIn = isOn(own, IN_TABLE) || end === CELL;
    const depth = isIn ? Math.max(1, wordOf(own, DEPTH) ?? 1) : 0;
    if (isOn(own, ROW_END) || isOn(own, INNER_ROW)) {
      flow.row(depth, placesOf(own));
      return;
    }
    const after: string[] = [];
    const { html, bold } = this.#inline(from, ENDS.test(end) ? to - 1 : to, style.bold, after);
    if (/[^<>\s]/.test(html.replace(/<[^>]*>/g, ''))) {
      const number = this.#number(own, style.sprms);
      const outline = byteOf(own, OUTLINE_LEVEL);
      const direct = outline !== undefined && outline < 9 ? outline + 1 : 0;
      const level = outline === undefined ? style.level : style.level || direct;
      const tag = level > 0 && depth === 0 ? `h${Math.min(level, 6)}` : 'p';
      const words = bold ? `<b>${number}${html}</b>` : number + html;
      flow.paragraph(`<${tag}>${words}</${tag}>`, depth);
    }
    for (const beside of after) flow.paragraph(beside, depth);
    if (end === CELL || isOn(own, INNER_CELL)) flow.cell(depth);
  }

  #number(own: Sprms, style: Sprms): string {
    const list = wordOf(own, LIST) ?? wordOf(style, LIST) ?? 0;
    const level = byteOf(own, LIST_LEVEL) ?? byteOf(style, LIST_LEVEL) ?? 0;
    const label = list > 0 ? this.#numbers.label(list, level) : '';
    this.made += label;
    return escaped(label);
  }

  /** What stands in a line; notes and boxes that it marks come behind it. */
  #inline(
    from: number,
    to: number,
    styleBold: boolean,
    after: string[],
  ): { html: string; bold: boolean } {
    let html = '';
    let bold = true;
    let raised = false;
    let deleted = '';
    let hidden = '';
    const raise = (on: boolean) => {
      if (on !== raised) html += on ? '<sup>' : '</sup>';
      raised = on;
    };
    for (let at = from; at < to; at += 1) {
      const sign = this.#text[at] as string;
      if (this.#fields.hides(sign)) continue;
      const sprms: Sprms = this.#characters(this.#place(at))?.sprms ?? new Map<number, Buffer>();
      if (isOn(sprms, DELETED)) deleted += sign;
      else if (isOn(sprms, HIDDEN)) hidden += sign;
      else if (sign === NOTE) html += this.#note(at, after);
      else if (sign === DRAWN) this.#box(at, after);
      else if (SIGNS[sign] !== undefined) html += SIGNS[sign];
      else if (sign >= ' ') {
        raise(byteOf(sprms, RAISED) === 1);
        html += escaped(sign);
        if (sign.trim() !== '' && !isOn(sprms, BOLD, styleBold)) bold = false;
      }
    }
    raise(false);
    this.#omit('word-deleted', deleted);
    this.#omit('word-hidden', hidden);
    return { html, bold: bold && html !== '' };
  }

  #note(at: number, after: string[]): string {
    const span = this.#notes.get(at);
    if (!span || this.#read.has(span)) return '';
    this.#read.add(span);
    this.#count += 1;
    const mark = `<sup>${this.#count}</sup>`;
    this.made += `${this.#count}${this.#count}`;
    after.push(this.#story(span).replace(/^<p>/, `<p>${mark}`));
    return mark;
  }

  #box(at: number, after: string[]): void {
    const span = this.#boxes.get(at);
    if (!span || this.#read.has(span)) return;
    this.#read.add(span);
    after.push(this.#story(span));
  }
}

const ends = ({ start, end }: Span): [number, number] => [start, end];

/** Fields have a code, which no page shows, and a result; they may stand in each other. */
class Fields {
  /** Of each open field: whether its code is being passed. */
  readonly #open: boolean[] = [];

  /** True for what belongs to the code of a field, and for its marks. */
  hides(sign: string): boolean {
    if (sign === FIELD) this.#open.push(true);
    else if (sign === FIELD_RESULT) this.#open[this.#open.length - 1] = false;
    else if (sign === FIELD_END) this.#open.pop();
    else return this.#open.includes(true);
    return true;
  }
}

/** Text without the codes of fields. */
function withoutCodes(text: string): string {
  const fields = new Fields();
  let shown = '';
  for (const sign of text) if (!fields.hides(sign)) shown += sign;
  return shown;
}

/**
 * Reads a Word 97 document.
 *
 * @throws {ConvertError} `office-encrypted`, `office-broken`, `doc-old`
 */
export function readDoc(streams: Streams): Pageless {
  const reader = new DocReader(streams);
  const html = pageOf(reader.body());
  return { html, file: reader.file, omitted: reader.omitted, made: reader.made };
}
