/**
 * The search of a library that somebody edits: what a page asks for is made when it is asked for, out of the texts in memory, a volume a character.
 * To a page it is as an index that was built; nothing is inverted beforehand, so that a plan that was saved is found at once.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { BOUNDARY, type Catalog, catalogFile } from '../../src/search/format.ts';
import type { Store } from '../run/store.ts';
import { namesOf, planFiles, readFormer } from './build-index.ts';
import type { Entry } from './entry.ts';
import { type PlanPart, partOf } from './part.ts';
import { shardOf } from './shard.ts';
import { volume } from './writer.ts';

/** All pairs that begin with a character, in their order, with their places. */
export function entriesFrom(streams: readonly Uint32Array[], first: number): Entry[] {
  const found = new Map<number, Entry>();
  for (const [plan, stream] of streams.entries()) {
    for (let at = stream.indexOf(first); at !== -1; at = stream.indexOf(first, at + 1)) {
      const second = stream[at + 1];
      if (second === undefined) break;
      const entry = found.get(second) ?? { pair: [first, second], plans: [] };
      found.set(second, entry);
      const last = entry.plans.at(-1);
      if (last?.[0] === plan) last[1].push(at);
      else entry.plans.push([plan, [at]]);
    }
  }
  return [...found.values()].sort((a, b) => a.pair[1] - b.pair[1]);
}

/** Every character of the streams, rising; what stands between lines opens no pair. */
function charactersOf(streams: readonly Uint32Array[]): number[] {
  const seen = new Uint8Array(0x110000);
  for (const stream of streams) for (const character of stream) seen[character] = 1;
  seen[BOUNDARY.codePointAt(0) ?? 0] = 0;
  return [...seen.keys()].filter((character) => seen[character] === 1);
}

export class LiveSearch {
  readonly #content: string;
  readonly #store: Store;
  /** By the path of the plan. */
  readonly #parts = new Map<string, PlanPart>();
  #series = '';
  #characters: number[] = [];
  #catalog: string | null = null;
  #versions = 0;
  #ready: Promise<void> = Promise.resolve();
  readonly #stale = new Set<string>();
  #isBehind = true;

  /** @param store has of plans that have not changed what they give to search */
  constructor(content: string, store: Store) {
    this.#content = content;
    this.#store = store;
  }

  /** Plans have come, gone or changed, those of these ids; they are read when somebody searches, and not before. */
  update(changed: Iterable<string>): void {
    for (const id of changed) this.#stale.add(id);
    this.#isBehind = true;
  }

  /** Reads what is new, one reading behind the other. */
  #catchUp(): Promise<void> {
    if (this.#isBehind) {
      this.#isBehind = false;
      const stale = new Set(this.#stale);
      this.#stale.clear();
      this.#ready = this.#ready.catch(() => undefined).then(() => this.#read(stale));
    }
    return this.#ready;
  }

  async #read(stale: ReadonlySet<string>): Promise<void> {
    const paths = await planFiles(this.#content);
    const known = [...this.#parts];
    this.#parts.clear();
    const kept = new Map(known);
    for (const path of paths) {
      const part = kept.get(path);
      // Reading waits for the disk, which lets the server answer in between.
      const made =
        part && !stale.has(basename(path, '.json'))
          ? part
          : partOf(path, await readFile(path), this.#store);
      this.#parts.set(path, made);
    }
    this.#characters = charactersOf(this.#streams());
    this.#versions += 1;
    this.#series = `live${this.#versions}`;
    this.#catalog = null;
  }

  #streams(): Uint32Array[] {
    return [...this.#parts.values()].map(({ stream }) => stream);
  }

  /** A file of the search data as a page loads it; null where there is no such file. */
  async answer(file: string): Promise<string | null> {
    await this.#catchUp();
    if (file === catalogFile) return (this.#catalog ??= await this.#catalogOf());
    const { series, number } = /^(?<series>[a-z0-9]+)-(?<number>\d+)\.js$/.exec(file)?.groups ?? {};
    if (series !== this.#series)
      return [...this.#parts.values()].find(({ text }) => text.file === file)?.text.script ?? null;
    const first = this.#characters[Number(number)];
    if (first === undefined) return null;
    const members = [shardOf(entriesFrom(this.#streams(), first))];
    const firsts = [String.fromCodePoint(first)];
    return volume(file, { members, about: { firsts } }).script;
  }

  async #catalogOf(): Promise<string> {
    const catalog: Catalog = {
      plans: [...this.#parts.values()].map(({ card }) => card),
      words: false,
      names: namesOf(this.#content),
      former: await readFormer(this.#content),
      shards: {
        series: this.#series,
        firsts: this.#characters.map((character) => String.fromCodePoint(character)),
      },
      // A shard holds all pairs of a character, however many.
      postings: { series: this.#series, characters: [] },
    };
    return volume(catalogFile, { members: [JSON.stringify(catalog)] }).script;
  }
}
