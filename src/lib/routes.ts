/**
 * The only home of URLs.
 *
 * A route is the path of a file below the root of the site, without a leading slash. Links between routes
 * are relative and name `index.html`, so that one build works at `/`, at `/a/bc/` and from `file://`.
 */
export type Route = string & { readonly route: unique symbol };

const route = (path: string): Route => path as Route;

/** A page of a list: the first one is the folder itself. */
const paged = (folder: string, page: number): Route =>
  route(`${folder}${page === 1 ? '' : `${page}/`}index.html`);

export const routes = {
  /** The library: all plans. */
  library: (): Route => route('index.html'),
  /** The library by the years of the plans. */
  libraryByYear: (): Route => route('years/index.html'),
  /** The library by the kinds of the plans. */
  libraryByKind: (): Route => route('kinds/index.html'),
  /** A whole plan on one page. */
  plan: (id: string): Route => route(`plans/${id}/index.html`),
  /** 校勘记 of a plan; the first page, or a further one from 2. */
  apparatus: (id: string, page = 1): Route => paged(`plans/${id}/apparatus/`, page),
  /** Raw text of a plan, its lines numbered. */
  source: (id: string): Route => route(`plans/${id}/source/index.html`),
  /** The file as it was published. */
  original: (id: string, ending: string): Route => route(`plans/${id}/original.${ending}`),
  /** A plan to take away. */
  download: (id: string, format: 'epub' | 'json' | 'jsonl' | 'md' | 'txt'): Route =>
    route(`plans/${id}.${format}`),
  /** The picture of a plan that others show beside a link to it. */
  picture: (id: string): Route => route(`plans/${id}.png`),
  /** 校勘记 of a plan to take away. */
  apparatusData: (id: string, format: 'csv' | 'json'): Route =>
    route(`plans/${id}/apparatus.${format}`),
  /** What the page of a plan needs to show its repairs in place. */
  repairsInPlace: (id: string): Route => route(`plans/${id}/repairs.js`),
  /** The cards of the doubtful places of a plan. */
  doubts: (id: string): Route => route(`plans/${id}/doubts.js`),
  /** A table of a plan to take away. */
  tableCsv: (id: string, table: string): Route => route(`plans/${id}/${table}.csv`),
  /** The same as a workbook. */
  tableXlsx: (id: string, table: string): Route => route(`plans/${id}/${table}.xlsx`),
  /** Indicators of all plans beside each other. */
  indicators: (): Route => route('indicators/index.html'),
  /** A further page of the matrix: `2021-2025`, `2021-2025-2`. */
  indicatorMatrix: (group: string): Route => route(`indicators/${group}/index.html`),
  /** An indicator with what the plans say of it; the first page of them, or a further one from 2. */
  indicator: (id: string, page = 1): Route => paged(`indicators/${id}/`, page),
  /** The indicators to take away. */
  indicatorsData: (format: 'csv' | 'json'): Route => route(`indicators.${format}`),
  /** What the plans cite: who cites whom, and what is not held; the first page, or a further one from 2. */
  references: (page = 1): Route => paged('references/', page),
  /** Citations between plans of the library; the first page of them, or a further one from 2. */
  heldReferences: (page = 1): Route => paged('references/held/', page),
  /** The standard parts of plans; from 2 a further page of the chapters that are none. */
  topics: (page = 1): Route => paged('topics/', page),
  /** A standard part; the first page of the plans that have it, or a further one from 2. */
  topic: (id: string, page = 1): Route => paged(`topics/${id}/`, page),
  /** The standard parts of a plan, for the pages of the parts. */
  planParts: (id: string): Route => route(`plans/${id}/parts.js`),
  /** Plans beside those of the region above; the first page of the list, or a further one from 2. */
  ancestries: (page = 1): Route => paged('ancestry/', page),
  /** A plan beside that of the region above. */
  ancestry: (lower: string, upper: string): Route =>
    route(`ancestry/${lower}--${upper}/index.html`),
  /** The citations to take away. */
  referencesData: (): Route => route('references.json'),
  /** Catalogue of the rules that change or question a text. */
  rules: (): Route => route('rules/index.html'),
  /** The search page; the query goes into `?q=`. */
  search: (): Route => route('search/index.html'),
  /** A file that search loads (`scripts/search` writes them); with an empty name, their folder. */
  searchData: (file: string): Route => route(`search/data/${file}`),
  /** A file of the bundle of Pagefind, which other sites may search too; with an empty name, its folder. */
  pagefind: (file: string): Route => route(`pagefind/${file}`),
  /** The page that a server sends for an address that does not exist. */
  notFound: (): Route => route('404.html'),
  /** A bundled script or style sheet, or a file of `public/assets/`. */
  asset: (file: string): Route => route(`assets/${file}`),
  /** What is known of each plan, a line a plan, for machines. */
  libraryLines: (): Route => route('library.jsonl'),
  /** The data dictionary. */
  data: (): Route => route('data/index.html'),
  /** The form of a data file, as JSON Schema. */
  dataSchema: (form: 'plan' | 'line' | 'library' | 'indicators'): Route =>
    route(`${form}.schema.json`),
  /** The plans as an Atom feed. */
  feed: (): Route => route('feed.xml'),
  /** List of the pages for search engines; there only where the site knows its address. */
  sitemap: (): Route => route('sitemap.xml'),
  /** Icon of the site. */
  favicon: (): Route => route('favicon.svg'),
} as const;

