/** Notes that are printed below a table belong to it. */
import { type Marker, type MarkerKind, readMarker } from '../notation/markers.ts';
import { isTableNote } from './caption.ts';
import type { Flow } from './index.ts';

const LONGEST_NOTE = 400;

/** Labels that notes are counted with; headings have others. */
const COUNTS: readonly MarkerKind[] = ['num', 'numParen', 'circled'];

/** Label that a note opens with, behind its 注：. */
function labelOf(text: string): Marker | null {
  const marker = readMarker(text.replace(/^[（(]?[^\d:：]{1,6}[)）]?[:：]\s*/, ''));
  return marker && COUNTS.includes(marker.kind) ? marker : null;
}

/** The note that a text is behind one with this label, or null where it is none. */
function noteBehind(text: string, last: Marker | null): { label: Marker | null } | null {
  const label = labelOf(text);
  const goesOn = label?.kind === last?.kind && label?.value === (last?.value ?? 0) + 1;
  if (last && goesOn && text.length <= LONGEST_NOTE) return { label };
  return isTableNote(text) ? { label } : null;
}

/** True where what stands last in a box is a table or one of its notes. */
function closesWithTable(inside: readonly Flow[]): boolean {
  const last = inside.at(-1);
  return last?.type === 'table' || (last?.type === 'text' && last.role === 'tableNote');
}

/** A caption behind the table that has none of its own: no table is lost. */
function captionBelow(flow: Flow, open: Flow | undefined): Flow[] {
  if (flow.type !== 'table' || flow.draft.status !== 'lost') return [flow];
  if (open?.type !== 'table' || open.draft.caption !== null) return [flow];
  return [flow.draft.caption ?? []]
    .flat()
    .map((segment) => ({ type: 'text', segment, role: 'tableNote' }));
}

/**
 * Gives the texts right behind each table that are its notes their role: 注：1.…, then 2.…. Those of a table that a box
 * closes with go into the box.
 */
export function withNotes(flows: readonly Flow[]): Flow[] {
  const result: Flow[] = [];
  let below = false;
  let label: Marker | null = null;
  for (const flow of flows.flatMap((one, i) => captionBelow(one, flows[i - 1]))) {
    if (flow.type === 'box') {
      const inside = withNotes(flow.inside);
      below = closesWithTable(inside);
      label = null;
      result.push({ ...flow, inside });
      continue;
    }
    if (flow.type !== 'text' || flow.role || flow.pinned) {
      below = flow.type === 'table' || flow.role === 'tableNote';
      label = flow.type === 'text' ? labelOf(flow.segment.text) : null;
      result.push(flow);
      continue;
    }
    const note = below ? noteBehind(flow.segment.text, label) : null;
    below = note !== null;
    label = note?.label ?? null;
    if (!note) {
      result.push(flow);
      continue;
    }
    const box = result.at(-1);
    const own: Flow = { ...flow, role: 'tableNote' };
    if (box?.type === 'box') box.inside.push(own);
    else result.push(own);
  }
  return result;
}
