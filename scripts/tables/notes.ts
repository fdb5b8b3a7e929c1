/** Notes that are printed below a table belong to it. */
import { readMarker } from '../notation/markers.ts';
import { isTableNote } from './caption.ts';
import type { Flow } from './index.ts';

const LONGEST_NOTE = 200;

/** Number that a note opens with, behind its 注：. */
const numberOf = (text: string): number | null =>
  readMarker(text.replace(/^[（(]?[^\d:：]{1,6}[)）]?[:：]\s*/, ''))?.value ?? null;

/** Gives the texts right behind each table that are its notes their role: 注：1.…, then 2.…. */
export function withNotes(flows: readonly Flow[]): Flow[] {
  let below = false;
  let number: number | null = null;
  return flows.map((flow): Flow => {
    if (flow.type === 'box') return { ...flow, inside: withNotes(flow.inside) };
    if (flow.type !== 'text' || flow.role) {
      below = flow.type === 'table' || (flow.type === 'text' && flow.role === 'tableNote');
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
