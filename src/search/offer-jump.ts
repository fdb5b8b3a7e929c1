/** Offers the way to a place whose address or citation was pasted into the search field. */
import { href, routes } from '../lib/routes.ts';
import { citeName, zhSearch } from '../ui/zh.ts';
import { element } from './element.ts';
import { follow, type Target } from './jump.ts';
import type { Library } from './load.ts';
import { readPointer, type Pointer } from './pointer.ts';
import { textOf } from './texts.ts';

export interface Offer {
  /** What was found, or why nothing was. */
  message: string;
  /** The places, the likeliest first. */
  content: Node[];
  /** Where Enter leads, seen from the search page; null where that is not certain. */
  address: string | null;
  /** There is nothing to search for beside. */
  alone: boolean;
}

/** Characters that are shown of what stands at the place. */
const shown = 90;

const { jump: said } = zhSearch;

/**
 * What to offer to who has typed a text; null where it is words to search for and nothing else.
 *
 * @throws when the data cannot be loaded
 */
export async function offerJump(text: string, library: Library): Promise<Offer | null> {
  const pointer = readPointer(text);
  if (pointer === null) return null;
  const { alone } = pointer;
  const catalog = await library.catalog();
  const { targets, sure } = await follow(pointer, catalog, (card) => library.places(card));
  const [first] = targets;
  if (!first) return { message: problemOf(pointer), content: [], address: null, alone };
  const content = await Promise.all(targets.map((target) => draw(target, library)));
  const message = targets.length > 1 ? said.several(targets.length) : said.found;
  return {
    message: sure ? message + said.hint : message,
    content,
    address: sure ? addressOf(first) : null,
    alone,
  };
}

/** Why nothing answers to a pointer. */
function problemOf({ address, cited }: Pointer): string {
  if (address === null || cited !== '') return said.noCited;
  return address.plan === '' ? said.whichPlan(address.fragment) : said.noPlan(address.plan);
}

function addressOf({ page, plan, fragment }: Target): string {
  return href(routes.search(), routes[page](plan), fragment || undefined);
}

async function draw(target: Target, library: Library): Promise<HTMLElement> {
  const { card, title, page, cited, fragment, section, fate } = target;
  const name = citeName({ title, docNumber: card?.docNumber ?? null });
  const text = section === null || !card ? undefined : await textOf(section, card, library);
  const words = text?.blocks.find(({ anchor }) => anchor === fragment)?.text ?? '';
  return element(
    'section',
    { class: 'found jump' },
    element(
      'h2',
      {},
      element(
        'a',
        { href: addressOf(target), 'data-result': '' },
        said.to,
        name,
        said.pages[page],
        cited,
      ),
    ),
    fragment !== '' && element('p', { class: 'facts' }, `${target.plan}#${fragment}`),
    said.fates[fate] !== '' && element('p', { class: 'fate' }, said.fates[fate]),
    text !== undefined &&
      text.path.length > 0 &&
      element('p', { class: 'above' }, text.path.join(' › ')),
    words !== '' && element('p', {}, words.length > shown ? `${words.slice(0, shown)}…` : words),
  );
}
