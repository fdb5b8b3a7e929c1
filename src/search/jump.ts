/** Finds the place that a pointer names. */
import type { Catalog, PlanCard, PlanPlaces } from './format.ts';
import { citedIn, type Cited } from './cited.ts';
import type { PlanPage, Pointer } from './pointer.ts';
import { nearest, placeAt, placesFor, type Place } from './ways.ts';

/** What is to be said of a place beside its name. */
export type Fate =
  /** It is what was asked for. */
  | 'here'
  /** Its address, or that of its plan, was another one. */
  | 'moved'
  /** What stood there is gone; a notice stands there. */
  | 'gone'
  /** The plan is no longer in the library; a page says so. */
  | 'withdrawn'
  /** The place is not known; this is the nearest one that holds where it would be. */
  | 'near';

/** A place to go to. */
export interface Target {
  /** Null where the plan is no longer in the library. */
  card: PlanCard | null;
  title: string;
  /** Id that the plan has in the address. */
  plan: string;
  page: PlanPage;
  /** Empty for the whole page. */
  fragment: string;
  /** The place as a citation names it. */
  cited: string;
  /** Number of its section; null where no words show what it is. */
  section: number | null;
  fate: Fate;
}

export interface Answer {
  targets: Target[];
  /** There is one place, and it is what was asked for: to go there needs no question. */
  sure: boolean;
}

/** Gives the places of a plan. */
export type Places = (card: PlanCard) => Promise<PlanPlaces>;

/** Most places that are offered where a citation fits several. */
const most = 5;

/**
 * The places that a pointer may mean; none where nothing in the library answers to it.
 *
 * @throws when the data cannot be loaded
 */
export async function follow(pointer: Pointer, catalog: Catalog, places: Places): Promise<Answer> {
  const { address, cited } = pointer;
  const addressed = address && (await byAddress(address, catalog, places));
  if (addressed && addressed.fate !== 'near') return { targets: [addressed], sure: true };
  const named = citedIn(cited, catalog);
  const found = await Promise.all(named.map((one) => byName(one, places)));
  const targets = found.flat().filter(({ fate }) => !addressed || fate !== 'near');
  if (addressed && targets.length === 0) return { targets: [addressed], sure: false };
  const [first] = targets;
  const exact = first?.fate === 'here' && named[0]?.exact === true;
  // A title alone may be meant as words.
  const told = first?.fragment !== '' || named[0]?.numbered === true;
  return { targets: targets.slice(0, most), sure: targets.length === 1 && exact && told };
}

async function byAddress(
  { plan, page, fragment }: NonNullable<Pointer['address']>,
  { plans, former }: Catalog,
  places: Places,
): Promise<Target | null> {
  const past = former.find(({ id }) => id === plan);
  const card = plans.find(({ id }) => id === (past ? past.to : plan)) ?? null;
  if (!card) {
    if (!past) return null;
    const { title } = past;
    return { card, title, plan, page, fragment, cited: '', section: null, fate: 'withdrawn' };
  }
  const target = { ...targetOf(card, page), fragment };
  const fate = past ? 'moved' : 'here';
  if (page !== 'plan' || fragment === '') return { ...target, fate };
  const known = await places(card);
  const to = new Map(known.former).get(fragment);
  if (to === null) return { ...target, fate: 'gone' };
  const place = placeAt(known, to ?? fragment);
  if (place) return at(target, place, to === undefined ? fate : 'moved');
  const near = nearest(known, fragment);
  return near ? at(target, near, 'near') : { ...targetOf(card), fate: 'near' };
}

async function byName({ card, place }: Cited, places: Places): Promise<Target[]> {
  const whole = targetOf(card);
  if (place === '') return [whole];
  const { exact, found } = placesFor(await places(card), place);
  if (found.length === 0) return [{ ...whole, fate: 'near' }];
  return found.map((one) => at(whole, one, exact ? 'here' : 'near'));
}

/** The whole page of a plan. */
function targetOf(card: PlanCard, page: PlanPage = 'plan'): Target {
  const { id, title } = card;
  return { card, title, plan: id, page, fragment: '', cited: '', section: null, fate: 'here' };
}

/** A place on it. */
function at(target: Target, { anchor, cited, section }: Place, fate: Fate): Target {
  return { ...target, fragment: anchor, cited, section, fate };
}
