/** Joins the ledgers of two branches: what either has released stays released. */
import { ConvertError } from '../diagnostic.ts';
import { read } from './fingerprint.ts';
import { type Alias, destinations, type Entry, type Gone, type Ledger } from './ledger.ts';
import { said } from '../said/said.ts';

/** An anchor in a ledger: what it is there. */
type Fate =
  | { state: 'live'; entry: Entry }
  | { state: 'alias'; entry: Alias }
  | { state: 'gone'; entry: Gone };

export interface Merged {
  ledger: Ledger;
  /** Anchors that both branches have given to texts that are not the same; they stay with ours. */
  disputed: string[];
}

function fatesIn({ live, aliases, gone }: Ledger): Map<string, Fate> {
  return new Map([
    ...live.map((entry): [string, Fate] => [entry.anchor, { state: 'live', entry }]),
    ...aliases.map((entry): [string, Fate] => [entry.anchor, { state: 'alias', entry }]),
    ...gone.map((entry): [string, Fate] => [entry.anchor, { state: 'gone', entry }]),
  ]);
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Who has changed a value: where only one branch has, its value; where both have, what `both` says. */
function threeWay<T>(base: T | undefined, ours: T, theirs: T, both: (ours: T, theirs: T) => T): T {
  if (same(ours, theirs) || same(base, theirs)) return ours;
  return same(base, ours) ? theirs : both(ours, theirs);
}

const ORDER: readonly Fate['state'][] = ['live', 'alias', 'gone'];

/** What is still there is found again by the next conversion; a tombstone would bury it. */
const livelier = (ours: Fate, theirs: Fate): Fate =>
  ORDER.indexOf(theirs.state) < ORDER.indexOf(ours.state) ? theirs : ours;

/**
 * Whether two branches gave an anchor to two texts, each by itself. How much they are alike says nothing: neighbours in
 * a list of tasks differ by a name.
 */
const isOther = (ours: Entry, theirs: Entry): boolean =>
  read(ours.text).hash !== read(theirs.text).hash;

/** Our order; what they alone have stands behind what stands in front of it there. */
function orderOf(ours: readonly Entry[], theirs: readonly Entry[], kept: ReadonlySet<string>) {
  const order = ours.map(({ anchor }) => anchor).filter((anchor) => kept.has(anchor));
  const placed = new Set(order);
  const following = new Map<string | null, string[]>();
  let front: string | null = null;
  for (const { anchor } of theirs) {
    if (placed.has(anchor)) front = anchor;
    else if (kept.has(anchor)) following.set(front, [...(following.get(front) ?? []), anchor]);
  }
  return [
    ...(following.get(null) ?? []),
    ...order.flatMap((anchor) => [anchor, ...(following.get(anchor) ?? [])]),
  ];
}

/**
 * Joins two ledgers of a plan.
 *
 * @param base what both branches began with; null where that is not known
 * @throws {ConvertError} `ledger` where they are of two plans
 */
export function mergeLedgers(base: Ledger | null, ours: Ledger, theirs: Ledger): Merged {
  const heir = ours.plan === theirs.plan || ours.formerly.includes(theirs.plan) ? ours : theirs;
  if (heir.plan !== ours.plan && !heir.formerly.includes(ours.plan)) {
    throw new ConvertError(
      'ledger',
      said(
        `“${ours.plan}”和“${theirs.plan}”是两个规划的账本，不能合并`,
        `"${ours.plan}" and "${theirs.plan}" are ledgers of two plans and cannot be merged`,
      ),
      said(
        '请为每个规划各留一个账本文件，文件名即编号',
        'keep one ledger a plan; its file is named by the id',
      ),
    );
  }
  const [were, our, their] = [
    base ? fatesIn(base) : new Map<string, Fate>(),
    fatesIn(ours),
    fatesIn(theirs),
  ];
  const fates = new Map<string, Fate>();
  const disputed: string[] = [];
  for (const anchor of new Set([...our.keys(), ...their.keys()])) {
    const [one, other] = [our.get(anchor), their.get(anchor)];
    const isDisputed = one && other && !were.has(anchor) && isOther(one.entry, other.entry);
    if (isDisputed) disputed.push(anchor);
    const fate =
      one && other && !isDisputed
        ? threeWay(were.get(anchor), one, other, livelier)
        : (one ?? other);
    if (fate) fates.set(anchor, fate);
  }
  const joined = (): Ledger => {
    const of = (state: Fate['state']) =>
      new Set([...fates].flatMap(([anchor, fate]) => (fate.state === state ? [anchor] : [])));
    const entry = (anchor: string) => fates.get(anchor)?.entry as never;
    return {
      plan: heir.plan,
      title: threeWay(base?.title, ours.title, theirs.title, () => heir.title),
      edition: threeWay(base?.edition, ours.edition, theirs.edition, (one, other) =>
        (one?.changed ?? '') < (other?.changed ?? '') ? other : one,
      ),
      formerly: [...new Set([...ours.formerly, ...theirs.formerly])],
      live: orderOf(ours.live, theirs.live, of('live')).map(entry),
      aliases: [...of('alias')].map(entry),
      gone: [...of('gone')].map(entry),
    };
  };
  // Each branch may have joined one of two texts to the other one: then ours holds.
  const leads = destinations(joined());
  for (const anchor of fates.keys()) {
    const fate = our.get(anchor) ?? their.get(anchor);
    if (!leads.has(anchor) && fate) fates.set(anchor, fate);
  }
  return { ledger: joined(), disputed };
}
