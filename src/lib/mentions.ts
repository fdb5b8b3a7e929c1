import type { Beside, CitedAt } from '../library.schema.ts';

/** A plan that is cited in another, or cites it, and the places where it does. */
export interface Mention {
  plan: string;
  title: string;
  places: (CitedAt & { at?: string | undefined })[];
}

/** The plans that a plan cites, and those that cite it. */
export function mentionsOf({ named, naming, titles }: Pick<Beside, 'named' | 'naming' | 'titles'>) {
  const grouped = (places: typeof named, other: 'to' | 'plan'): Mention[] =>
    [...Map.groupBy(places, (place) => place[other])].flatMap(([plan, places]) => {
      const title = titles[plan];
      return title === undefined ? [] : [{ plan, title, places }];
    });
  return { named: grouped(named, 'to'), naming: grouped(naming, 'plan') };
}
