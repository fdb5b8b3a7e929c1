/**
 * Plans whose newest seed could not be converted, or is gone. Their earlier edition stands, and `outdated.json` in the content
 * folder says so, for the site to show.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Outdated, outdatedSchema } from '../../src/plan.schema.ts';
import { type SeedFile, stemOf } from '../seed/entries.ts';

/** Name of the list in the content folder. */
export const OUTDATED = 'outdated.json';

/** The plans of a content folder as earlier runs left them. */
export class Standing {
  readonly #out: string;
  /** Names of the seeds, by the ids of their plans. */
  #seeds: Map<string, string> | undefined;

  constructor(out: string) {
    this.#out = out;
  }

  /** Whether the edition of an earlier run is there, whole. */
  has(id: string): boolean {
    return ['mdx', 'json'].every((ending) =>
      existsSync(join(this.#out, 'plans', `${id}.${ending}`)),
    );
  }

  /**
   * The plan that a seed gave before; null where it never gave one.
   *
   * @param id of the plan, where it is known
   */
  of({ name }: SeedFile, id: string | null): string | null {
    const same = ([, file]: [string, string]) => stemOf(file) === stemOf(name);
    const [given = null] = [...this.#files()].findLast(same) ?? [];
    return [id, given].find((one) => one && this.has(one)) ?? null;
  }

  /** Name of the seed that gave a plan before; its id where no edition says. */
  seedOf(id: string): string {
    return this.#files().get(id) ?? id;
  }

  #files(): Map<string, string> {
    return (this.#seeds ??= this.#read());
  }

  #read(): Map<string, string> {
    const folder = join(this.#out, 'plans');
    const names = existsSync(folder) ? readdirSync(folder) : [];
    const files = names.filter((name) => name.endsWith('.mdx'));
    return new Map(
      files.flatMap((name) => {
        const head = readFileSync(join(folder, name), 'utf8').slice(0, 4096);
        const file = /^source:\n(?: {2}.*\n)*? {2}file: (.+)$/m.exec(head)?.[1];
        return file === undefined ? [] : [[basename(name, '.mdx'), file] as const];
      }),
    );
  }

  /**
   * The list behind a run.
   *
   * @param failed plans of this run whose earlier edition stands
   * @param settled whether an entry of an earlier run is done with
   */
  outdated(failed: readonly Outdated[], settled: (id: string) => boolean): Outdated[] {
    const path = join(this.#out, OUTDATED);
    const earlier = existsSync(path)
      ? (z.array(outdatedSchema).safeParse(jsonOf(readFileSync(path, 'utf8'))).data ?? [])
      : [];
    const all = new Map(
      [...earlier.filter(({ id }) => !settled(id) && this.has(id)), ...failed].map((one) => [
        one.id,
        one,
      ]),
    );
    return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const writeOutdated = (list: readonly Outdated[]): string =>
  `[\n${list.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`;
