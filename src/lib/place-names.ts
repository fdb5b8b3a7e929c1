import type { Division, Plan } from '../plan.schema.ts';
import { zh } from '../ui/zh.ts';

const divisionsIn = (divisions: readonly Division[]): Division[] =>
  divisions.flatMap((division) => [division, ...divisionsIn(division.children)]);

/** What each block is called where a word leads to it: the number of a heading, 第2段, 第3行, or its kind. */
export function placeNames({
  blocks,
  outline,
  tables,
}: Pick<Plan, 'blocks' | 'outline' | 'tables'>): Map<string, string> {
  const labels = new Map(divisionsIn(outline).map(({ anchor, label }) => [anchor, label?.trim()]));
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
      return [anchor, labels.get(anchor) || zh.source.kinds[kind]];
    }),
  );
}
