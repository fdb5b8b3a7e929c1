/** 上下位对照: what of a plan stands in the plan of the region above it as well, and what does not. */
import {
  type Ancestry,
  type AncestryVerdict,
  ancestryVerdicts,
  type Chance,
} from '../../../src/library.schema.ts';
import type { Plan } from '../../../src/plan.schema.ts';
import { type Pair, type Placed, Places, provinceOf } from './pairs.ts';
import { GRAM, gramsOf, GramIndex, type Shared } from './shared.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { verdictOf } from './verdict.ts';

/** Reads a plan of the library. */
type ReadPlan = (id: string) => Pick<Plan, 'blocks'>;

interface Compared extends Pair {
  sentences: { sentence: Sentence; shared: Shared | null }[];
  /** Of the upper plan. */
  count: number;
  chance: { plan: Placed; sentences: { sentence: Sentence; shared: Shared | null }[] }[];
}

/** What all pairs share, a plan at a time: plans are read as they are needed, and one index is kept. */
function compare(places: Places, read: ReadPlan): Compared[] {
  const byUpper = Map.groupBy(places.pairs(), ({ upper }) => upper.id);
  return [...byUpper.values()].flatMap((pairs) => {
    const [{ upper }] = pairs as [Pair];
    const above = sentencesOf(read(upper.id));
    const index = new GramIndex(above);
    const side = (id: string) =>
      sentencesOf(read(id)).map((sentence) => ({ sentence, shared: index.shared(sentence) }));
    const outside = new Map<string, ReturnType<typeof side>>();
    return pairs.map((pair): Compared => {
      const chance = places.outside(pair).map((plan) => {
        const sentences = outside.get(plan.id) ?? side(plan.id);
        outside.set(plan.id, sentences);
        return { plan, sentences };
      });
      return { ...pair, sentences: side(pair.lower.id), count: above.length, chance };
    });
  });
}

/** In which provinces the grams that pairs share stand; every plan is read once. */
function provincesOf(
  compared: readonly Compared[],
  plans: readonly Placed[],
  read: ReadPlan,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { sentences, chance } of compared)
    for (const { sentence, shared } of [...sentences, ...chance.flatMap((one) => one.sentences)])
      for (const { at, length } of shared?.runs ?? [])
        if (length >= GRAM)
          for (const gram of gramsOf(sentence.key.slice(at, at + length)))
            if (!found.has(gram)) found.set(gram, new Set());
  if (found.size === 0) return found;
  for (const plan of plans) {
    const where = `${provinceOf(plan.region) ?? ''} ${plan.id}`;
    for (const { key } of sentencesOf(read(plan.id)))
      for (const gram of gramsOf(key)) found.get(gram)?.add(where);
  }
  return found;
}

const noVerdicts = (): Record<AncestryVerdict, number> =>
  Object.fromEntries(ancestryVerdicts.map((one) => [one, 0])) as Record<AncestryVerdict, number>;

/** The pairs of a library, in the order of their lower plans. */
export function ancestryOf(
  plans: readonly Placed[],
  read: ReadPlan,
  commonplaces: ReadonlySet<string>,
): Ancestry[] {
  const compared = compare(new Places(plans), read);
  const provinces = provincesOf(compared, plans, read);
  /**
   * Common to a plan beside an upper one: in a phrase of all, or in a plan of a third province than theirs. What the country
   * plans all provinces repeat.
   */
  const commonTo = (own: readonly string[], province: string | null) => (gram: string) =>
    commonplaces.has(gram) ||
    (province !== null &&
      [...(provinces.get(gram) ?? [])].some((where) => {
        const [name = '', id = ''] = where.split(' ');
        return name !== province && !own.includes(id);
      }));
  return compared
    .map(({ lower, upper, sentences, count, chance }): Ancestry => {
      const province = provinceOf(upper.region);
      const isCommon = commonTo([lower.id, upper.id], province);
      const counts = noVerdicts();
      const judged = sentences.map(({ sentence, shared }) => {
        const verdict = verdictOf(sentence, shared, isCommon);
        counts[verdict] += 1;
        return shared === null || verdict === 'fresh'
          ? { anchor: sentence.anchor, text: sentence.text, verdict }
          : { anchor: sentence.anchor, text: sentence.text, verdict, ...beside(sentence, shared) };
      });
      return {
        lower: lower.id,
        upper: upper.id,
        counts,
        above: count,
        chance: chance.map(({ plan, sentences: others }): Chance => {
          const common = commonTo([plan.id, upper.id], province);
          const found = noVerdicts();
          for (const { sentence, shared } of others)
            found[verdictOf(sentence, shared, common)] += 1;
          return { plan: plan.id, counts: found };
        }),
        sentences: judged,
      };
    })
    .sort((a, b) => (a.lower < b.lower ? -1 : a.lower > b.lower ? 1 : a.upper < b.upper ? -1 : 1));
}

/** The sentence of the upper plan, and the runs that both have, as places in each text. */
function beside({ places }: Sentence, { with: other, runs }: Shared) {
  const place = (of: readonly number[], at: number, length: number): [number, number] => {
    const start = of[at] ?? 0;
    return [start, (of[at + length - 1] ?? start) + 1 - start];
  };
  return {
    other: { anchor: other.anchor, text: other.text },
    runs: runs.map(({ at, length }) => place(places, at, length)),
    otherRuns: runs
      .map(({ there, length }) => place(other.places, there, length))
      .sort((a, b) => a[0] - b[0]),
  };
}
