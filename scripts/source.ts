/**
 * The text under repair: the decoded raw text, which never changes, and the edits made to it.
 *
 * Every pass after `decode` holds places as raw offsets and gets text by rendering them, so no later edit moves
 * what an earlier pass found. The laws of the apparatus hold by construction: edits are sorted and disjoint, and
 * the raw text can always be had back.
 */
import { coalesce } from './source/coalesce.ts';
import { byPlace, type Edit, firstFrom, type Rendering } from './source/edit.ts';
import { LineIndex } from './source/line-index.ts';
import { toRaw } from './source/translate.ts';

export type { Edit, Rendering } from './source/edit.ts';

export class Source {
  /** Decoded raw text, line ends as `\n`. */
  readonly raw: string;
  /** All edits so far, sorted by place, disjoint. */
  edits: readonly Edit[] = [];
  readonly #lines: LineIndex;

  constructor(raw: string) {
    this.raw = raw;
    this.#lines = new LineIndex(raw);
  }

  get lineCount(): number {
    return this.#lines.count;
  }

  /** Line and column of a raw offset, both from 1. */
  point(offset: number): { line: number; column: number; offset: number } {
    return this.#lines.point(offset);
  }

  /** First and last line of a raw range; an empty range lies on one line. */
  lines(start: number, end: number): [number, number] {
    return [this.point(start).line, this.point(Math.max(start, end - 1)).line];
  }

  /**
   * Renders a raw range. An edit that reaches over an end of the range is left out; an insertion at an end
   * belongs to the side that it is bound to.
   */
  render(start = 0, end = this.raw.length): Rendering {
    const origin: number[] = [];
    let text = '';
    let at = start;
    const keep = (until: number) => {
      text += this.raw.slice(at, until);
      for (; at < until; at += 1) origin.push(at);
    };
    const whole = start === 0 && end === this.raw.length;
    for (let i = firstFrom(this.edits, start); i < this.edits.length; i += 1) {
      const edit = this.edits[i] as Edit;
      if (edit.start > end) break;
      if (edit.end > end) continue;
      if (edit.start === edit.end && !whole) {
        if (edit.start === start && edit.bind !== 'right') continue;
        if (edit.start === end && (edit.bind ?? 'left') !== 'left') continue;
      }
      keep(edit.start);
      at = edit.end;
      text += edit.after;
      for (let k = 0; k < edit.after.length; k += 1) origin.push(-1 - i);
    }
    keep(end);
    return { text, origin: Int32Array.from(origin) };
  }

  /** Raw range of the characters `[start, end)` of a rendering; edits that wrote any of them lie inside it. */
  rawSpan({ origin }: Rendering, start: number, end: number): { start: number; end: number } {
    const first = origin[start];
    const last = origin[end - 1];
    if (first === undefined || last === undefined) {
      const at = first ?? (last === undefined || last < 0 ? this.raw.length : last + 1);
      return { start: at, end: at };
    }
    return {
      start: first >= 0 ? first : (this.edits[-1 - first] as Edit).start,
      end: last >= 0 ? last + 1 : (this.edits[-1 - last] as Edit).end,
    };
  }

  /** Text of a raw range as it stands now. */
  text(start: number, end: number): string {
    return this.render(start, end).text;
  }

  /** Edits that replace some of a raw range, in order. */
  editsIn(start: number, end: number): Edit[] {
    const found: Edit[] = [];
    for (let i = Math.max(0, firstFrom(this.edits, start) - 1); i < this.edits.length; i += 1) {
      const edit = this.edits[i] as Edit;
      if (edit.start >= end) break;
      if (edit.end > start) found.push(edit);
    }
    return found;
  }

  /** Stretches of a raw range that no edit covers. */
  untouched(start: number, end: number): { start: number; end: number }[] {
    const stretches: { start: number; end: number }[] = [];
    let at = start;
    for (const edit of this.editsIn(start, end)) {
      if (edit.start > at) stretches.push({ start: at, end: edit.start });
      at = Math.max(at, edit.end);
    }
    if (at < end) stretches.push({ start: at, end });
    return stretches;
  }

  /** Adds edits given in raw offsets; they must not overlap what is already edited. */
  add(added: readonly Edit[]): void {
    this.#set([...this.edits, ...added].sort(byPlace));
  }

  #set(all: readonly Edit[]): void {
    for (let i = 1; i < all.length; i += 1) {
      const a = all[i - 1] as Edit;
      const b = all[i] as Edit;
      if (a.end > b.start) {
        const place = (edit: Edit) => `${edit.rule} [${edit.start}, ${edit.end})`;
        throw new Error(`edits overlap: ${place(a)} and ${place(b)}`);
      }
    }
    this.edits = all;
  }

  /**
   * Applies edits given in offsets of `rendering`, sorted and disjoint. Where one touches text that an earlier
   * edit wrote or removed, the two become one record.
   */
  apply(rendering: Rendering, proposals: readonly Edit[]): void {
    const replaced = new Set<number>();
    const made: { edit: Edit; index: number }[] = [];
    for (const proposal of coalesce(rendering, proposals)) {
      const own = new Set<number>();
      const edit = toRaw(this.edits, this.raw.length, rendering, proposal, own);
      let index = this.edits.length;
      for (const earlier of own) {
        replaced.add(earlier);
        index = Math.min(index, earlier);
      }
      const idle = edit.kind !== 'sic' && edit.after === this.raw.slice(edit.start, edit.end);
      if (!idle) made.push({ edit, index });
    }
    const kept = this.edits.map((edit, index) => ({ edit, index }));
    const all = [...kept.filter(({ index }) => !replaced.has(index)), ...made];
    // Of insertions at one place, one that was rewritten stays where it was among the others.
    all.sort((a, b) => byPlace(a.edit, b.edit) || a.index - b.index);
    this.#set(all.map(({ edit }) => edit));
  }
}
