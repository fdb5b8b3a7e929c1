/** The overlaps of all plans with upper ones; worked out where they are not known of the same two texts. */
import type { Placed } from './pairs.ts';
import { type Overlap, UpperGrams } from './rarity.ts';
import type { Texts } from './texts.ts';

/** What is known of a plan: by an upper plan, their overlap and the two texts that it is of. */
export type KnownOverlaps = Readonly<Record<string, { of: string; runs: Overlap }>>;

/** Upper plans whose grams are in memory at a time. */
const LOT = 16;

/** The overlaps of a library by the plan, and the plans of which any is new or gone. */
export interface Overlaps {
  all: ReadonlyMap<string, KnownOverlaps>;
  changed: ReadonlySet<string>;
}

/**
 * The overlap of every plan with the upper ones that it is far from.
 *
 * @param isFar whether the words of a plan count where an upper one is concerned
 */
export function overlapsWith(
  uppers: readonly Placed[],
  plans: readonly Placed[],
  isFar: (plan: Placed, upper: Placed) => boolean,
  texts: Texts,
  known: (plan: string) => KnownOverlaps,
): Overlaps {
  const all = new Map<string, Record<string, KnownOverlaps[string]>>();
  const changed = new Set<string>();
  const open = new Map<Placed, Placed[]>();
  const ofBoth = (plan: Placed, upper: Placed) => `${texts.hash(plan.id)} ${texts.hash(upper.id)}`;
  for (const plan of plans) {
    const before = known(plan.id);
    // In the order of the upper plans, whatever is known: equal libraries have equal files.
    const found = uppers
      .filter((upper) => isFar(plan, upper))
      .map((upper) => {
        const kept = before[upper.id];
        if (kept?.of === ofBoth(plan, upper)) return [upper.id, kept] as const;
        open.set(upper, [...(open.get(upper) ?? []), plan]);
        return [upper.id, { of: ofBoth(plan, upper), runs: [] }] as const;
      });
    all.set(plan.id, Object.fromEntries(found));
    if (found.length !== Object.keys(before).length) changed.add(plan.id);
  }
  const rest = [...open.keys()];
  for (let from = 0; from < rest.length; from += LOT) {
    const lot = rest.slice(from, from + LOT);
    const grams = new UpperGrams(lot.map(({ id }) => texts.sentences(id)));
    const asking = new Set(lot.flatMap((upper) => open.get(upper) ?? []));
    for (const plan of asking) {
      const runs = grams.overlaps(texts.sentences(plan.id));
      const found = all.get(plan.id) ?? {};
      for (const [at, upper] of lot.entries())
        if (isFar(plan, upper)) found[upper.id] = { of: ofBoth(plan, upper), runs: runs[at] ?? [] };
      changed.add(plan.id);
    }
  }
  return { all, changed };
}
