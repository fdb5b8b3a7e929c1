/** 上下位对照: what of a plan stands in the plan of the region above it as well, and what does not. */
import type { Ancestry } from '../../../src/library.schema.ts';
import { sha256 } from '../../files/sha256.ts';
import { Beside } from './beside.ts';
import { type KnownOverlaps, type Overlaps, overlapsWith } from './overlaps.ts';
import { type Placed, Places, provinceOf } from './pairs.ts';
import type { Texts } from './texts.ts';

/** A pair that can be compared. */
export interface Comparison {
  lower: string;
  upper: string;
  /** Hash of all that its verdicts depend on. */
  of: string;
  compare: () => Ancestry;
}

/** Words that such a plan has too say nothing of where a plan has them from; what the country plans, all provinces repeat. */
const isFar = (plan: Placed, upper: Placed): boolean =>
  provinceOf(upper.region) !== null && provinceOf(plan.region) !== provinceOf(upper.region);

/**
 * The pairs of a library, in the order of their lower plans. A pair depends on both texts, on those that chance is measured
 * with, on the phrases of all plans, and on the words of its upper plan that plans of other provinces have.
 *
 * @param known overlaps that were worked out before
 */
export function comparisonsOf(
  plans: readonly Placed[],
  texts: Texts,
  commonplaces: ReadonlySet<string>,
  known: (plan: string) => KnownOverlaps = () => ({}),
): { pairs: Comparison[]; overlaps: Overlaps } {
  const places = new Places(plans);
  const byUpper = Map.groupBy(places.pairs(), ({ upper }) => upper);
  const overlaps = overlapsWith([...byUpper.keys()], plans, isFar, texts, known);
  const phrases = sha256([...commonplaces].join(' '));
  const pairs = [...byUpper].flatMap(([upper, all]) => {
    const chance = places.outside(upper).map(({ id }) => id);
    const held = new Map(
      plans.flatMap(({ id }) => {
        const runs = overlaps.all.get(id)?.[upper.id]?.runs ?? [];
        return runs.length > 0 ? [[id, runs] as const] : [];
      }),
    );
    const shared = [phrases, texts.hash(upper.id), ...chance.map(texts.hash), ...held];
    const of = sha256(JSON.stringify(shared));
    let beside: Beside | undefined;
    return all.map(({ lower: { id: lower } }): Comparison => ({
      lower,
      upper: upper.id,
      of: sha256(`${of} ${texts.hash(lower)}`),
      compare: () =>
        (beside ??= new Beside(upper.id, chance, held, texts, commonplaces)).compare(lower),
    }));
  });
  const order = ({ lower, upper }: Comparison): string => `${lower} ${upper}`;
  pairs.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return { pairs, overlaps };
}

/** All pairs of a library, compared. */
export const ancestryOf = (...given: Parameters<typeof comparisonsOf>): Ancestry[] =>
  comparisonsOf(...given).pairs.map(({ compare }) => compare());
