/** Documents that a text carries one after the other, each behind its 附件 line. */
import {
  readAttachmentCaption,
  readEnclosure,
  readMarker,
  readTableCaption,
} from '../notation/markers.ts';
import { UNNUMBERED } from '../notation/unnumbered.ts';
import { isUnitLine } from '../tables/caption.ts';
import type { Flow } from '../tables/index.ts';
import { carriedTitle } from '../text/carried-title.ts';
import { bare } from '../text/characters.ts';
import type { Segment } from '../pdast.ts';

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

/** Title of a table below 附件1, which is that of the attachment; what states the unit is left to the table. */
export function titleOfTable(flow: Flow | undefined): { title: Segment; rest: Segment[] } | null {
  if (flow?.type !== 'table') return null;
  const [title, ...rest] = [flow.draft.caption ?? []].flat();
  return title && !isUnitLine(title.text) && !readTableCaption(title.text)?.number
    ? { title, rest }
    : null;
}

/** 附：某某清单, below which the numbers begin anew. */
function opensEnclosure(texts: readonly string[], at: number): boolean {
  const title = readEnclosure(texts[at] ?? '')?.title ?? '';
  const below = readMarker(texts[at + 1] ?? '');
  return isTitle(title) && below?.kind === 'han' && below.value === 1;
}

/**
 * Finds the documents of a text. A line 附件 is the head of one where its title and text follow; in a list of names
 * they do not.
 *
 * @param texts text of each flow; empty for a table and its lines
 * @param announced names of attachments, from `announcedNames`
 */
export function findDocuments(
  texts: readonly string[],
  flows: readonly Flow[],
  announced: ReadonlySet<string>,
): CarriedDocument[] {
  const found: CarriedDocument[] = [];
  const isTable = (i: number) => i < texts.length && texts[i] === '';
  for (const [at, text] of texts.entries()) {
    const caption = text.length <= 60 && !/[。；]$/.test(text) ? readAttachmentCaption(text) : null;
    if (!caption && at > 0 && opensEnclosure(texts, at))
      found.push({ at, title: at, number: null });
    if (!caption || at === 0) continue;
    const alone = caption.title === '';
    const below = texts[at + 1] ?? '';
    const table = alone && isTable(at + 1);
    // 名词解释 may be a numbered attachment; below 附件 alone it is a part of one.
    if (alone && !table && (!isTitle(below) || (caption.number === null && UNNUMBERED.test(below))))
      continue;
    const named = table && titleOfTable(flows[at + 1]) !== null;
    const title = alone && (!table || named) ? at + 1 : at;
    // The names of a list have the next name, a signature or a date behind them.
    const after = texts.slice(title + 1, title + 4);
    if (!table) {
      // Below a name that the text has announced any words are the attachment.
      const known = alone && announced.has(bare(below));
      const content = after.findIndex(
        (next) => known || isContent(next) || readMarker(next)?.value === 1,
      );
      if (content === -1) continue;
      if (after.slice(0, content + 1).some((next) => readAttachmentCaption(next) !== null))
        continue;
    }
    found.push({ at, title, number: caption.number });
  }
  return found;
}

/** The first document is what the notice in front of it carries: the plan itself, and the others its attachments. */
export function isPlanItself(texts: readonly string[], { at, title }: CarriedDocument): boolean {
  const printed = texts[title] ?? '';
  const name = bare(title === at ? (readAttachmentCaption(printed)?.title ?? '') : printed);
  return texts.slice(0, at).some((text) => {
    const carried = text.length < 150 ? carriedTitle(text) : null;
    return carried !== null && bare(carried) === name;
  });
}
