/** Filters beside the results, and how many sections each choice would leave. */
import type { Hit } from './find.ts';
import type { Catalog, PlanCard } from './format.ts';

export const facets = ['region', 'kind', 'year'] as const;
export type Facet = (typeof facets)[number];

/** The chosen value of each facet; empty where any will do. */
export type Choice = Record<Facet, string>;

/** What a plan has for a facet, the narrowest first: a city stands in its province. None where it is not known. */
export function valuesOf(card: PlanCard, facet: Facet, plans: readonly PlanCard[] = []): string[] {
  if (facet === 'kind') return [card.kind];
  if (facet === 'year') return card.year === null ? [] : [String(card.year)];
  const values: string[] = [];
  for (let region = card.region; region !== null;) {
    if (values.includes(region.name)) break;
    values.push(region.name);
    const { parent } = region;
    if (parent === null) break;
    region = plans.find((other) => other.region?.name === parent)?.region ?? {
      name: parent,
      parent: null,
    };
  }
  return values;
}

/** Whether a plan has every chosen value; a facet may be left out of account. */
export function suits(
  card: PlanCard | undefined,
  choice: Choice,
  plans: readonly PlanCard[],
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

/** The hits in plans that have every chosen value; a facet may be left out of account. */
export function filter(
  hits: readonly Hit[],
  choice: Choice,
  { plans }: Catalog,
  except?: Facet,
): Hit[] {
  return hits.filter(({ plan }) => suits(plans[plan], choice, plans, except));
}

/** Every value that some plan has, with the hits that it would leave under the other choices. */
export function count(
  facet: Facet,
  hits: readonly Hit[],
  choice: Choice,
  catalog: Catalog,
): Map<string, number> {
  const values = catalog.plans.flatMap((card) => valuesOf(card, facet, catalog.plans));
  const counts = new Map(values.sort().map((value) => [value, 0]));
  for (const { plan } of filter(hits, choice, catalog, facet)) {
    const card = catalog.plans[plan];
    for (const value of card ? valuesOf(card, facet, catalog.plans) : []) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}
