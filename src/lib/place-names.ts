import type { Plan } from '../plan.schema.ts';
import { zh } from '../ui/zh.ts';
import { stopsOf } from './route-data.ts';

/** What each block is called where a word leads to it: the number of a heading, 第2段, 第3行, or its kind. */
export function placeNames({
  blocks,
  outline,
  tables,
}: Pick<Plan, 'blocks' | 'outline' | 'tables'>): Map<string, string> {
  const stops = stopsOf({ outline });
  const rows = new Map(
    tables.flatMap(({ rowAnchors }) => rowAnchors.map((anchor, row) => [anchor, row + 1] as const)),
  );
  return new Map(
    blocks.map(({ anchor, kind }) => {
      const paragraph = /-p(\d+)[a-z]?$/.exec(anchor)?.[1];
      const row = rows.get(anchor);
      if (row !== undefined) return [anchor, zh.plan.row(row)];
      if (kind === 'paragraph' && paragraph !== undefined)
        return [anchor, zh.source.paragraph(Number(paragraph))];
      return [anchor, stops.get(anchor)?.division.label?.trim() || zh.source.kinds[kind]];
    }),
  );
}