/** Names of the elements of a page that are not anchors of the plan's text. */
export const fragments = {
  main: 'main',
  outline: 'outline',
  /** A line of the raw text, counted from 1. */
  line: (line: number): string => `L${line}`,
  /** A page of a PDF, as its readers understand it. */
  page: (page: number): string => `page=${page}`,
  /** A record of the apparatus. */
  repair: (id: string): string => id,
  /** A rule in the catalogue. */
  rule: (id: string): string => `rule-${id}`,
} as const;

/**
 * Relative address of `to` as seen from `from`; within one page only the fragment is left.
 *
 * @param fragment id of an element of `to`
 */
export function href(from: Route, to: Route, fragment?: string): string {
  const hash = fragment === undefined ? '' : `#${fragment}`;
  if (from === to && hash !== '') return hash;
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  return '../'.repeat(here.length - shared) + there.slice(shared).join('/') + hash;
}

/** Names of the parameters that scripts read from an address. */
export const parameters = {
  /** What is searched for; on the page of a plan, what is marked. */
  query: 'q',
  region: 'region',
  kind: 'kind',
  year: 'year',
  /** In the apparatus: how sure a repair is, and the rule that made it. */
  certainty: 'certainty',
  /** How much of the apparatus is shown. */
  level: 'level',
  rule: 'rule',
  /** In the library: the order of the plans. */
  sort: 'sort',
  /** In the matrix of indicators: the field, 预期性 or 约束性, and, any value, only what several plans have. */
  field: 'field',
  attribute: 'attribute',
  several: 'several',
  /** In the comparison of a part: the plans, by commas. */
  plans: 'plans',
  /** Any value: only what stands in tables is searched. */
  tables: 'tables',
  /** Any value: who asks pressed Enter, and goes on to where an address or a citation leads. */
  go: 'go',
} as const;

/** Relative address with parameters; empty ones are left out. */
export function hrefWith(
  from: Route,
  to: Route,
  values: Partial<Record<keyof typeof parameters, string>>,
  fragment?: string,
): string {
  const search = new URLSearchParams();
  for (const name of Object.keys(parameters) as (keyof typeof parameters)[]) {
    const value = values[name] ?? '';
    if (value !== '') search.set(parameters[name], value);
  }
  const hash = fragment === undefined ? '' : `#${fragment}`;
  return `${href(from, to)}?${search}${hash}`;
}

/** Relative address of the root of the site as seen from `from`: `./`, or `../` once or more. */
export function rootOf(from: Route): string {
  return '../'.repeat(from.split('/').length - 1) || './';
}
