/** A notice may number what it says: its own 一、 opens no plan. */
import { readAttachmentCaption } from '../notation/markers.ts';
import { carriedTitles } from '../text/carried-title.ts';
import { bare } from '../text/characters.ts';
import { edgeRole } from '../text/roles.ts';

/** Shorter names may stand anywhere. */
const SHORTEST = 6;

/** Below who signs, when, or a line that says 附件, another document begins. */
const closes = (text: string): boolean =>
  /^(?:signature|date|note)$/.test(edgeRole(text)) || readAttachmentCaption(text)?.title === '';

/**
 * Index of the title that the notice names and that stands below what closes it, or -1.
 *
 * @param opening index of the first heading, which is one of the notice where such a title follows
 */
export function titleBelowParts(texts: readonly string[], opening: number): number {
  const names = carriedTitles(texts.slice(0, Math.max(0, opening)))
    .map(bare)
    .filter((name) => name.length >= SHORTEST);
  return texts.findIndex(
    (text, i) => i > opening && names.includes(bare(text)) && closes(texts[i - 1] ?? ''),
  );
}
