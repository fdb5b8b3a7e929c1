/** Documents that a text carries one after the other, each behind its 附件 line. */
import { readAttachmentCaption, readMarker } from '../notation/markers.ts';
import { UNNUMBERED } from '../notation/unnumbered.ts';

export interface CarriedDocument {
  /** Index of the line that says 附件. */
  at: number;
  /** Index of the line that holds its title: the same, or the next. */
  title: number;
  number: string | null;
}

/** A line that can be the title of a document below 附件1. */
const isTitle = (text: string): boolean =>
  text.length >= 3 && text.length <= 60 && !/[。；：，]$/.test(text) && readMarker(text) === null;

/** Enough to be a document and not a name in a list: a long text, or a table, which is no text here. */
const isContent = (text: string): boolean => text.length > 60 || text === '';

/**
 * Finds the documents of a text. A line 附件 is the head of one where its title and text follow; in a list of names
 * they do not.
 */
export function findDocuments(texts: readonly string[]): CarriedDocument[] {
  const found: CarriedDocument[] = [];
  for (const [at, text] of texts.entries()) {
    const caption = text.length <= 60 && !/[。；]$/.test(text) ? readAttachmentCaption(text) : null;
    if (!caption || at === 0) continue;
    const alone = caption.title === '';
    const below = texts[at + 1] ?? '';
    // 名词解释 may be a numbered attachment; below 附件 alone it is a part of one.
    if (alone && (!isTitle(below) || (caption.number === null && UNNUMBERED.test(below)))) continue;
    const title = alone ? at + 1 : at;
    // The names of a list have the next name, a signature or a date behind them.
    const after = texts.slice(title + 1, title + 4);
    const content = after.findIndex((next) => isContent(next) || readMarker(next)?.value === 1);
    if (content === -1) continue;
    if (after.slice(0, content + 1).some((next) => readAttachmentCaption(next) !== null)) continue;
    found.push({ at, title, number: caption.number });
  }
  return found;
}
