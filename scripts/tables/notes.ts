/** Notes that are printed below a table belong to it. */
import { readMarker } from '../notation/markers.ts';
import { isTableNote } from './caption.ts';
import type { Flow } from './index.ts';

const LONGEST_NOTE = 200;

/** Number that a note opens with, behind its 注：. */
const numberOf = (text: string): number | null =>
  readMarker(text.replace(/^[（(]?[^\d:：]{1,6}[)）]?[:：]\s*/, ''))?.value ?? null;

/** A caption behind the table that has none of its own: no table is lost. */
function captionBelow(flow: Flow, open: Flow | undefined): Flow[] {
  if (flow.type !== 'table' || flow.draft.status !== 'lost') return [flow];
  if (open?.type !== 'table' || open.draft.caption !== null) return [flow];
  return [flow.draft.caption ?? []]
    .flat()
    .map((segment) => ({ type: 'text', segment, role: 'tableNote' }));
}

/** Gives the texts right behind each table that are its notes their role: 注：1.…, then 2.…. */
export function withNotes(flows: readonly Flow[]): Flow[] {
  let below = false;
  let number: number | null = null;
  const all = flows.flatMap((flow, i) => captionBelow(flow, flows[i - 1]));
  return all.map((flow): Flow => {
    if (flow.type === 'box') {
      below = false;
      return { ...flow, inside: withNotes(flow.inside) };
    }
    if (flow.type !== 'text' || flow.role) {
      below = flow.type === 'table' || flow.role === 'tableNote';
      number = flow.type === 'text' ? numberOf(flow.segment.text) : null;
      return flow;
    }
    const { text } = flow.segment;
    const goesOn =
      number !== null && readMarker(text)?.value === number + 1 && text.length <= LONGEST_NOTE;
    below &&= goesOn || isTableNote(text);
    if (!below) return flow;
    number = goesOn ? (number ?? 0) + 1 : numberOf(text);
    return { ...flow, role: 'tableNote' };
  });
}
