/** Tells a pasted address or citation from words to search for. */
import { foldText } from './fold.ts';

/** The pages of a plan that have fragments of their own. */
export type PlanPage = 'plan' | 'apparatus' | 'source';

export interface PastedAddress {
  /** Id of the plan; empty where a fragment stands alone. */
  plan: string;
  page: PlanPage;
  /** Id of an element of the page; empty for the whole page. */
  fragment: string;
}

/** What somebody pasted to get to a place again. */
export interface Pointer {
  address: PastedAddress | null;
  /** Title, number and place as a citation has them, `comparable`; empty where there is only an address. */
  cited: string;
  /** It could not be words of a text: nothing is to be searched for beside it. */
  alone: boolean;
}

/** Signs that are typed for each other. */
const signs = new Map([
  ...[...'[〔【〖'].map((sign) => [sign, '('] as const),
  ...[...']〕】〗'].map((sign) => [sign, ')'] as const),
  ...[...'“”'].map((sign) => [sign, '"'] as const),
  ...[...'‘’'].map((sign) => [sign, "'"] as const),
]);

/** A text in which titles, numbers and places can be found however they were typed. */
export function comparable(text: string): string {
  return [...foldText(text)].map((sign) => signs.get(sign) ?? sign).join('');
}

const id = '[a-z0-9]+(?:-[a-z0-9]+)*';
const fragment = '[A-Za-z][A-Za-z0-9]*(?:-[a-z0-9]+)*';
/** One that an element of a plan may have: `C#net` is no address. */
const numbered = `(?=[A-Za-z-]*[0-9]|(?:notice|title)\\b)${fragment}`;

/** `…/plans/<id>/index.html#<fragment>`, whatever stands in front. */
const whole = new RegExp(
  `(?<![a-z0-9-])plans/(${id})(?:/(apparatus|source)(?![a-z0-9-]))?(?:/(?:index\\.html)?)?(?:\\?[^\\s#]*)?(?:#(${fragment}))?`,
);
/** `<id>#<fragment>`: what stands for an address where a page was opened from disk. */
const short = new RegExp(`(?<![A-Za-z0-9./_-])(${id})#(${numbered})`);

/** A fragment alone, as the elements of a plan are named. */
const anchor = /^#?((?:notice|part|sec|art|box|[acspt])(?:\d+(?:[a-z]|x\d+)?)?(?:-[a-z0-9]+)*)$/;
const digit = /\d/;

/** Where the address of a citation begins. */
const scheme = /(?:https?|file):\//;

/** A 发文字号 at the beginning, folded: letters, year, number. */
const number = /^\(?[\p{L}〓]+\(?\d{4}\)?第?[\d〓]+号/u;
/**
 * What GB/T 7714 puts behind the title, folded, and behind that the place; the site once put the place into the title.
 */
const online = /\((?:eb|a)\/ol\)(?:\.[^:(]*:([^]*?)\(\d{4})?/;

/** The fragment that a text is and nothing else; null where it is none. */
export function loneAnchor(text: string): string | null {
  const found = anchor.exec(text.trim())?.[1];
  return found !== undefined && digit.test(found) ? found : null;
}

function addressIn(text: string): { at: number; address: PastedAddress } | null {
  const found = whole.exec(text);
  if (found) {
    const [, plan = '', page = 'plan', fragment = ''] = found;
    return { at: found.index, address: { plan, page: page as PlanPage, fragment } };
  }
  const named = short.exec(text);
  if (named) {
    const [, plan = '', fragment = ''] = named;
    return { at: named.index, address: { plan, page: 'plan', fragment } };
  }
  const lone = loneAnchor(text);
  return lone === null ? null : { at: 0, address: { plan: '', page: 'plan', fragment: lone } };
}

/** What the site puts behind a place: the words that are cited, and whose edition they are of, folded. */
const behind = /(?::"[^]*")?\([^()]+整理本\)$/;

/** Takes a text for a pointer where it has the form of one; null where it is words. */
export function readPointer(text: string): Pointer | null {
  // A path that was copied from a file manager has the slashes of its system.
  const plain = text.normalize('NFKC').replaceAll('\\', '/').trim();
  const found = addressIn(plain);
  const begin = scheme.exec(plain)?.index ?? Infinity;
  const before = comparable(found ? plain.slice(0, Math.min(found.at, begin)) : plain);
  const marked = online.exec(before);
  const words = before.replace(behind, '');
  const cited = marked
    ? before.slice(0, marked.index) + (marked[1] === undefined ? '' : `:${marked[1]}`)
    : before.startsWith('《') || number.test(before)
      ? words
      : '';
  if (!found && cited === '') return null;
  const alone = found ? found.address.plan !== '' : marked !== null || /^《.*》./u.test(cited);
  return { address: found?.address ?? null, cited, alone };
}
