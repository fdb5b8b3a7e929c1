/** Sections that have the words of what was asked, side by side or not: Pagefind says which come first. */
import type { Choice } from './facets.ts';
import { foldText } from './fold.ts';
import type { Query, Term } from './query.ts';

/** A section, as Pagefind's records name it (`scripts/search/words.ts`). */
export interface Known {
  /** Id of the plan. */
  plan: string;
  /** Number of the section in the plan. */
  section: number;
}

interface Pagefind {
  search(
    words: string,
    options: { filters: Record<string, string> },
  ): Promise<{
    results: { id: string; score: number; data(): Promise<{ meta: Record<string, string> }> }[];
  }>;
}

/** Sections that are offered. */
const most = 8;

/** The words of what is wanted; single characters only where there is nothing longer. */
export function wordsOf({ wanted }: Pick<Query, 'wanted'>): Term[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = wanted.flatMap((term) =>
    [...segmenter.segment(term.join(''))].flatMap(({ segment, isWordLike }) =>
      isWordLike === true ? [foldText(segment)] : [],
    ),
  );
  const long = words.filter((word) => [...word].length > 1);
  return [...new Set(long.length > 0 ? long : words)].map((word) => [...word]);
}

let loaded: Promise<Pagefind> | undefined;

/**
 * The sections that most speaks for, the best first. Each word is asked for by itself and the scores are added (BM25): Pagefind finds
 * nothing where a section lacks a single word of many.
 *
 * @param folder address of the bundle, with a closing slash
 * @throws where Pagefind cannot be loaded or does not run
 */
export async function near(
  words: readonly Term[],
  choice: Choice,
  folder: string,
): Promise<Known[]> {
  // Behind a name that the bundler does not follow.
  const file: string = new URL(`${folder}pagefind.js`, location.href).href;
  loaded ??= import(file) as Promise<Pagefind>;
  const pagefind = await loaded;
  const filters = Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== ''));
  const answers = await Promise.all(
    words.map((word) => pagefind.search(word.join(''), { filters })),
  );
  const sums = new Map<string, { score: number; words: number; data: Result['data'] }>();
  for (const { results } of answers) {
    for (const { id, score, data } of results) {
      const sum = sums.get(id) ?? { score: 0, words: 0, data };
      sums.set(id, { score: sum.score + score, words: sum.words + 1, data });
    }
  }
  // One word of several says little.
  const least = Math.min(2, words.length);
  const best = [...sums.values()]
    .filter((sum) => sum.words >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
  return Promise.all(
    best.map(async ({ data }) => {
      const { plan = '', section } = (await data()).meta;
      return { plan, section: Number(section) };
    }),
  );
}

type Result = Awaited<ReturnType<Pagefind['search']>>['results'][number];
