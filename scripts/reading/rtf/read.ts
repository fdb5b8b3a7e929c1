/** Rich text → HTML. Automatic numbers stand in it as Word has written them. */
import iconv from 'iconv-lite';
import { ConvertError } from '../../diagnostic.ts';
import type { Omission } from '../../source/omission.ts';
import { escaped, pageOf } from '../html.ts';
import { WordFlow } from '../office/flow.ts';
import type { Pageless } from '../reading.ts';
import { RowPlaces } from './rows.ts';
import { CHARSETS, DESTINATIONS, FIRST, KNOWN, SIGNS, type State } from './state.ts';
import { tokensOf } from './tokens.ts';
import { said } from '../../said/said.ts';

/** No document opens more groups in each other. */
const DEEPEST = 1000;
const HEADING = /^(?:heading|标题)\s*([1-9])$/i;

interface Style {
  level: number;
  bold: boolean;
}

/** A paragraph that is being read. */
interface Open {
  html: string;
  raised: boolean;
  bold: boolean;
  /** Of its text; empty where it has none. */
  text: string;
  notes: string[];
}

const opened = (): Open => ({ html: '', raised: false, bold: true, text: '', notes: [] });

class RtfReader {
  readonly #flow = new WordFlow();
  readonly #rows = new Map<number, RowPlaces>();
  readonly #fonts = new Map<number, string>();
  readonly #styles = new Map<number, Style>();
  readonly #stack: State[] = [];
  #state: State = FIRST;
  #codePage = 'windows-1252';
  #bytes: number[] = [];
  /** Characters still to be passed that stand in for one of Unicode. */
  #passing = 0;
  /** `\*` stands in front. */
  #starred = false;
  #first = false;
  #open = opened();
  /** The paragraphs in which a note or a box is marked, while it is read. */
  readonly #around: Open[] = [];
  /** How many groups were open around each of them. */
  readonly #begun: number[] = [];
  #notes = 0;
  #name = '';
  readonly omitted: Omission[] = [];
  file = '';
  made = '';

