/** Postings of frequent characters by section: their places fill so many shards that a query for one alone would load too much. */
import { bySection } from '../../src/search/by-section.ts';
import { BOUNDARY, type PlanCard } from '../../src/search/format.ts';
import type { Entry } from './entry.ts';
import { write } from './numbers.ts';

const boundary = BOUNDARY.codePointAt(0);

export interface PostingsFile {
  character: string;
  /** What `readPostings` of `src/search/postings.ts` reads. */
  bytes: Uint8Array;
}

/** Takes entries in order and makes the postings. */
export class PostingsWriter {
  readonly #cards: readonly PlanCard[];
  readonly #frequent: number;
  readonly #postings: PostingsFile[] = [];
  #character = -1;
  /** Entries that begin with the character, and how many places they have. */
  #entries: Entry[] = [];
  #size = 0;

  /** @param frequent places from which on a character gets postings of its own */
  constructor(cards: readonly PlanCard[], frequent: number) {
    this.#cards = cards;
    this.#frequent = frequent;
  }

  add(entry: Entry): void {
    const [character] = entry.pair;
    if (character === boundary) return;
    if (character !== this.#character) this.#close();
    this.#character = character;
    this.#entries.push(entry);
    for (const [, places] of entry.plans) this.#size += places.length;
  }

  /** All postings. */
  end(): PostingsFile[] {
    this.#close();
    return this.#postings;
  }

  #close(): void {
    const [entries, size] = [this.#entries, this.#size];
    this.#entries = [];
    this.#size = 0;
    if (size < this.#frequent) return;
    const byPlan = this.#cards.map((): (readonly number[])[] => []);
    for (const { plans } of entries) {
      for (const [plan, places] of plans) {
        const own = byPlan[plan];
        if (!own) throw new Error(`Search index: there is no plan ${plan}`);
        own.push(places);
      }
    }
    const bytes: number[] = [];
    let last = 0;
    for (const [plan, card] of this.#cards.entries()) {
      const runs = byPlan[plan] ?? [];
      if (runs.length === 0) continue;
      write(bytes, plan - last);
      last = plan;
      // Numbers of a typed array are sorted as numbers, without asking how.
      writePlan(bytes, Uint32Array.from(runs.flat()).sort(), card);
    }
    const character = String.fromCodePoint(this.#character);
    this.#postings.push({ character, bytes: Uint8Array.from(bytes) });
  }
}

/**
 * The number of sections, and for each its distance from the last one, the first place, the number of places, the
 * number of those in tables, and the first of these if there are any.
 */
function writePlan(bytes: number[], places: Iterable<number>, card: PlanCard): void {
  const sections = bySection(places, card, false);
  const inTables = bySection(places, card, true);
  write(bytes, sections.size);
  let last = 0;
  for (const [section, own] of sections) {
    write(bytes, section - last);
    last = section;
    write(bytes, own[0] ?? 0);
    write(bytes, own.length);
    const tables = inTables.get(section) ?? [];
    write(bytes, tables.length);
    if (tables[0] !== undefined) write(bytes, tables[0]);
  }
}
