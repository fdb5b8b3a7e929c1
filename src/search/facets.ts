/** Filters beside the results, and how many sections each choice would leave. */
import type { Hit } from './find.ts';
import type { Catalog, PlanCard } from './format.ts';

export const facets = ['region', 'kind', 'year'] as const;
export type Facet = (typeof facets)[number];

/** The chosen value of each facet; empty where any will do. */
export type Choice = Record<Facet, string>;

/** What a plan has for a facet; empty where it is not known. */
export function valueOf(card: PlanCard, facet: Facet): string {
  if (facet === 'region') return card.region?.name ?? '';
  if (facet === 'kind') return card.kind;
  return card.year === null ? '' : String(card.year);
}

/** Whether a plan has every chosen value; a facet may be left out of account. */
export function suits(card: PlanCard | undefined, choice: Choice, except?: Facet): boolean {
  return (
    card !== undefined &&
    facets.every(
      (facet) => facet === except || choice[facet] === '' || choice[facet] === valueOf(card, facet),
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
  return hits.filter(({ plan }) => suits(plans[plan], choice, except));
}

/** Every value that some plan has, with the hits that it would leave under the other choices. */
export function count(
  facet: Facet,
  hits: readonly Hit[],
  choice: Choice,
  catalog: Catalog,
): Map<string, number> {
  const values = catalog.plans.map((card) => valueOf(card, facet)).filter((value) => value !== '');
  const counts = new Map(values.sort().map((value) => [value, 0]));
  for (const { plan } of filter(hits, choice, catalog, facet)) {
    const card = catalog.plans[plan];
    const value = card ? valueOf(card, facet) : '';
    if (counts.has(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
