/** The title of a document and that of the notice which carries it. */
import type { Block } from '../../src/plan.schema.ts';
import { LACUNA } from '../../src/plan.schema.ts';
import { plainTitle } from '../lexicon/title.ts';
import { announcedTitle, carriedTitle } from '../text/carried-title.ts';
import { linesOf } from '../text/lines.ts';

/** A document of which no title is left. */
export const UNTITLED = '无题';

const NOTICE = /通知\s*(?:[（(].*)?$|(?:发布|公布)《.+》的公告$/;

/** Print spreads the word that closes a title. */
const closed = (text: string): string => text.replace(/通\s+知/, '通知');

const widen = (text: string) =>
  text.replaceAll('(', '（').replaceAll(')', '）').replaceAll(',', '，');

/**
 * Reads both titles.
 *
 * @param decoded text as it stood before anything was dropped from it: a site prints the title of the notice too
 * @param page title that the page states, for a text that has none
 */
export function titlesOf(
  blocks: readonly Block[],
  decoded: string,
  page: string | null,
): { title: string; noticeTitle: string | null } {
  // A site may print the title in its index, between bars.
  const lines = linesOf(decoded)
    .slice(0, 400)
    .filter(({ trimmed }) => trimmed.length < 200)
    .map(({ trimmed }) => plainTitle(closed(trimmed).replace(/[\s|]+$/, '')));
  const own = blocks
    .filter(({ kind, container }) => kind === 'title' && container === null)
    .map(({ text }) => plainTitle(closed(text)));
  const inNotice = blocks.find(
    ({ kind, container }) => kind === 'title' && container !== null,
  )?.text;
  const notices = [plainTitle(closed(inNotice ?? '')), ...own, ...lines].filter(
    (text) => NOTICE.test(text) && text.length < 150,
  );
  // Its number in brackets behind it, whole or damaged, is no part of the title.
  const noticeTitle = notices[0]
    ? widen(notices[0].replace(/\s*[（(][^（()）]*〔.*$/, '')).trim()
    : null;
  const plan = own.filter((text) => !NOTICE.test(text)).join('');
  const carried = notices
    .map(carriedTitle)
    .find((text) => text && !text.includes(LACUNA) && !text.includes('?'));
  const chosen = plan !== '' && !plan.includes(LACUNA) ? plan : (carried ?? (plan || noticeTitle));
  // A letter that has lost its title still says what it brings.
  const announced = blocks.map(({ text }) => announcedTitle(text)).find(Boolean);
  // The first heading is no title, nor is a letterhead, nor a sentence.
  const first = blocks.find(({ role }) => role === 'body');
  const opens = first !== undefined && first.kind !== 'heading' && !/[，。；]/.test(first.text);
  const opening = opens ? first.text.slice(0, 40) : undefined;
  const title = chosen ?? page ?? announced ?? opening ?? UNTITLED;
  return { title: widen(title.trim()), noticeTitle };
}
