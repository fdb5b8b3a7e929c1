import type { Block, Plan, Repair } from '../plan.schema.ts';
import { zh } from '../ui/zh.ts';
import { arrange } from './apparatus.ts';
import { levelOf } from './levels.ts';
import type { Level } from './levels.ts';

/**
 * A repair at its place in the text of a block. Places count characters (UTF-16 units) without white space,
 * which the page does not set as the text does.
 */
export type PlacedRepair = [
  at: number,
  /** Characters that it put there. */
  length: number,
  kind: Repair['kind'],
  before: string,
  /** What is said of it. */
  note: string,
  /** Its record in the apparatus; null where it is told in a group there. */
  record: string | null,
  /** The level from which on it is shown. */
  level: Level,
];

/** Repairs of the blocks that have any, by the anchor of the block. */
export type RepairsInPlace = [anchor: string, repairs: PlacedRepair[]][];

/** Where the repairs of a plan stand on its page; those of white space and those between blocks are left out. */
export function repairsInPlace({
  blocks,
  apparatus,
}: Pick<Plan, 'blocks' | 'apparatus'>): RepairsInPlace {
  const recorded = new Set(arrange(apparatus).records);
  return blocks.flatMap((block): RepairsInPlace => {
    const placed = within(block, apparatus)
      .filter(({ repair }) => repair.before.trim() !== '' || repair.after.trim() !== '')
      .map(({ repair, at }): PlacedRepair => [
        solid(block.text.slice(0, at)),
        solid(repair.after),
        repair.kind,
        repair.before,
        noteOf(repair),
        recorded.has(repair) ? repair.id : null,
        levelOf(repair),
      ]);
    return placed.length === 0 ? [] : [[block.anchor, placed]];
  });
}

interface Placed {
  repair: Repair;
  /** Offset in the text of the block. */
  at: number;
}

/**
 * The repairs inside a block. Whether an insertion at its very edge belongs to it, its text decides.
 */
function within(block: Block, apparatus: readonly Repair[]): Placed[] {
  const [start, end] = block.src;
  const near = apparatus.filter(({ src }) => src[0] >= start && src[1] <= end);
  const atEdge =
    (edge: number) =>
    ({ src }: Repair) =>
      src[0] === edge && src[1] === edge;
  const without = (...edges: number[]): Repair[] =>
    near.filter((repair) => !edges.some((edge) => atEdge(edge)(repair)));
  for (const repairs of [near, without(start), without(end), without(start, end)]) {
    const placed = replay(block, repairs);
    if (placed !== null) return placed;
  }
  return [];
}

/** Places of the repairs in the text of a block; null where they do not make that text. */
function replay({ src: [start, end], text }: Block, repairs: readonly Repair[]): Placed[] | null {
  const placed: Placed[] = [];
  let at = 0;
  let from = start;
  for (const repair of repairs) {
    at += repair.src[0] - from;
    if (!text.startsWith(repair.after, at)) return null;
    placed.push({ repair, at });
    at += repair.after.length;
    [, from] = repair.src;
  }
  return at + end - from === text.length ? placed : null;
}

function noteOf({ kind, before, note = '' }: Repair): string {
  const name = zh.apparatus.kinds[kind];
  return kind === 'sic' ? zh.inPlace.odd(name, note) : zh.inPlace.was(name, before);
}

function solid(text: string): number {
  return [...text].reduce((sum, one) => sum + (one.trim() === '' ? 0 : one.length), 0);
}
