/**
 * The text under repair: the decoded raw text, which never changes, and the edits made to it.
 *
 * Every pass after `decode` holds places as raw offsets and gets text by rendering them, so no later edit moves
 * what an earlier pass found. The laws of the apparatus hold by construction: edits are sorted and disjoint, and
 * the raw text can always be had back.
 */
import type { Certainty, Evidence, RepairKind } from '../src/plan.schema.ts';

/** A replacement of the text in `[start, end)` by `after`, with its reasons. */
export interface Edit {
  start: number;
  end: number;
  after: string;
  kind: RepairKind;
  rule: string;
  certainty: Certainty;
  evidence?: Evidence[];
  candidates?: string[];
  note?: string;
  /** Rules whose edits were joined with this one because they touched. */
  also?: string[];
  /** For an insertion: the side that it belongs to when a range begins or ends at it. Default `left`. */
  bind?: 'left' | 'boundary' | 'right';
}

/** Text as it stands after the edits so far, and the way back to the raw text. */
export interface Rendering {
  text: string;
  /** For each character: its raw offset, or `-1 - index` of the edit that wrote it. */
  origin: Int32Array;
}

/** Which kind stays when two edits become one: the one that a reader must not miss. */
const WEIGHT: Record<RepairKind, number> = {
  gap: 7,
  unclear: 6,
  supplied: 5,
  decode: 4,
  struct: 3,
  drop: 2,
  reg: 1,
  sic: 0,
};

const SURE: Record<Certainty, number> = { exact: 3, high: 2, medium: 1, low: 0 };
const BIND = { left: 0, boundary: 1, right: 2 };

const byPlace = (a: Edit, b: Edit): number =>
  a.start - b.start || a.end - b.end || BIND[a.bind ?? 'left'] - BIND[b.bind ?? 'left'];

/** Reasons of two edits that became one; place and text are the caller's to set. */
function joinReasons(a: Edit, b: Edit): Edit {
  const [strong, weak] = WEIGHT[b.kind] > WEIGHT[a.kind] ? [b, a] : [a, b];
  const joined: Edit = {
    ...strong,
    certainty: SURE[weak.certainty] < SURE[strong.certainty] ? weak.certainty : strong.certainty,
  };
  const also = new Set([...(strong.also ?? []), weak.rule, ...(weak.also ?? [])]);
  also.delete(strong.rule);
  if (also.size > 0) joined.also = [...also];
  const note = strong.note ?? weak.note;
  if (note !== undefined) joined.note = note;
  if (weak.evidence) joined.evidence = [...(strong.evidence ?? []), ...weak.evidence];
  return joined;
}

/** The earlier edits that a proposal touches at one of its ends; an insertion touches on both sides. */
function touched({ origin }: Rendering, { start, end }: Edit, side: 'first' | 'last'): number[] {
  const places = start === end ? [start - 1, start] : [side === 'first' ? start : end - 1];
  return places.map((place) => origin[place] ?? 0).filter((written) => written < 0);
}

/** Joins proposals that rewrite parts of one and the same earlier edit. */
function coalesce(rendering: Rendering, proposals: readonly Edit[]): Edit[] {
  const { text } = rendering;
  const joined: Edit[] = [];
  for (const proposal of proposals) {
    const previous = joined.at(-1);
    const before = previous ? touched(rendering, previous, 'last') : [];
    if (previous && touched(rendering, proposal, 'first').some((edit) => before.includes(edit))) {
      const after = previous.after + text.slice(previous.end, proposal.start) + proposal.after;
      joined[joined.length - 1] = {
        ...joinReasons(previous, proposal),
        start: previous.start,
        end: proposal.end,
        after,
      };
    } else joined.push(proposal);
  }
  return joined;
}

export class Source {
  /** Decoded raw text, line ends as `\n`. */
  readonly raw: string;
  /** All edits so far, sorted by place, disjoint. */
  edits: readonly Edit[] = [];
  readonly #lineStarts: number[] = [0];

  constructor(raw: string) {
    this.raw = raw;
    for (let i = raw.indexOf('\n'); i !== -1; i = raw.indexOf('\n', i + 1)) {
      this.#lineStarts.push(i + 1);
    }
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }

