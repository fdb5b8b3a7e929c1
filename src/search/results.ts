/** Draws what was found: plans, and below each its sections with marked excerpts. */
import { href, hrefWith, routes } from '../lib/routes.ts';
import { zhSearch } from '../ui/zh.ts';
import { button, element } from './element.ts';
import { excerptsOf, markAll, type Piece } from './excerpt.ts';
import type { Hit } from './find.ts';
import { memberOf, type Catalog, type PlanCard, type SectionText } from './format.ts';
import type { Library } from './load.ts';
import { rangesIn } from './marks.ts';
import type { Query, Term } from './query.ts';
import type { Group } from './rank.ts';

/** Sections of a plan that are shown at first, where few plans were found and where many were. */
const firstSections = { few: 3, many: 2 };

/** Sections that are added each time more are asked for. */
const moreSections = 10;

/** Plans that are shown at first, and that are added each time more are asked for. */
const somePlans = 5;

/** The index says that words stand where the text does not have them: the two are of different builds. */
export class StaleError extends Error {}

/** What drawing needs to know. */
export interface Found {
  groups: readonly Group[];
  query: Query;
  /** A section that has some of the words will do; otherwise it must have them all. */
  some?: boolean;
  /** Only what stands in tables was searched. */
  onlyTables: boolean;
  /** The query as it was typed, for links to the marked words. */
  text: string;
  catalog: Catalog;
  library: Library;
  /** Is told of an error while more results are loaded. */
  fail: (error: unknown) => void;
}

/**
 * The first plans, with a button for more at the end.
 *
 * @throws when the texts cannot be loaded, or are not those that the index is of
 */
export async function drawResults(found: Found): Promise<DocumentFragment> {
  const results = document.createDocumentFragment();
  results.append(...(await drawPlans(found, 0)));
  return results;
}

async function drawPlans(found: Found, from: number): Promise<Node[]> {
  const groups = found.groups.slice(from, from + somePlans);
  const drawn: Node[] = await Promise.all(groups.map((group) => drawPlan(found, group)));
  const next = from + groups.length;
  const left = found.groups.length - next;
  if (left > 0) {
    drawn.push(more(zhSearch.morePlans(left), found, () => drawPlans(found, next)));
  }
  return drawn;
}

async function drawPlan(found: Found, { plan, hits }: Group): Promise<HTMLElement> {
  const card = cardOf(found.catalog, plan);
  const facts = [
    card.region?.name,
    card.kind,
    card.year,
    hits.length > 0 ? zhSearch.sections(hits.length) : null,
  ];
  const list = element('ol', {});
  const first = firstSections[found.groups.length > somePlans ? 'many' : 'few'];
  list.append(...(await drawSections(found, hits, 0, first)));
  return element(
    'section',
    { class: 'found' },
    element(
      'h2',
      {},
      element(
        'a',
        { href: href(routes.search(), routes.plan(card.id)), 'data-result': '' },
        ...draw(markAll(card.title, found.query.wanted)),
      ),
    ),
    element(
      'p',
      { class: 'facts' },
      ...draw(markAll(card.docNumber ?? '', found.query.wanted)),
      card.docNumber !== null && ' · ',
      facts.filter((fact) => fact != null).join(' · '),
    ),
    list,
  );
}

async function drawSections(
  found: Found,
  hits: readonly Hit[],
  from: number,
  count: number,
): Promise<Node[]> {
  const some = hits.slice(from, from + count);
  const drawn: Node[] = await Promise.all(some.map((hit) => drawSection(found, hit)));
  const next = from + some.length;
  const left = hits.length - next;
  if (left > 0) {
    const button = more(zhSearch.moreSections(left), found, () =>
      drawSections(found, hits, next, moreSections),
    );
    drawn.push(element('li', {}, button));
  }
  return drawn;
}

async function drawSection(found: Found, hit: Hit): Promise<HTMLElement> {
  const { query, some, onlyTables, text, catalog, library } = found;
  const card = cardOf(catalog, hit.plan);
  const section = await textOf(hit.section, card, library);
  const terms = some === true ? query.wanted.filter(standsIn(section)) : query.wanted;
  const excerpts = section && excerptsOf(section, terms, onlyTables);
  if (!excerpts) throw new StaleError(`${card.id} ${hit.section}`);
  const address = (anchor: string): string =>
    hrefWith(routes.search(), routes.plan(card.id), { query: text }, anchor);
  const above = section.path.slice(0, -1);
  const heading = section.path[section.path.length - 1];
  return element(
    'li',
    {},
    above.length > 0 && element('p', { class: 'above' }, above.join(' › ')),
    element(
      'a',
      { href: address(section.anchor), 'data-result': '' },
      ...(heading === undefined ? [zhSearch.front] : draw(markAll(heading, query.wanted))),
    ),
    ...excerpts
      .filter(({ pieces }) => pieces.map((piece) => piece.text).join('') !== heading)
      .map(({ pieces, cells }) =>
        cells.length === 0
          ? element('p', {}, ...draw(pieces))
          : element(
              'dl',
              { class: 'cells' },
              ...cells.map(({ name, pieces }) =>
                element('div', {}, element('dt', {}, name), element('dd', {}, ...draw(pieces))),
              ),
            ),
      ),
  );
}

const standsIn =
  (section: SectionText | undefined) =>
  (term: Term): boolean =>
    section?.blocks.some(({ text }) => rangesIn(text, [term]).length > 0) ?? false;

/** Text of a section of a plan. */
export async function textOf(
  section: number,
  { parts }: PlanCard,
  library: Library,
): Promise<SectionText | undefined> {
  let left = section;
  for (const [number, sections] of parts.sections.entries()) {
    if (left < sections) return (await library.part(memberOf(parts.series, number)))[left];
    left -= sections;
  }
  return undefined;
}

const doubtful = { class: 'doubt', title: zhSearch.doubt };

function draw(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked, doubt }) => {
    const drawn = marked ? element('mark', {}, text) : text;
    return doubt === true ? element('span', doubtful, drawn) : drawn;
  });
}

/** A button that gives way to what it adds, and hands the focus on to the first of it. */
function more(text: string, { fail }: Found, add: () => Promise<Node[]>): HTMLButtonElement {
  const made = button(text, () => {
    made.disabled = true;
    add().then((added) => {
      const place = made.parentElement?.tagName === 'LI' ? made.parentElement : made;
      place.replaceWith(...added);
      const [first] = added;
      if (first instanceof HTMLElement) first.querySelector('a')?.focus();
    }, fail);
  });
  return made;
}

function cardOf({ plans }: Catalog, plan: number): PlanCard {
  const card = plans[plan];
  if (!card) throw new StaleError(`plan ${plan}`);
  return card;
}
