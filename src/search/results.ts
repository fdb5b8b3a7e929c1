/** Draws what was found: plans, and below each its sections with marked excerpts. */
import { href, hrefWith, routes } from '../lib/routes.ts';
import { zhSearch } from '../ui/zh.ts';
import { button, element } from './element.ts';
import { excerptsOf, markAll, type Piece } from './excerpt.ts';
import type { SectionText } from './format.ts';
import type { Listed, ListedPlan } from './listed.ts';
import { rangesIn } from './marks.ts';
import type { Query, Term } from './query.ts';

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
  found: Listed;
  query: Query;
  /** A section that has some of the words will do; otherwise it must have them all. */
  some?: boolean;
  /** Only what stands in tables was searched. */
  onlyTables: boolean;
  /** The query as it was typed, for links to the marked words. */
  text: string;
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
  const plans = await found.found.take(from, somePlans);
  const drawn: Node[] = await Promise.all(plans.map((plan) => drawPlan(found, plan)));
  const next = from + plans.length;
  const left = found.found.plans - next;
  if (left > 0 && plans.length > 0) {
    drawn.push(more(zhSearch.morePlans(left), found, () => drawPlans(found, next)));
  }
  return drawn;
}

async function drawPlan(found: Found, listed: ListedPlan): Promise<HTMLElement> {
  const { plan, sections } = listed;
  const facts = [
    plan.region?.name,
    plan.kind,
    plan.year,
    sections.length > 0 ? zhSearch.sections(sections.length) : null,
  ];
  const list = element('ol', {});
  const first = firstSections[found.found.plans > somePlans ? 'many' : 'few'];
  list.append(...(await drawSections(found, listed, 0, first)));
  return element(
    'section',
    { class: 'found' },
    element(
      'h2',
      {},
      element(
        'a',
        { href: href(routes.search(), routes.plan(plan.id)), 'data-result': '' },
        ...draw(markAll(plan.title, found.query.wanted)),
      ),
    ),
    element(
      'p',
      { class: 'facts' },
      ...draw(markAll(plan.docNumber ?? '', found.query.wanted)),
      plan.docNumber !== null && ' · ',
      facts.filter((fact) => fact != null).join(' · '),
    ),
    list,
  );
}

async function drawSections(
  found: Found,
  listed: ListedPlan,
  from: number,
  count: number,
): Promise<Node[]> {
  const some = listed.sections.slice(from, from + count);
  const drawn: Node[] = await Promise.all(
    some.map((section) => drawSection(found, listed, section)),
  );
  const next = from + some.length;
  const left = listed.sections.length - next;
  if (left > 0) {
    const button = more(zhSearch.moreSections(left), found, () =>
      drawSections(found, listed, next, moreSections),
    );
    drawn.push(element('li', {}, button));
  }
  return drawn;
}

async function drawSection(
  { query, some, onlyTables, text }: Found,
  { plan, textOf }: ListedPlan,
  number: number,
): Promise<HTMLElement> {
  const section = await textOf(number);
  const terms = some === true ? query.wanted.filter(standsIn(section)) : query.wanted;
  const excerpts = section && excerptsOf(section, terms, onlyTables);
  if (!excerpts) throw new StaleError(`${plan.id} ${number}`);
  const address = (anchor: string): string =>
    hrefWith(routes.search(), routes.plan(plan.id), { query: text }, anchor);
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
