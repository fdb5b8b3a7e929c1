/** Counts the paragraphs of lists as Word does, whatever kind of file told of them. */
import { formatNumber } from './number-format.ts';

export interface Level {
  format: string;
  /** The label; a number stands for that of the level with this index: [第, 0, 章]. */
  text: readonly (string | number)[];
  start: number;
  /** All numbers in digits, whatever their own format. */
  legal: boolean;
}

export interface List {
  /** Lists that share a definition count on together. */
  definition: string | number;
  levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins anew, with the number that they begin with. */
  restarts: ReadonlyMap<number, number>;
}

/** Levels that a list has at most. */
export const DEEPEST = 9;

export class ListCounter {
  readonly #counts = new Map<List['definition'], number[]>();
  readonly #begun = new Map<List, Set<number>>();

  /** The label of the next paragraph at a level of a list; empty where it has none, or only a bullet. */
  label(list: List, index: number): string {
    const level = list.levels.get(index);
    if (!level || index >= DEEPEST) return '';
    const count = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, count);
    const begun = this.#begun.get(list) ?? new Set();
    this.#begun.set(list, begun);
    const restart = begun.has(index) ? undefined : list.restarts.get(index);
    begun.add(index);
    count[index] = restart ?? (count[index] ?? level.start - 1) + 1;
    count.length = index + 1;
    if (level.format === 'bullet') return '';
    return level.text
      .map((part) => {
        if (typeof part === 'string') return part;
        const own = list.levels.get(part);
        const format = level.legal || !own ? 'decimal' : own.format;
        return formatNumber(count[part] ?? own?.start ?? 1, format);
      })
      .join('');
  }
}

/** A label as it stands in front of words. */
export const spaced = (label: string): string =>
  /[\p{L}\p{N}]$/u.test(label) ? `${label} ` : label;
