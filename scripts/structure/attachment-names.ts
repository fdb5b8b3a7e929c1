/** The names of attachments, where a text lists what comes with it. */
import { readAttachmentCaption, readMarker } from '../notation/markers.ts';
import { bare } from '../text/characters.ts';

/** True where the document of this title follows, behind its 附件 line. */
const follows = (texts: readonly string[], at: number, title: string): boolean =>
  texts.some(
    (text, i) =>
      i > at &&
      readAttachmentCaption(texts[i - 1] ?? '')?.title === '' &&
      bare(text) === bare(title),
  );

/** The name of an attachment, with its number in a list. */
function isListed(name: string | undefined = '', value: number): boolean {
  const marker = readMarker(name);
  return (
    marker?.kind === 'num' && marker.value === value && name.length <= 60 && !name.includes('。')
  );
}

/**
 * Indexes of the names of attachments: the line 附件：1.…, and the numbered names below it, or 附件：…, where the one
 * attachment follows.
 */
export function listedAttachments(texts: readonly string[]): Set<number> {
  const listed = new Set<number>();
  for (const [at, text] of texts.entries()) {
    const title = /^附\s*件/.test(text)
      ? (readAttachmentCaption(text)?.title ?? '')
      : (/^附\s*[表图]\s*[:：]\s*(.*)$/.exec(text)?.[1] ?? '');
    const only = readMarker(title) === null && title !== '' && follows(texts, at, title);
    if (only) listed.add(at);
    // 附件： may stand alone above its list.
    const alone = /^附\s*[件表图]\s*[:：]$/.test(text) && isListed(texts[at + 1], 1);
    if (!alone && readMarker(title)?.value !== 1) continue;
    listed.add(at);
    for (let i = at + 1, value = alone ? 1 : 2; isListed(texts[i], value); i += 1, value += 1)
      listed.add(i);
  }
  return listed;
}

/**
 * Names of the attachments that a text announces (`bare`).
 *
 * @param listed indexes of the names, from `listedAttachments`
 */
export function announcedNames(
  texts: readonly string[],
  listed: ReadonlySet<number>,
): ReadonlySet<string> {
  const names = [...listed].map((i) => {
    const title = readAttachmentCaption(texts[i] ?? '')?.title ?? texts[i] ?? '';
    return bare(title.slice(readMarker(title)?.length ?? 0));
  });
  return new Set(names.filter((name) => name !== ''));
}

/** 附件：任务分工表, where one attachment is named. */
export const isNamed = (text: string): boolean =>
  text.length <= 60 && /^附\s*件\s*[:：]\s*\S/.test(text) && !/[。；]/.test(text);
