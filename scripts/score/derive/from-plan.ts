/** Documents out of plans that were read without a fault: what is known of them is known of what is made of them. */
import type { Block, Division, Plan } from '../../../src/plan.schema.ts';
import { readMarker } from '../../notation/markers.ts';
import type { Gold } from '../gold.ts';
import type { Look, Made, Piece } from './document.ts';
import type { Style } from './renumber.ts';

/** Labels of the headings by their anchors; null where the style has no label for a depth of the plan. */
function labelsOf(outline: readonly Division[], style: Style): Map<string, string> | null {
  const labels = new Map<string, string>();
  const totals: number[] = [];
  const fits: boolean[] = [];
  const walk = (list: readonly Division[], path: readonly number[]): void => {
    const level = path.length + 1;
    let n = 0;
    for (const { anchor, label, children } of list) {
      if (label === null) {
        labels.set(anchor, '');
        walk(children, [...path, n]);
        continue;
      }
      n += 1;
      totals[level] = (totals[level] ?? 0) + 1;
      const number = style.through.includes(level) ? totals[level] : n;
      const numbering = style.levels[level - 1];
      fits.push(numbering !== undefined && number < 100);
      labels.set(anchor, numbering?.(number, [...path, n]) ?? '');
      walk(children, [...path, n]);
    }
  };
  walk(outline, []);
  return fits.every(Boolean) ? labels : null;
}

const printedLabels = (outline: readonly Division[]): [string, string][] =>
  outline.flatMap(({ anchor, label, children }): [string, string][] => [
    [anchor, label ?? ''],
    ...printedLabels(children),
  ]);

const flat = (outline: readonly Division[]): Division[] =>
  outline.flatMap((one) => [one, ...flat(one.children)]);

/** Whether a paragraph begins as a heading of the style does, so that nobody could tell them apart. */
function clashes(pieces: readonly Piece[]): boolean {
  const kinds = new Set(
    pieces.flatMap((piece) =>
      piece.kind === 'heading' || piece.kind === 'runIn'
        ? [readMarker(`${piece.label}甲`)?.kind]
        : [],
    ),
  );
  return pieces.some((piece) => {
    const texts =
      piece.kind === 'paragraph' ? [piece.text] : piece.kind === 'box' ? piece.items : [];
    return texts.some((text) => {
      const kind = readMarker(text)?.kind;
      return kind !== undefined && kinds.has(kind);
    });
  });
}

/**
 * A plan as a document, in its own numbering or in another.
 *
 * @returns null where the style does not fit the plan
 */
export function madeOf(
  name: string,
  plan: Plan,
  gold: Gold,
  style: Style | null,
  look: Look,
): Made | null {
  const labels = style ? labelsOf(plan.outline, style) : new Map(printedLabels(plan.outline));
  if (!labels) return null;
  const divisions = new Map(flat(plan.outline).map((one) => [one.anchor, one]));
  const depth = (anchor: string) => {
    const under = (list: readonly Division[], level: number): number =>
      list.reduce(
        (found, one) => found || (one.anchor === anchor ? level : under(one.children, level + 1)),
        0,
      );
    return under(plan.outline, 1);
  };
  const tables = plan.tables.filter(({ status }) => status !== 'lost');
  const known = (gold.tables ?? []).filter(({ status }) => status !== 'lost');
  const pieces: Piece[] = [];
  const boxes = new Map<string, { title: string; items: string[] }>();
  const tableAt = (place: number) => {
    const { caption = '', header = [], rows = [] } = known[place] ?? {};
    const plain = (cells: readonly (string | null)[]) => cells.map((cell) => cell ?? '');
    if (place >= 0)
      pieces.push({
        kind: 'table',
        caption: caption ?? '',
        header: plain(header),
        rows: rows.map(plain),
      });
  };
  const write = ({ anchor, kind, role, container, division, text, lead }: Block): void => {
    const heading = divisions.get(division ?? '');
    if (container === 'notice' || role === 'attachment' || kind === 'title') return;
    if (kind === 'heading' && heading) {
      pieces.push({
        kind: 'heading',
        level: depth(heading.anchor),
        label: labels.get(heading.anchor) ?? '',
        title: heading.title,
      });
    } else if (lead?.kind === 'heading' && heading && kind === 'paragraph') {
      const label = labels.get(heading.anchor) ?? '';
      pieces.push({
        kind: 'runIn',
        level: depth(heading.anchor),
        label,
        title: heading.title,
        text: text.slice(lead.length),
      });
    } else if (kind === 'caption') {
      tableAt(tables.findIndex((one) => one.anchor === container));
    } else if (kind === 'boxTitle' && tables.some(({ caption }) => caption === text)) {
      // A box that is a table: what stands in it beside is its notes.
      tableAt(tables.findIndex(({ caption }) => caption === text));
    } else if (kind === 'boxTitle') {
      const box = { title: text, items: [] };
      boxes.set(anchor, box);
      pieces.push({ kind: 'box', ...box });
    } else if (container !== null && boxes.has(container)) boxes.get(container)?.items.push(text);
    else if (kind === 'paragraph') pieces.push({ kind: 'paragraph', text });
  };
  for (const block of plan.blocks) write(block);
  if (style && clashes(pieces)) return null;
  return { name, title: plan.title, pieces, look };
}
