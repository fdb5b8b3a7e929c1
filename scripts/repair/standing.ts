/**
 * What stands in a text, as far as deletion has to know: sentences, numbers of series, rows of tables. A rule only
 * proposes; whether a line may go is asked here, of the structure.
 */
import { readMarker } from '../notation/markers.ts';
import { readHead } from '../pages/head.ts';
import { Source } from '../source.ts';
import { latticeGrids } from '../tables/lattice/index.ts';
import { bare } from '../text/characters.ts';
import { isOfIndex, isOfSiteAlone, isStatement } from '../text/boilerplate.ts';
import type { Line } from '../text/lines.ts';
import { isSentence } from '../text/sentence.ts';

/** What a line can be of the text. */
export type Part = 'sentence' | 'number' | 'row';

/** Lines of a text above a place in which the table that holds it may begin. */
const REACH = 120;
/** Longest heading. */
const LONGEST = 60;
/** A line that only a site has may hold so much and still be its own. */
const LONGEST_MARK = 200;

/** Shortest line of print. */
const SHORTEST_LINE = 12;

/** Prose between a heading and the next of its kind: what it stands over. A line of a contents list is none. */
const isProse = (text: string): boolean =>
  /[。；]/.test(text) ||
  (text.length >= SHORTEST_LINE && text.includes('，') && readMarker(text) === null);

/** A heading, or a running head that repeats it, for comparison. */
const keyOf = (line: string): string => readHead(line)?.key ?? bare(line);

/** Answers for the lines of one text. */
export class Standing {
  readonly #lines: readonly Line[];
  #keys: Map<string, number[]> | null = null;
  readonly #tables = new Map<number, ReadonlySet<number>>();

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /**
   * What a line is that must not go; null where nothing says that it belongs to the text.
   *
   * @param gone lines that are to go with it
   * @param proven what need not be asked
   */
  partAt(at: number, gone: ReadonlySet<number>, proven: ReadonlySet<Part>): Part | null {
    const line = this.#lines[at]?.trimmed ?? '';
    if (line === '') return null;
    const site =
      isStatement(line) ||
      ((isOfSiteAlone(line) || isOfIndex(line)) && line.length <= LONGEST_MARK);
    if (!proven.has('sentence') && !site && isSentence(line)) return 'sentence';
    if (!proven.has('number') && this.#isNumbered(at, gone)) return 'number';
    return !proven.has('row') && !site && this.#isRow(at) ? 'row' : null;
  }

  /** A heading or entry with a number that the text would not have any more. */
  #isNumbered(at: number, gone: ReadonlySet<number>): boolean {
    const line = this.#lines[at]?.trimmed ?? '';
    const marker = readMarker(line);
    if (!marker || line.length <= marker.length) return false;
    const own = this.#stands(at);
    // A running head may show the number of its page beside the heading.
    const keys = new Set([bare(line), keyOf(line)]);
    const others = [...keys]
      .flatMap((key) => this.#keysOf().get(key) ?? [])
      .filter((other) => other !== at);
    // Where it is only listed, it stands elsewhere, or it is no heading.
    if (!own && others.length > 0) return false;
    return !others.some((other) => this.#stands(other) && (!gone.has(other) || other < at));
  }

  /** True for a heading that opens text; in a list of contents the next of its kind follows at once. */
  #stands(at: number): boolean {
    const kind = readMarker(this.#lines[at]?.trimmed ?? '')?.kind;
    const own = keyOf(this.#lines[at]?.trimmed ?? '');
    for (let i = at + 1; i < this.#lines.length; i += 1) {
      const line = this.#lines[i]?.trimmed ?? '';
      if (line === '' || keyOf(line) === own) continue;
      if (readMarker(line)?.kind === kind) return false;
      if (isProse(line)) return true;
    }
    return true;
  }

  /** Places of the words of each short line, and of each with the next: a heading may be set on two. */
  #keysOf(): Map<string, number[]> {
    if (this.#keys) return this.#keys;
    this.#keys = new Map();
    const written = [...this.#lines.entries()].filter(([, { trimmed }]) => trimmed !== '');
    for (const [n, [at, { trimmed }]] of written.entries()) {
      if (trimmed.length > LONGEST) continue;
      for (const key of [bare(trimmed), bare(trimmed + (written[n + 1]?.[1].trimmed ?? ''))])
        this.#keys.set(key, [...(this.#keys.get(key) ?? []), at]);
    }
    return this.#keys;
  }

  /** A cell or row of a table that can be read; the lines around the place are asked, not the whole text. */
  #isRow(at: number): boolean {
    const first = Math.max(0, Math.floor(at / REACH - 1) * REACH);
    const known = this.#tables.get(first) ?? rowsIn(this.#lines.slice(first, first + 3 * REACH));
    this.#tables.set(first, known);
    return known.has(at - first);
  }
}

/** Indexes of the lines that tables hold. */
function rowsIn(lines: readonly Line[]): ReadonlySet<number> {
  const source = new Source(lines.map(({ text }) => text).join('\n'));
  const rows = latticeGrids(source, []).flatMap(({ read }) =>
    read.rows.flatMap(({ cells }) =>
      cells.flat().flatMap((cell) => (cell ? [source.point(cell.span.start).line - 1] : [])),
    ),
  );
  return new Set(rows);
}
