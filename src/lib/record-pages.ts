import type { Plan, Repair } from '../plan.schema.ts';
import { arrange } from './apparatus.ts';
import { levelOf, levels } from './levels.ts';
import type { Level } from './levels.ts';
import { routes } from './routes.ts';
import type { Route } from './routes.ts';

/** Records on the first page, which has the rest of the apparatus too, and on each further one: some 100 KB. */
const onFirst = 50;
const onFurther = 100;

const known = new WeakMap<readonly Repair[], Repair[][]>();
const pageOf = new WeakMap<Repair, number>();

/**
 * The records of a plan by the pages that they stand on, at least one: what is doubtful first, for most links lead there,
 * then what changes the wording, then the rest, each in the order of the raw text.
 */
export function recordPages({ apparatus }: Pick<Plan, 'apparatus'>): Repair[][] {
  const pages = known.get(apparatus) ?? divide(apparatus);
  known.set(apparatus, pages);
  return pages;
}

function divide(apparatus: readonly Repair[]): Repair[][] {
  const { records } = arrange(apparatus);
  const sorted = levels.flatMap((level) => records.filter((one) => levelOf(one) === level));
  const pages = [sorted.slice(0, onFirst)];
  for (let at = onFirst; at < sorted.length; at += onFurther)
    pages.push(sorted.slice(at, at + onFurther));
  for (const [at, page] of pages.entries()) for (const record of page) pageOf.set(record, at + 1);
  return pages;
}

/** The page that a record stands on; the first one for what is told in a group. */
export function recordRoute(plan: Pick<Plan, 'id' | 'apparatus'>, record: Repair): Route {
  recordPages(plan);
  return routes.apparatus(plan.id, pageOf.get(record));
}

/** Records that a filter takes for the same. */
export type AlikeRecords = [
  level: Level,
  kind: string,
  certainty: string,
  rule: string,
  ids: string[],
];

/** What the first page knows of a further one. */
export interface FurtherRecords {
  /** Address of the page. */
  page: string;
  alike: AlikeRecords[];
}

/** The records of a page by what a filter asks of them. */
export function alikeOn(records: readonly Repair[]): AlikeRecords[] {
  const alike = new Map<string, AlikeRecords>();
  for (const repair of records) {
    const { id, kind, certainty, rule } = repair;
    const facets = [levelOf(repair), kind, certainty, rule] as const;
    const group = alike.get(facets.join(' ')) ?? [...facets, []];
    group[4].push(id);
    alike.set(facets.join(' '), group);
  }
  return [...alike.values()];
}
