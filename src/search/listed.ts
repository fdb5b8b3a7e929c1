/** Plans with the sections that were found in them, of which more come when they are asked for. */
import type { Catalog, PlanFacts, SectionText } from './format.ts';
import type { Library } from './load.ts';
import type { Group } from './rank.ts';
import { textOf } from './texts.ts';

/** A plan with its sections, the best first. */
export interface ListedPlan {
  plan: PlanFacts;
  /** Numbers of the sections. */
  sections: readonly number[];
  /** @throws where it cannot be loaded; undefined where the plan has no such section */
  textOf(section: number): Promise<SectionText | undefined>;
}

export interface Listed {
  plans: number;
  sections: number;
  /** @throws where they cannot be loaded */
  take(from: number, count: number): Promise<ListedPlan[]>;
}

/** Groups of hits, with the texts of the site. */
export function listed(groups: readonly Group[], { plans }: Catalog, library: Library): Listed {
  return {
    plans: groups.length,
    sections: groups.reduce((sum, { hits }) => sum + hits.length, 0),
    take: (from, count) =>
      Promise.resolve(
        groups.slice(from, from + count).flatMap(({ plan, hits }): ListedPlan[] => {
          const card = plans[plan];
          const sections = hits.map(({ section }) => section);
          return card
            ? [{ plan: card, sections, textOf: (section) => textOf(section, card, library) }]
            : [];
        }),
      ),
  };
}
