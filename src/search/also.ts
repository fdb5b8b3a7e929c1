/** What is asked, in the other words that are used for it. */
import { parseQuery, type Query, type Term } from './query.ts';

/** Another way to ask for the same. */
export interface Other {
  /** The words that stand for what was typed. */
  words: string;
  query: Query;
  /** The same without the years: a plan does not say its year again with each goal. None where none was typed. */
  anyYear: Query | null;
}

const key = (term: Term): string => term.join('');

const isYear = (term: Term): boolean => /^(?:19|20)\d\d年?$/.test(key(term));

/**
 * The other ways to ask; those that stand in the words themselves find nothing more and are left out.
 *
 * @param names words for the same thing, a list a thing (`Catalog.names`)
 */
export function otherWays(
  { wanted, unwanted }: Query,
  names: readonly (readonly string[])[],
): Other[] {
  const groups = names.map((group) =>
    group.map((words) => ({ words, terms: parseQuery(words).wanted })),
  );
  const typed = new Set(wanted.map(key));
  const others: Other[] = [];
  for (const group of groups) {
    const own = group.find(({ terms }) => terms.every((term) => typed.has(key(term))));
    if (own === undefined) continue;
    const replaced = new Set(own.terms.map(key));
    const rest = wanted.filter((term) => !replaced.has(key(term)));
    for (const { words, terms } of group) {
      if (words === own.words || terms.some((term) => key(term).includes(key(own.terms[0] ?? []))))
        continue;
      const lasting = rest.filter((term) => !isYear(term));
      others.push({
        words,
        query: { wanted: [...terms, ...rest], unwanted },
        anyYear: lasting.length < rest.length ? { wanted: [...terms, ...lasting], unwanted } : null,
      });
    }
  }
  return others;
}
