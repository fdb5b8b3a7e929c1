/** What stands before the first heading: the notice, the title, who writes to whom. */
import type { ParagraphRole } from '../../src/plan.schema.ts';
import { DOC_NUMBER } from '../lexicon/doc-number.ts';
import { plainTitle } from '../lexicon/title.ts';
import { announcedTitle, carriedTitles } from '../text/carried-title.ts';
import { bare } from '../text/characters.ts';
import { isSalutation, isTitleLike } from '../text/boilerplate.ts';
import { edgeRole, joinsSignature } from '../text/roles.ts';
import { CERTAIN, type Option, type Reading } from './readings.ts';

/** What speaks for a title: another text names it, it looks like one, it is the first line. */
const NAMED = 8;
const LIKELY = 4;
const FIRST = 1;
/** Each line that only the notice of a plan has. */
const LETTER = 0.1;
/** Of two that are alike the later is the title; the difference of a line. */
const LATER = 0.001;

/** Longer texts are paragraphs. */
const LONGEST_LINE = 60;
const LONGEST_NUMBER = 40;

const isNoticeTitle = (text: string): boolean =>
  isTitleLike(text) && /(?:通知|决定|公告|通告|批复|的复?函)\s*(?:[（(].*)?$/.test(text);

const isShortTitle = (text: string): boolean =>
  text.length >= 4 && text.length <= 60 && !/[。，；：]/.test(text) && edgeRole(text) === 'body';

/** Its own line may say more than the name: （试行）, its years. */
const says = (text: string, name: string): boolean =>
  bare(text) === name || (isShortTitle(text) && isTitleLike(text) && bare(text).startsWith(name));

/** What speaks for a text being the title of the plan itself; zero where nothing does. */
function titleWeight(text: string, at: number, names: readonly string[]): number {
  const later = at * LATER;
  if (names.some((name) => says(text, name))) return NAMED + later;
  if (isTitleLike(plainTitle(text)) && !isNoticeTitle(text) && edgeRole(text) === 'body')
    return LIKELY + later;
  // Where the title is known, the first line is none.
  return at === 0 && names.length === 0 && isShortTitle(text) ? FIRST : 0;
}

/** A line that the notice has which carries a plan. */
const isLetter = (text: string): boolean =>
  isNoticeTitle(text) ||
  isSalutation(text) ||
  announcedTitle(text) !== null ||
  (DOC_NUMBER.test(text) && text.length < LONGEST_NUMBER);

/** Below a name that signs, and above another or the date, stands a name that signs, too. */
const withSigners = (texts: readonly string[], roles: readonly ParagraphRole[]): ParagraphRole[] =>
  roles.map((role, i) =>
    role === 'body' &&
    /^(?:signature|date)$/.test(roles[i + 1] ?? '') &&
    joinsSignature(texts[i - 1] ?? '', texts[i] ?? '')
      ? 'signature'
      : role,
  );

const paragraph = (role: ParagraphRole = 'body'): Reading => ({ as: 'paragraph', role });

/**
 * What each text before the first heading may be.
 *
 * @param carries the notice carries several documents, which all follow: nothing here is the title of a plan
 * @param titled index of the title of the plan, where an editor tells it, or -1
 * @param isText false for a table
 */
export function frontOptions(
  texts: readonly string[],
  carries: boolean,
  titled: number,
  isText: (i: number) => boolean,
): Option[][] {
  const names = carriedTitles(texts)
    .map(bare)
    .filter((name) => name.length >= 4);
  const edges = withSigners(texts, texts.map(edgeRole));
  const below = withSigners(
    texts,
    texts.map((text) => (text.length < LONGEST_LINE ? edgeRole(text) : 'body')),
  );
  // Only a letterhead stands above the title of a notice.
  const head = texts.findIndex((text) => edgeRole(text) === 'body');
  return texts.map((text, i): Option[] => {
    if (!isText(i)) return [{ zone: 'above', reading: { as: 'drawn' }, weight: 0 }];
    const title: Reading = { as: 'title' };
    const letter = isNoticeTitle(text) ? title : paragraph(edges[i]);
    if (carries) return [{ zone: 'cover', reading: letter, weight: 0 }];
    const weight = i === titled ? CERTAIN : titled === -1 ? titleWeight(text, i, names) : 0;
    return [
      ...(weight > 0 ? [{ zone: 'title', reading: title, weight } as const] : []),
      { zone: 'above', reading: paragraph(below[i]), weight: 0 },
      { zone: 'notice', reading: letter, weight: isLetter(text) ? LETTER : 0 },
      { zone: 'front', reading: paragraph(below[i]), weight: 0 },
      {
        zone: 'untitled',
        reading: i === head ? letter : paragraph(edges[i]),
        weight: 0,
      },
    ];
  });
}
