/** Which plans are compared as those of a lower and of an upper region. */
import type { Plan } from '../../../src/plan.schema.ts';
import { nameAt, parentOf } from '../../describe/region.ts';
import { titleKey } from '../../text/cited-title.ts';

export type Placed = Pick<Plan, 'id' | 'title' | 'region' | 'period'>;

export interface Pair {
  lower: Placed;
  upper: Placed;
}

/** Plans of an upper region that one is compared with, at most. */
const MOST = 3;
/** Plans of other provinces that chance is measured with, at most. */
const MOST_OUTSIDE = 3;

/** The province of a region; its own name where it is one. */
export const provinceOf = (region: Plan['region']): string | null => nameAt(region, '省');

const aboveOf = (region: Plan['region']): string | null =>
  region?.level === '省' ? '全国' : ((region && parentOf(region)?.name) ?? null);

const meet = (a: Placed, b: Placed): boolean =>
  a.period !== null &&
  b.period !== null &&
  a.period[0] <= b.period[1] &&
  b.period[0] <= a.period[1];

/** What a plan is about: its title without the name of its region. */
const subjectOf = ({ title, region }: Placed): string =>
  titleKey(title)
    .replace(region?.name ?? '', '')
    .replace(/ .*$/, '')
    .replace(/(?:发展)?规划$/, '');

/** Plans of the same years, by the name of a region. */
export class Places {
  readonly #byRegion: ReadonlyMap<string, Placed[]>;
  readonly #plans: readonly Placed[];
  /** The characters of the subject of each plan. */
  readonly #subjects: ReadonlyMap<Placed, ReadonlySet<string>>;

  constructor(plans: readonly Placed[]) {
    // A plan of a single year carries out that of five, and repeats it for this reason.
    this.#plans = plans.filter(({ period }) => period !== null && period[0] < period[1]);
    this.#subjects = new Map(this.#plans.map((plan) => [plan, new Set(subjectOf(plan))]));
    this.#byRegion = Map.groupBy(
      this.#plans.filter(({ region }) => region !== null),
      ({ region }) => region?.name ?? '',
    );
  }

  /** Characters that two subjects share, of those that both have. */
  #likeness(a: Placed, b: Placed): number {
    const [one, other] = [this.#subjects.get(a), this.#subjects.get(b)];
    if (one === undefined || other === undefined) return 0;
    return one.intersection(other).size / Math.max(1, one.union(other).size);
  }

  /** Each plan with those of the region above it that are of its years and most like it in what they are about. */
  pairs(): Pair[] {
    return this.#plans.flatMap((lower) => {
      return (this.#byRegion.get(aboveOf(lower.region) ?? '') ?? [])
        .filter((upper) => meet(lower, upper))
        .map((upper) => ({ upper, like: this.#likeness(lower, upper) }))
        .filter(({ like }) => like >= 0.5)
        .sort((a, b) => b.like - a.like || (a.upper.id < b.upper.id ? -1 : 1))
        .slice(0, MOST)
        .map(({ upper }) => ({ lower, upper }));
    });
  }

  /** Plans of places in other provinces: what they share with the upper plan is chance. */
  outside(upper: Placed): Placed[] {
    const own = provinceOf(upper.region);
    return this.#plans
      .filter(
        (one) =>
          one.region !== null &&
          one.region.level !== upper.region?.level &&
          provinceOf(one.region) !== own &&
          meet(one, upper) &&
          this.#likeness(one, upper) >= 0.5,
      )
      .slice(0, MOST_OUTSIDE);
  }
}
