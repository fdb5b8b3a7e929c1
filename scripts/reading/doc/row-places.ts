/** Where the cells of a row stand and how they are merged (TAP). [MS-DOC] 2.9.318, 2.9.316. */
import type { CellPlace, Merge } from '../office/rows.ts';
import type { Sprms } from './sprms.ts';

const DEFINITION = 0xd608;
const VERTICAL_MERGE = 0xd62b;
const CELL_BYTES = 20;

const DOWN: readonly Merge[] = ['none', 'next', 'none', 'first'];
const ACROSS: readonly Merge[] = ['none', 'next', 'first', 'first'];

export function placesOf(sprms: Sprms): CellPlace[] {
  const definition = sprms.get(DEFINITION);
  const count = definition?.[0] ?? 0;
  if (!definition || definition.length < 1 + (count + 1) * 2) return [];
  const places = Array.from({ length: count }, (_, i): CellPlace => {
    const at = 1 + (count + 1) * 2 + i * CELL_BYTES;
    const flags = at + 2 <= definition.length ? definition.readUInt16LE(at) : 0;
    return {
      left: definition.readInt16LE(1 + i * 2),
      right: definition.readInt16LE(3 + i * 2),
      across: ACROSS[flags & 0x03] as Merge,
      down: DOWN[(flags >> 5) & 0x03] as Merge,
    };
  });
  const merge = sprms.get(VERTICAL_MERGE);
  const merged = merge && places[merge[0] as number];
  if (merged) merged.down = DOWN[(merge[1] as number) & 0x03] as Merge;
  return places;
}
