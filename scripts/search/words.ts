/** The bundle of Pagefind: the sections by their words, ranked, for what no exact phrase finds. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { href, routes } from '../../src/lib/routes.ts';
import { valuesOf } from '../../src/search/facets.ts';
import type { PlanCard } from '../../src/search/format.ts';
import type { PlanPart } from './part.ts';

type Pagefind = typeof import('pagefind');
type Index = NonNullable<Awaited<ReturnType<Pagefind['createIndex']>>['index']>;

/** Parts of Pagefind that draw a search of their own: ours asks the index. */
const UNUSED = /^pagefind-(?:ui|modular-ui|highlight)\./;

/** Libraries of more plans than this have no such bundle: its many small files would outweigh the site. */
const MOST_PLANS = 200;

/** Whether a library of so many plans gets a bundle; `PLAN_PAGEFIND` names another number than 200, and 0 none. */
export const isWorthWords = (plans: number): boolean =>
  plans > 0 && plans <= Number(process.env['PLAN_PAGEFIND'] || MOST_PLANS);

/** A plan whose sections are to be found by their words. */
export type Worded = Pick<PlanPart, 'card' | 'words'>;

export class WordIndex {
  readonly #pagefind: Pagefind;
  readonly #index: Index;

  private constructor(pagefind: Pagefind, index: Index) {
    this.#pagefind = pagefind;
    this.#index = index;
  }

  /**
   * Starts Pagefind, a program in its package.
   *
   * @throws where there is none for this system
   */
  static async open(): Promise<WordIndex> {
    const pagefind = await import('pagefind');
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(errors.join('; '));
    return new WordIndex(pagefind, index);
  }

  /**
   * Adds the sections of a plan, each as a record with its address and what it can be filtered by.
   *
   * @param plans of the whole library: a county stands in its province by way of its city
   */
  async add({ card, words }: Worded, plans: readonly PlanCard[]): Promise<void> {
    for (const [number, { anchor, path, content }] of words.entries()) {
      const { errors } = await this.#index.addCustomRecord({
        url: href(routes.library(), routes.plan(card.id), anchor),
        content,
        language: 'zh',
        meta: {
          title: [card.title, ...path].join(' › '),
          plan: card.id,
          section: String(number),
        },
        filters: {
          region: valuesOf(card, 'region', plans),
          kind: valuesOf(card, 'kind'),
          year: valuesOf(card, 'year'),
        },
      });
      if (errors.length > 0) throw new Error(`${card.id}: ${errors.join('; ')}`);
    }
  }

  /** Writes the bundle and ends the program. */
  async end(folder: string): Promise<void> {
    const { files, errors } = await this.#index.getFiles();
    if (errors.length > 0) throw new Error(errors.join('; '));
    const used = files.filter(({ path }) => !UNUSED.test(path));
    for (const { path, content } of used) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    await this.#pagefind.close();
  }
}
