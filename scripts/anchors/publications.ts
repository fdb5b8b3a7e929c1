/** What a content folder has published: the ledgers of its plans, and the addresses that plans had before. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Address } from '../../src/plan.schema.ts';
import { ConvertError } from '../diagnostic.ts';
import { followed } from '../folders.ts';
import type { SeedInfo } from '../seed/schema.ts';
import { emptyLedger, type Ledger, readLedger } from './ledger.ts';
import { said } from '../said/said.ts';

/** Ledgers in a content folder. */
function ledgerFiles(out: string): { id: string; path: string }[] {
  const folder = join(out, 'anchors');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ id: basename(name, '.json'), path: join(folder, name) }));
}

/**
 * All ledgers of a content folder.
 *
 * @throws {ConvertError} `ledger` where one was damaged
 */
export const readLedgers = (out: string): Ledger[] => ledgerFiles(out).map(readOwn);

/** A file of the ledger of the plan that it is named after. */
function readOwn({ id, path }: { id: string; path: string }): Ledger {
  const ledger = readLedger(readFileSync(path, 'utf8'), followed(path));
  if (ledger.plan === id) return ledger;
  throw new ConvertError(
    'ledger',
    said(
      `锚点账本 ${followed(path)} 是规划“${ledger.plan}”的，不是“${id}”的`,
      `the ledger ${followed(path)} is of the plan "${ledger.plan}", not of "${id}"`,
    ),
    said(
      '账本的文件名就是规划的编号；请从版本库取回原来的文件',
      'a ledger is named by the id of its plan: get the file back from the repository',
    ),
  );
}

/** Name of the list of addresses in the content folder. */
export const ADDRESSES = 'addresses.json';

export const writeAddresses = (addresses: readonly Address[]): string =>
  addresses.length === 0
    ? '[]\n'
    : `[\n${addresses.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`;

export class Publications {
  /** A damaged ledger is an error for its own plan alone. */
  readonly #ledgers = new Map<string, Ledger | ConvertError>();
  /** Plans that have taken over an earlier id in this run. */
  readonly #heirs = new Map<string, string>();

  readonly #ids: ReadonlySet<string>;

  /**
   * @param out content folder
   * @param ids of the plans of this run
   */
  constructor(out: string, ids: ReadonlySet<string>) {
    this.#ids = ids;
    for (const { id, path } of ledgerFiles(out)) {
      try {
        this.#ledgers.set(id, readOwn({ id, path }));
      } catch (error) {
        if (!(error instanceof ConvertError)) throw error;
        this.#ledgers.set(id, error);
      }
    }
  }

  #read(id: string): Ledger | undefined {
    const ledger = this.#ledgers.get(id);
    if (ledger instanceof ConvertError) throw ledger;
    return ledger;
  }

  #whole(): Ledger[] {
    return [...this.#ledgers.values()].flatMap((one) => (one instanceof ConvertError ? [] : [one]));
  }

  /**
   * The ledger that a plan goes on with: its own, or that of the id that it had before, or an empty one.
   *
   * @throws {ConvertError} `ledger` where it was damaged, `plan-changed-hands` where an id belongs to another plan
   */
  of({ id, formerly = [] }: Pick<SeedInfo, 'id' | 'formerly'>): Ledger {
    const heir = this.#whole().find((one) => one.plan !== id && one.formerly.includes(id));
    if (heir) this.#refuse(id, heir.plan);
    const own = this.#read(id);
    const inherited = formerly.filter((old) => !own?.formerly.includes(old));
    for (const old of inherited) {
      if (this.#ids.has(old)) this.#refuse(old, old);
      const other =
        this.#heirs.get(old) ?? this.#whole().find((one) => one.formerly.includes(old))?.plan;
      if (other !== undefined && other !== id) this.#refuse(old, other);
      this.#heirs.set(old, id);
    }
    const left = inherited.flatMap((old) => this.#read(old) ?? []);
    const [first, second] = own ? [own, ...left] : left;
    if (second) {
      throw new ConvertError(
        'plan-changed-hands',
        said(
          `“${first?.plan ?? ''}”和“${second.plan}”都发布过，不能合成一个规划`,
          `"${first?.plan ?? ''}" and "${second.plan}" were both released and cannot become one plan`,
        ),
        said('请从 formerly 里去掉一个', 'take one of them out of formerly'),
      );
    }
    const ids = [...new Set([...(first?.formerly ?? []), ...formerly])];
    return { ...(first ?? emptyLedger(id)), plan: id, formerly: ids };
  }

  #refuse(id: string, owner: string): never {
    throw new ConvertError(
      'plan-changed-hands',
      said(`编号“${id}”已经属于规划“${owner}”`, `the id "${id}" belongs to the plan "${owner}"`),
      said(
        '发布过的编号不能再给别的规划，请另取一个',
        'an id that was released cannot be given to another plan: choose another one',
      ),
    );
  }

  /** Released plans that are none of some ids. */
  missing(ids: ReadonlySet<string>): Ledger[] {
    return this.#whole().filter(({ plan }) => !ids.has(plan));
  }

  /**
   * Addresses at which no plan stands any more, by id.
   *
   * @param next ledgers of the plans of this run
   * @param stands whether a plan is in the content folder after this run
   * @param reasons why plans were withdrawn, by id
   */
  addresses(
    next: readonly Pick<Ledger, 'plan' | 'title' | 'formerly'>[],
    stands: (id: string) => boolean,
    reasons: ReadonlyMap<string, string>,
  ): Address[] {
    const ledgers = new Map<string, (typeof next)[number]>(
      this.#whole().map((ledger) => [ledger.plan, ledger]),
    );
    for (const ledger of next) for (const old of ledger.formerly) ledgers.delete(old);
    for (const ledger of next) ledgers.set(ledger.plan, ledger);
    const all = [...ledgers.values()].flatMap(({ plan, title, formerly }): Address[] => {
      const to = stands(plan) ? plan : null;
      const ids = to === null ? [plan, ...formerly] : formerly;
      const reason = to === null ? reasons.get(plan) : undefined;
      return ids.map((id) => ({ id, title, to, ...(reason !== undefined && { reason }) }));
    });
    return all.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}
