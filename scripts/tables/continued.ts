/** A table that a page broke in two: the second part has the header again, or says 续表. */
import type { Segment } from '../pdast.ts';
import { countsAnew } from './anew.ts';
import { isContinuedCaption, isPageMark, isUnitLine } from './caption.ts';
import { claimed } from './claimed.ts';
import type { Flow } from './index.ts';
import type { Draft } from './layout.ts';

const labels = ({ header }: Draft): string[] =>
  header.map((cell) => cell.map(({ text }) => text.replace(/\s/g, '')).join(''));

const captionOf = ({ caption }: Draft): Segment[] => [caption ?? []].flat();

/** The words of a caption without what says that it goes on, and without its unit. */
const plain = (caption: readonly Segment[]): string =>
  caption
    .filter(({ text }) => !isUnitLine(text))
    .map(({ text }) => text.replace(/[（(]\s*续\s*表?\s*[）)]|^续|\s/g, ''))
    .join('');

/** What may stand between the parts. */
const isBreak = (text: string): boolean =>
  isContinuedCaption(text) || isPageMark(text) || isUnitLine(text);

/**
 * True where a table goes on with the rows of the one before.
 *
 * @param between what stands between them
 */
function goesOn(open: Draft, next: Draft, between: readonly Segment[]): boolean {
  const own = labels(open);
  if (open.header.length === 0 || own.join('\n') !== labels(next).join('\n')) return false;
  const caption = captionOf(next);
  const told = [...between, ...caption].some(({ text }) => isContinuedCaption(text));
  if (!told && countsAnew(own, claimed(next).rows[0]?.cells ?? [])) return false;
  const name = plain(caption);
  // What says that it goes on may name no other table than the one that is open.
  const title = plain(captionOf(open));
  if (name === '' || name === '表' || name === title) return true;
  return title === '' && caption.some(({ text }) => isContinuedCaption(text));
}

function joined(open: Draft, next: Draft, between: readonly Segment[]): Draft {
  const dropped = [...between, ...captionOf(next), ...new Set(next.header.flat())];
  return {
    ...open,
    rows: [...open.rows, ...next.rows],
    repeated: [...(open.repeated ?? []), ...dropped, ...(next.repeated ?? [])],
    borders: [...(open.borders ?? []), ...(next.borders ?? [])],
    status: open.status === 'complete' ? next.status : open.status,
    note: open.note ?? next.note,
  };
}

/** Joins the parts of such tables. */
export function joinContinued(flows: readonly Flow[]): Flow[] {
  const result: Flow[] = [];
  /** Index of the table that may go on, and of the first flow behind it. */
  let open = -1;
  for (const flow of flows) {
    if (flow.type === 'table') {
      const table = open === -1 ? undefined : result[open];
      const between = result
        .slice(table ? open + 1 : result.length)
        .flatMap((one) => (one.type === 'text' ? [one.segment] : []));
      if (table?.type === 'table' && goesOn(table.draft, flow.draft, between)) {
        result.length = open + 1;
        result[open] = { type: 'table', draft: joined(table.draft, flow.draft, between) };
      } else {
        open = result.length;
        result.push(flow);
      }
      continue;
    }
    result.push(flow);
    if (flow.type !== 'text' || flow.role || flow.pinned || !isBreak(flow.segment.text)) open = -1;
  }
  return result;
}
