/** Automatic numbers, which are not in the text: Word counts when it draws the page. [MS-DOC] 2.9.150, 2.9.131. */
import { DEEPEST, type Level, type List, ListCounter, spaced } from '../../docx/list-counter.ts';
import type { Header } from './header.ts';

/** The number of a level stands as the character of its index. */
const partsOf = (text: string): Level['text'] =>
  text.split(/([\0-\x08])/).map((part, i) => (i % 2 === 0 ? part : part.charCodeAt(0)));

/** Forms of numbers that Chinese documents use, by their code in [MS-OSHARED] 2.2.1.3. */
const FORMATS: Record<number, string> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth',
  22: 'decimalZero',
  23: 'bullet',
  28: 'decimalEnclosedCircleChinese',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  39: 'chineseCountingThousand',
  255: 'none',
};
const LEVEL_BYTES = 28;

/** Reads one level; where the next thing begins. */
function levelAt(table: Buffer, at: number): { level: Level; next: number } {
  const info = table[at + 5] as number;
  const text = at + LEVEL_BYTES + (table[at + 24] as number) + (table[at + 25] as number);
  const length = table.readUInt16LE(text) * 2;
  return {
    level: {
      start: table.readInt32LE(at),
      format: FORMATS[table[at + 4] as number] ?? 'decimal',
      legal: (info & 0x04) !== 0,
      text: partsOf(table.toString('utf16le', text + 2, text + 2 + length)),
    },
    next: text + 2 + length,
  };
}

function definitionsOf({ table, at, part }: Header): Map<number, Map<number, Level>> {
  const found = new Map<number, Map<number, Level>>();
  const lists = part('lists');
  if (lists.length < 2) return found;
  const count = lists.readUInt16LE(0);
  let next = at('lists') + 2 + count * 28;
  for (let i = 0; i < count; i += 1) {
    const simple = ((lists[2 + i * 28 + 26] as number) & 1) !== 0;
    const levels = new Map<number, Level>();
    for (let l = 0; l < (simple ? 1 : DEEPEST); l += 1) {
      const read = levelAt(table, next);
      levels.set(l, read.level);
      next = read.next;
    }
    found.set(lists.readInt32LE(2 + i * 28), levels);
  }
  return found;
}

function usesOf(header: Header): List[] {
  const definitions = definitionsOf(header);
  const uses = header.part('listUses');
  if (uses.length < 4) return [];
  const count = Math.min(uses.readUInt32LE(0), Math.floor((uses.length - 4) / 16));
  let at = 4 + count * 16;
  return Array.from({ length: count }, (_, i) => {
    const definition = uses.readInt32LE(4 + i * 16);
    const levels = new Map(definitions.get(definition));
    const restarts = new Map<number, number>();
    at += 4;
    for (let n = uses[4 + i * 16 + 12] as number; n > 0 && at + 8 <= uses.length; n -= 1) {
      const [start, flags] = [uses.readInt32LE(at), uses.readUInt32LE(at + 4)];
      at += 8;
      if (flags & 0x10) restarts.set(flags & 0x0f, start);
      if (flags & 0x20) {
        const read = levelAt(uses, at);
        levels.set(flags & 0x0f, read.level);
        at = read.next;
      }
    }
    return { definition, levels, restarts };
  });
}

/** Counts the paragraphs of lists. What cannot be read of the lists of a file gives no number. */
export class Numbers {
  readonly #lists: List[];
  readonly #counter = new ListCounter();

  constructor(header: Header) {
    let lists: List[] = [];
    try {
      lists = usesOf(header);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    this.#lists = lists;
  }

  /** The label of the next paragraph of a list, counted from 1; empty where it has none. */
  label(list: number, index: number): string {
    const use = this.#lists[list - 1];
    return use ? spaced(this.#counter.label(use, index)) : '';
  }
}
