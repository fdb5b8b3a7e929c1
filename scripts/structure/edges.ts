/** What stands before the first heading and behind the last: the notice, the title, signatures, attachments. */
import type { ParagraphRole } from '../../src/plan.schema.ts';
import { readAttachmentCaption, readMarker } from '../notation/markers.ts';
import { isNamed } from './attachment-names.ts';
import { edgeRole, joinsSignature } from '../text/roles.ts';
import { announcedTitle, carriedTitles } from '../text/carried-title.ts';
import { bare } from '../text/characters.ts';
import { DOC_NUMBER, isSalutation, isTitleLike } from '../text/furniture.ts';

export interface Front {
  /** How many texts belong to the notice that carries the plan. */
  notice: number;
  /** Role of each text. */
  roles: (ParagraphRole | 'title')[];
}

const isNoticeTitle = (text: string): boolean =>
  isTitleLike(text) && /(?:通知|决定|公告|通告|批复|的复?函)\s*(?:[（(].*)?$/.test(text);

const isShortTitle = (text: string): boolean =>
  text.length >= 4 && text.length <= 60 && !/[。，；：]/.test(text) && edgeRole(text) === 'body';

/** Index of the title of the plan itself, or -1: the one that the notice names, or the last that looks like one. */
function planTitle(texts: readonly string[]): number {
  const names = carriedTitles(texts)
    .map(bare)
    .filter((name) => name.length >= 4);
  // Its own line may say more: （试行）, its years.
  const says = (text: string, name: string) =>
    bare(text) === name || (isShortTitle(text) && isTitleLike(text) && bare(text).startsWith(name));
  const carried = texts.findLastIndex((text) => names.some((name) => says(text, name)));
  if (carried !== -1) return carried;
  const own = texts.findLastIndex(
    (text) => isTitleLike(text) && !isNoticeTitle(text) && edgeRole(text) === 'body',
  );
  if (own !== -1) return own;
  return isShortTitle(texts[0] ?? '') ? 0 : -1;
}

/** Below a name that signs, and above another or the date, stands a name that signs, too. */
const withSigners = (
  texts: readonly string[],
  roles: readonly (ParagraphRole | 'title')[],
): (ParagraphRole | 'title')[] =>
  roles.map((role, i) =>
    role === 'body' &&
    /^(?:signature|date)$/.test(roles[i + 1] ?? '') &&
    joinsSignature(texts[i - 1] ?? '', texts[i] ?? '')
      ? 'signature'
      : role,
  );

/**
 * Reads the texts before the first heading.
 *
 * @param several the notice carries several documents, which all follow: nothing here is the title of a plan
 * @param pinned index of the title of the plan, where an editor tells it, or -1
 */
export function readFront(texts: readonly string[], several: boolean, pinned = -1): Front {
  if (several && pinned === -1) {
    return {
      notice: texts.length,
      roles: texts.map((text) => (isNoticeTitle(text) ? 'title' : edgeRole(text))),
    };
  }
  const title = pinned === -1 ? planTitle(texts) : pinned;
  const carries = texts
    .slice(0, Math.max(title, 0))
    .some(
      (text) =>
        isNoticeTitle(text) ||
        isSalutation(text) ||
        announcedTitle(text) !== null ||
        (DOC_NUMBER.test(text) && text.length < 40),
    );
  const notice = carries ? title : 0;
  // Only a letterhead stands above the title of a notice.
  const head = texts.findIndex((text) => edgeRole(text) === 'body');
  const roles = texts.map((text, i): ParagraphRole | 'title' => {
    if (
      i === title ||
      (i < notice && isNoticeTitle(text)) ||
      (title === -1 && i === head && isNoticeTitle(text))
    )
      return 'title';
    return i < notice || title === -1 || text.length < 60 ? edgeRole(text) : 'body';
  });
  return { notice, roles: withSigners(texts, roles) };
}

/**
 * Index from which the texts behind the last heading are signatures, dates, notes and the names of attachments,
 * or the number of texts where there are none.
 *
 * @param announced names of attachments, from `announcedNames`
 */
export function tailStart(texts: readonly string[], announced: ReadonlySet<string>): number {
  const signed = signaturesStart(texts, texts.length);
  const named = texts.findLastIndex(
    (text, i) => i < signed && /^附\s*件/.test(text) && text.length < 60,
  );
  // 附件2, the name that the text has announced, and words below it: an attachment, however short.
  const short =
    readAttachmentCaption(texts[named] ?? '')?.title === '' &&
    named + 2 < signed &&
    announced.has(bare(texts[named + 1] ?? ''));
  const list =
    named !== -1 &&
    !short &&
    texts
      .slice(named, signed)
      // A table stands below the title of an attachment, and below no name of one.
      .every((text) => text !== '' && text.length < 60 && !/[。；]$/.test(text));
  return list ? signaturesStart(texts, named) : signed;
}

/** Index from which the texts before `end` are signatures, dates and notes. */
function signaturesStart(texts: readonly string[], end: number): number {
  let start = end;
  while (start > 0 && ['signature', 'date', 'note'].includes(edgeRole(texts[start - 1] ?? ''))) {
    start -= 1;
  }
  return start;
}

/**
 * Roles of the texts that close a document in front of one that follows as 附件: who signs it, its date, the names of
 * its attachments.
 *
 * @param at index of the line that opens what follows
 * @param listed indexes of numbered names of attachments
 */
export function closingRoles(
  texts: readonly string[],
  at: number,
  listed: ReadonlySet<number>,
): Map<number, ParagraphRole> {
  const roles = new Map<number, ParagraphRole>();
  for (let i = at - 1; i > 0; i -= 1) {
    const text = texts[i] ?? '';
    const role = listed.has(i) || isNamed(text) ? 'attachment' : edgeRole(text);
    if (!['signature', 'date', 'note', 'attachment'].includes(role)) break;
    roles.set(i, role);
  }
  return roles;
}

/** Role of a text behind the last heading; entries below 附件 are attachments too. */
export function tailRole(text: string, inAttachments: boolean): ParagraphRole {
  const role = edgeRole(text);
  return inAttachments && role === 'body' && readMarker(text) !== null ? 'attachment' : role;
}