  read(bytes: Uint8Array): string {
    for (const token of tokensOf(bytes)) {
      if (token.type === 'byte') this.#byte(token.byte);
      else {
        this.#decode();
        if (token.type === 'open') this.#push();
        else if (token.type === 'word') this.#word(token.word, token.value);
        else this.#pop();
      }
    }
    this.#decode();
    if (this.#stack.length > 0)
      throw new ConvertError(
        'rtf-broken',
        said(
          'RTF 文件没有写完（缺少结尾），可能被截断',
          'the RTF file breaks off (its end is missing): it may be cut',
        ),
        said(
          '请重新取得文件；或用 Word、WPS 打开，核对后另存为 .docx',
          'get the file again; or open it in Word or WPS, check it and save it as .docx',
        ),
      );
    if (this.#open.text !== '') this.#paragraph();
    return this.#flow.end();
  }

  #push(): void {
    if (this.#stack.length >= DEEPEST)
      throw new ConvertError(
        'rtf-broken',
        said('RTF 文件嵌套过深', 'the RTF file is nested too deep'),
        said('请另存为 .docx', 'save it as .docx'),
      );
    this.#stack.push(this.#state);
    this.#state = { ...this.#state };
    this.#first = true;
    this.#starred = false;
  }

  #pop(): void {
    const { destination, style, bold } = this.#state;
    const before = this.#stack.pop() ?? FIRST;
    if (destination === 'styles' && before.destination === 'styles') {
      const name = this.#name.replace(/;\s*$/, '').trim();
      const level = Number(HEADING.exec(name)?.[1] ?? this.#state.outline + 1);
      this.#styles.set(style, { level, bold });
      this.#name = '';
    }
    if (destination === 'beside' && this.#begun.at(-1) === this.#stack.length) this.#end();
    this.#state = before;
    this.#first = false;
  }

  #end(): void {
    this.#begun.pop();
    if (this.#open.text !== '') this.#paragraph();
    const note = this.#open.notes.join('');
    this.#open = this.#around.pop() ?? opened();
    this.#open.notes.push(note);
  }

  #byte(byte: number): void {
    this.#first = false;
    if (this.#passing > 0) this.#passing -= 1;
    else this.#bytes.push(byte);
  }

  /** Text of the bytes that stand together, in the code page of their font. */
  #decode(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Buffer.from(this.#bytes.splice(0));
    this.#text(iconv.decode(bytes, this.#fonts.get(this.#state.font) ?? this.#codePage));
  }

  #text(text: string): void {
    const { destination, deleted, hidden, raised, bold } = this.#state;
    if (destination === 'styles') this.#name += text;
    if (destination === 'none' || destination === 'fonts' || destination === 'styles') return;
    this.file += text;
    const left =
      (destination === 'around' && 'word-around') ||
      (deleted && 'word-deleted') ||
      (hidden && 'word-hidden');
    if (left) {
      this.#omit(left, text);
      return;
    }
    const open = this.#open;
    if (raised !== open.raised) open.html += raised ? '<sup>' : '</sup>';
    open.raised = raised;
    open.html += escaped(text).replaceAll('\n', '<br>');
    open.text += text.trim();
    if (text.trim() !== '' && !(bold || this.#styles.get(this.#state.style)?.bold))
      open.bold = false;
  }

  #omit(rule: string, text: string): void {
    const last = this.omitted.at(-1);
    if (last?.rule === rule) last.text += text;
    else if (text.trim() !== '') this.omitted.push({ rule, place: 'RTF 文件', text });
  }

  #paragraph(): void {
    const { style, outline, inTable, depth } = this.#state;
    const { html, raised, bold, text, notes } = this.#open;
    const at = inTable ? Math.max(1, depth) : 0;
    const inNote = this.#around.length > 0;
    this.#open = opened();
    const level = Math.max(this.#styles.get(style)?.level ?? 0, outline + 1);
    const tag = level > 0 && level <= 9 && at === 0 && !inNote ? `h${Math.min(6, level)}` : 'p';
    const words = html + (raised ? '</sup>' : '');
    const own = text === '' ? '' : `<${tag}>${bold ? `<b>${words}</b>` : words}</${tag}>`;
    if (inNote) this.#open.notes = [...notes, own];
    else this.#flow.paragraph(own + notes.join(''), at);
  }

  #row(depth: number): RowPlaces {
    const found = this.#rows.get(depth) ?? new RowPlaces();
    this.#rows.set(depth, found);
    return found;
  }

  #word(word: string, value: number | null): void {
    if (word === '*') {
      this.#starred = true;
      return;
    }
    const isFirst = this.#first;
    this.#first = false;
    const on = value !== 0;
    const state = this.#state;
    const destination = DESTINATIONS[word];
    if (isFirst && destination !== undefined && state.destination !== 'none') {
      if (destination === 'beside') this.#begin();
      else state.destination = destination;
      return;
    }
    if (isFirst && this.#starred && !KNOWN.has(word)) {
      state.destination = 'none';
      return;
    }
    const depth = Math.max(1, state.depth);
    if (this.#row(word === 'trowd' && !state.inTable ? 1 : depth).word(word, value)) return;
    const sign = SIGNS[word];
    if (sign !== undefined) this.#text(sign);
    switch (word) {
      case 'ansicpg':
        if (iconv.encodingExists(`cp${value ?? ''}`))
          this.#codePage = value === 936 ? 'gb18030' : `cp${value ?? ''}`;
        break;
      case 'f':
        state.font = value ?? -1;
        break;
      case 'fcharset':
        if (state.destination === 'fonts' && CHARSETS[value ?? -1])
          this.#fonts.set(state.font, CHARSETS[value ?? -1] as string);
        break;
      case 's':
        state.style = value ?? 0;
        break;
      case 'b':
        state.bold = on;
        break;
      case 'deleted':
        state.deleted = on;
        break;
      case 'v':
        state.hidden = on;
        break;
      case 'super':
        state.raised = on;
        break;
      case 'nosupersub':
        state.raised = false;
        break;
      case 'plain':
        Object.assign(state, { bold: false, deleted: false, hidden: false, raised: false });
        break;
      case 'pard':
        Object.assign(state, { style: 0, outline: -1, inTable: false, depth: 0 });
        break;
      case 'outlinelevel':
        state.outline = value ?? -1;
        break;
      case 'intbl':
        state.inTable = true;
        break;
      case 'itap':
        state.depth = value ?? 0;
        if (state.depth > 0) state.inTable = true;
        break;
      case 'uc':
        state.standIns = value ?? 1;
        break;
      case 'u':
        this.#unicode(value ?? 0);
        break;
      case 'chftn':
        this.#mark();
        break;
      case 'upr':
        // What stands in it comes once more behind, in Unicode.
        state.outside = state.destination;
        state.destination = 'none';
        break;
      case 'ud':
        state.destination = state.outside;
        break;
      case 'par':
      case 'sect':
      case 'page':
        if (state.destination === 'shown' || state.destination === 'beside') this.#paragraph();
        break;
      case 'cell':
      case 'nestcell':
        state.inTable = true;
        this.#paragraph();
        this.#flow.cell(word === 'cell' ? 1 : depth);
        break;
      case 'row':
        this.#flow.row(1, this.#row(1).places);
        break;
      case 'nestrow':
        this.#flow.row(depth, this.#row(depth).places);
        break;
    }
  }

  #unicode(value: number): void {
    this.#text(String.fromCharCode(value & 0xffff));
    this.#passing = this.#state.standIns;
  }

  /** Number of a note, where it is marked and in front of it. */
  #mark(): void {
    if (this.#around.length === 0) this.#notes += 1;
    const number = String(this.#notes);
    this.made += number;
    this.#open.html += `<sup>${number}</sup>`;
    this.#open.text += number;
  }

  #begin(): void {
    this.#state.destination = 'beside';
    this.#begun.push(this.#stack.length - 1);
    this.#around.push(this.#open);
    this.#open = opened();
    Object.assign(this.#state, { style: 0, outline: -1 });
  }
}

/**
 * Reads rich text.
 *
 * @throws {ConvertError} `rtf-broken`
 */
export function readRtf(bytes: Uint8Array): Pageless {
  const reader = new RtfReader();
  const html = pageOf(reader.read(bytes));
  return { html, file: reader.file, omitted: reader.omitted, made: reader.made };
}
