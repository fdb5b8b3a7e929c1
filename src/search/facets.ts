/** Filters beside the results, and how many sections each choice would leave. */
import type { Hit } from './find.ts';
import type { PlanFacts } from './format.ts';
import type { Holdings } from './sources.ts';

export const facets = ['region', 'kind', 'year'] as const;
export type Facet = (typeof facets)[number];

/** The chosen value of each facet; empty where any will do. */
export type Choice = Record<Facet, string>;

/** The values of each facet, with the sections that each would leave under the other choices, and those that any would. */
export type Counts = Record<Facet, { all: number; values: [value: string, sections: number][] }>;

const regions = new WeakMap<readonly PlanFacts[], Map<string, PlanFacts>>();

/** A plan of the region of a name, the first. */
function planOf(name: string, plans: readonly PlanFacts[]): PlanFacts | undefined {
  let known = regions.get(plans);
  if (!known) {
    known = new Map();
    for (const plan of plans)
      if (plan.region && !known.has(plan.region.name)) known.set(plan.region.name, plan);
    regions.set(plans, known);
  }
  return known.get(name);
}

/** What a plan has for a facet, the narrowest first: a city stands in its province. None where it is not known. */
export function valuesOf(
  card: PlanFacts,
  facet: Facet,
  plans: readonly PlanFacts[] = [],
): string[] {
  if (facet === 'kind') return [card.kind];
  if (facet === 'year') return card.year === null ? [] : [String(card.year)];
  const values: string[] = [];
  for (let region = card.region; region !== null;) {
    if (values.includes(region.name)) break;
    values.push(region.name);
    const { parent } = region;
    if (parent === null) break;
    region = planOf(parent, plans)?.region ?? { name: parent, parent: null };
  }
  return values;
}

/** Whether a plan has every chosen value; a facet may be left out of account. */
export function suits(
  card: PlanFacts | undefined,
  choice: Choice,
  plans: readonly PlanFacts[],
  except?: Facet,
): boolean {
  return (
    card !== undefined &&
    facets.every(
      (facet) =>
        facet === except ||
        choice[facet] === '' ||
        valuesOf(card, facet, plans).includes(choice[facet]),
    )
  );
}

/** The hits in plans that have every chosen value. */
export function filter(hits: readonly Hit[], choice: Choice, { plans }: Holdings): Hit[] {
  if (facets.every((facet) => choice[facet] === '')) return [...hits];
  const suited = new Map<number, boolean>();
  return hits.filter(({ plan }) => {
    let suit = suited.get(plan);
    if (suit === undefined) suited.set(plan, (suit = suits(plans[plan], choice, plans)));
    return suit;
  });
}

/** Every value that some plan has, with the hits that it would leave under the other choices. */
export function count(hits: readonly Hit[], choice: Choice, { plans }: Holdings): Counts {
  const sections = new Map<number, number>();
  for (const { plan } of hits) sections.set(plan, (sections.get(plan) ?? 0) + 1);
  const of = (facet: Facet): Counts[Facet] => {
    const all = plans.flatMap((card) => valuesOf(card, facet, plans));
    const counts = new Map(all.sort().map((value) => [value, 0]));
    let left = 0;
    for (const [plan, own] of sections) {
      const card = plans[plan];
      if (!card || !suits(card, choice, plans, facet)) continue;
      left += own;
      for (const value of valuesOf(card, facet, plans))
        counts.set(value, (counts.get(value) ?? 0) + own);
    }
    return { all: left, values: [...counts] };
  };
  return { region: of('region'), kind: of('kind'), year: of('year') };
}