  /** Line and column of a raw offset, both from 1. */
  point(offset: number): { line: number; column: number; offset: number } {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1, offset };
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
    for (let i = this.#firstFrom(start); i < this.edits.length; i += 1) {
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
    for (let i = Math.max(0, this.#firstFrom(start) - 1); i < this.edits.length; i += 1) {
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
      const edit = this.#toRaw(rendering, proposal, own);
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

  /** One edit in raw offsets for a proposal in rendered offsets; notes the earlier edits that it replaces. */
  #toRaw(rendering: Rendering, proposal: Edit, replaced: Set<number>): Edit {
    const { origin } = rendering;
    const from = this.#rawStart(origin, proposal);
    if (proposal.start === proposal.end && from.inside === null) {
      return this.#insertion(rendering, proposal, from.offset, replaced);
    }
    let edit: Edit = { ...proposal };
    let start = Number.POSITIVE_INFINITY;
    let end = -1;
    let head = '';
    let tail = '';
    let bind: Edit['bind'];
    const touch = (index: number) => {
      const earlier = this.edits[index] as Edit;
      bind ??= earlier.bind;
      if (!replaced.has(index)) {
        replaced.add(index);
        // What is dropped as a whole needs no account of the repairs made inside it.
        if (edit.kind !== 'drop') edit = joinReasons(edit, earlier);
      }
      start = Math.min(start, earlier.start);
      end = Math.max(end, earlier.end);
    };
    const last = Math.max(proposal.start, proposal.end - 1);
    for (let k = proposal.start; k <= last; k += 1) {
      const o = origin[k] as number;
      if (o >= 0) {
        start = Math.min(start, o);
        end = Math.max(end, o + 1);
      } else touch(-1 - o);
    }
    for (
      let k = proposal.start - 1;
      k >= 0 && origin[k] === origin[proposal.start] && (origin[k] as number) < 0;
      k -= 1
    ) {
      head = (rendering.text[k] as string) + head;
    }
    const lastOrigin = origin[last] as number;
    for (
      let k = last + 1;
      k < origin.length && origin[k] === lastOrigin && lastOrigin < 0;
      k += 1
    ) {
      tail += rendering.text[k] as string;
    }
    if (proposal.start === proposal.end) tail = (rendering.text[last] as string) + tail;
    // Deletions and insertions between the first and the last raw character belong to the new record.
    for (let i = this.#firstFrom(start); i < this.edits.length; i += 1) {
      const earlier = this.edits[i] as Edit;
      if (earlier.start >= end) break;
      if (earlier.end <= start && earlier.start < start) continue;
      if (earlier.start === earlier.end && earlier.start === start) continue;
      touch(i);
    }
    return { ...edit, ...(bind && { bind }), start, end, after: head + proposal.after + tail };
  }

  /**
   * An insertion between what was kept or written. Where an earlier one at the same raw offset would come out on
   * the wrong side of it, the two become one.
   */
  #insertion({ text, origin }: Rendering, proposal: Edit, at: number, replaced: Set<number>): Edit {
    // Behind a space or a line end it opens what follows.
    const opens = /\s/.test(text[proposal.start - 1] ?? ' ');
    const insertion: Edit = { bind: opens ? 'right' : 'left', ...proposal, start: at, end: at };
    const order = (edit: Edit) => BIND[edit.bind ?? 'left'];
    for (const [place, front] of [
      [proposal.start, true],
      [proposal.start - 1, false],
    ] as const) {
      const index = -1 - (origin[place] ?? 0);
      const earlier = this.edits[index];
      if (earlier?.start !== at || earlier.end !== at) continue;
      const inOrder = front
        ? order(insertion) < order(earlier)
        : order(earlier) <= order(insertion);
      if (inOrder) continue;
      replaced.add(index);
      const after = front ? insertion.after + earlier.after : earlier.after + insertion.after;
      const bind = earlier.bind ?? 'left';
      return { ...joinReasons(insertion, earlier), start: at, end: at, after, bind };
    }
    return insertion;
  }

  #rawStart(origin: Int32Array, { start }: Edit): { offset: number; inside: number | null } {
    const here = origin[start];
    const before = start > 0 ? origin[start - 1] : undefined;
    if (here !== undefined && here < 0 && here === before) return { offset: -1, inside: -1 - here };
    if (before !== undefined) {
      return {
        offset: before >= 0 ? before + 1 : (this.edits[-1 - before] as Edit).end,
        inside: null,
      };
    }
    if (here === undefined) return { offset: this.raw.length, inside: null };
    return { offset: here >= 0 ? here : (this.edits[-1 - here] as Edit).start, inside: null };
  }

  /** Index of the first edit that begins at or behind an offset. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.edits[middle] as Edit).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
