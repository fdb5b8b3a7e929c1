import type { Division, Plan, Repair } from '../plan.schema.ts';
import { headingOf } from './route-data.ts';

/** A top division in the picture of a plan. */
export interface StripBlock {
  anchor: string;
  name: string;
  /** Characters that it holds. */
  length: number;
  /** Where it begins in the picture, and how wide it is, in thousandths. */
  x: number;
  width: number;
  tables: number;
  boxes: number;
  doubts: number;
}

export interface StripTick {
  x: number;
  kind: 'table' | 'box' | 'doubt';
}

/** The picture of a plan: a block a top division, as wide as it is long, and a tick for each table, box and doubt. */
export interface Strip {
  blocks: StripBlock[];
  ticks: StripTick[];
}

/** Kinds of doubt that are told one by one: of what is only odd there may be hundreds, and none is wrong for sure. */
const ticked: readonly Repair['doubt'][] = ['lost', 'supplied', 'figure'];

/** Lays a plan out as a strip; the parts before the first division are left out. */
export function stripOf({
  outline,
  blocks,
  tables,
  boxes,
  apparatus,
}: Pick<Plan, 'outline' | 'blocks' | 'tables' | 'boxes' | 'apparatus'>): Strip {
  const top = new Map<string, number>();
  const enter = (division: Division, index: number): void => {
    top.set(division.anchor, index);
    for (const child of division.children) enter(child, index);
  };
  outline.forEach(enter);
  const lengths = outline.map(() => 0);
  const doubts = new Map(apparatus.map(({ id, doubt }) => [id, doubt]));
  const heads = new Set([...tables, ...boxes].map(({ anchor }) => anchor));
  /** Ticks by what is in front of them. */
  const found: { at: number; division: number; kind: StripTick['kind'] }[] = [];
  let total = 0;
  for (const { anchor, container, division, text, marks = [] } of blocks) {
    const index = division === null ? undefined : top.get(division);
    if (index === undefined) continue;
    for (const head of [anchor, container]) {
      if (head === null || !heads.delete(head)) continue;
      const kind = tables.some((table) => table.anchor === head) ? 'table' : 'box';
      found.push({ at: total, division: index, kind });
    }
    for (const [at, , record] of marks) {
      if (ticked.includes(doubts.get(record))) {
        found.push({ at: total + at, division: index, kind: 'doubt' });
      }
    }
    lengths[index] = (lengths[index] ?? 0) + text.length;
    total += text.length;
  }
  const scale = (length: number): number => Math.round((length / Math.max(total, 1)) * 1000);
  const count = (index: number, kind: StripTick['kind']): number =>
    found.filter((tick) => tick.division === index && tick.kind === kind).length;
  let before = 0;
  return {
    blocks: outline.map((division, index): StripBlock => {
      const length = lengths[index] ?? 0;
      const x = scale(before);
      before += length;
      return {
        anchor: division.anchor,
        name: headingOf(division),
        length,
        x,
        width: scale(before) - x,
        tables: count(index, 'table'),
        boxes: count(index, 'box'),
        doubts: count(index, 'doubt'),
      };
    }),
    // Finer than a pixel of a wide screen nobody sees.
    ticks: found.map(({ at, kind }) => ({ x: Math.round(scale(at) / 8) * 8, kind })),
  };
}
