/** Which hits come first: headings, then terms close together, then many and early. */
import type { Hit } from './find.ts';
import { foldText } from './fold.ts';
import type { PlanFacts } from './format.ts';
import type { Query, Term } from './query.ts';
import type { Extent, Holdings, Sources } from './sources.ts';

/** The hits of one plan, the best first; none where only the name of the plan answers. */
export interface Group {
  plan: number;
  hits: Hit[];
}

/**
 * Groups the hits by plan, the best plan first; plans that are as good stay in the order of the catalog.
 *
 * @param named plans that stand among the results whether or not they have hits
 */
export function rank(
  hits: readonly Hit[],
  named: readonly number[],
  { wanted }: Query,
  { plans, extentOf }: Pick<Sources, 'plans' | 'extentOf'>,
): Group[] {
  const groups = new Map<number, { hit: Hit; score: number }[]>(named.map((plan) => [plan, []]));
  for (const hit of hits) {
    const scored = { hit, score: sectionScore(hit, wanted, extentOf(hit)) };
    const group = groups.get(hit.plan);
    if (group) group.push(scored);
    else groups.set(hit.plan, [scored]);
  }
  return [...groups]
    .map(([plan, scored]) => {
      scored.sort((a, b) => b.score - a.score);
      const score = nameScore(wanted, plans[plan]) + (scored[0]?.score ?? 0);
      return { plan, hits: scored.map(({ hit }) => hit), score };
    })
    .sort((a, b) => b.score - a.score || a.plan - b.plan)
    .map(({ plan, hits }) => ({ plan, hits }));
}

/** Plans whose title or 发文字号 answers the query: the number often stands nowhere in the text. */
export function namedBy({ wanted, unwanted }: Query, { plans }: Holdings): number[] {
  return plans.flatMap((card, plan) => {
    const names = namesOf(card);
    const barred = unwanted.some((term) => names.some((name) => name.includes(term.join(''))));
    return !barred && nameScore(wanted, card) > 0 ? [plan] : [];
  });
}

const names = new WeakMap<PlanFacts, string[]>();

function namesOf(card: PlanFacts): string[] {
  let known = names.get(card);
  if (!known) names.set(card, (known = [card.title, card.docNumber ?? ''].map(foldText)));
  return known;
}

/** The letters of a name: its quotation marks are seldom typed. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a name is what was meant: it begins with the region, and its signs follow in the order of the title. */
function abridges(asked: string, { title, region }: PlanFacts): boolean {
  if (asked.length < 5 || region === null || !asked.startsWith(region.name.slice(0, 2)))
    return false;
  let at = 0;
  for (const sign of bare(foldText(title))) if (sign === asked.charAt(at)) at += 1;
  return at === asked.length;
}

/** The exact title or number stands above all; one that holds every term above any section. */
function nameScore(terms: readonly Term[], card: PlanFacts | undefined): number {
  if (!card) return 0;
  const asked = terms.map((term) => term.join(''));
  const scores = namesOf(card).map((name) => {
    if (bare(name) === bare(asked.join(''))) return 1000;
    return asked.every((term) => name.includes(term) || bare(name).includes(bare(term) || term))
      ? 10 + (10 * asked.join('').length) / name.length
      : 0;
  });
  return Math.max(...scores, abridges(bare(asked.join('')), card) ? 500 : 0);
}

/** Up to 4 for terms in the heading, 2 for closeness, 1 each for density and earliness. */
function sectionScore(hit: Hit, terms: readonly Term[], { length, heading }: Extent): number {
  const inHeading = hit.places.filter(([first = 0]) => first < heading).length / terms.length;
  const early = 1 - Math.min(...hit.places.map(([first = 0]) => first)) / length;
  return (
    4 * inHeading +
    2 * closeness(hit.places, terms) +
    Math.min(1, (10 * hit.count) / length) +
    early
  );
}

/** 1 where all terms stand side by side somewhere, towards 0 the farther they are apart at best. */
function closeness(places: readonly number[][], terms: readonly Term[]): number {
  if (terms.length < 2) return 1;
  const next = places.map(() => 0);
  const wanted = terms.reduce((sum, term) => sum + term.length, 0);
  let best = Infinity;
  for (;;) {
    const at = places.map((own, i) => own[next[i] ?? 0] ?? Infinity);
    const ends = at.map((start, i) => start + (terms[i]?.length ?? 0));
    const first = Math.min(...at);
    best = Math.min(best, Math.max(...ends) - first);
    // Only moving the first term on can bring them closer.
    const move = at.indexOf(first);
    next[move] = (next[move] ?? 0) + 1;
    if ((next[move] ?? 0) >= (places[move]?.length ?? 0)) return Math.min(1, wanted / best);
  }
}
