/** The edits of a source → the records of the apparatus. */
import type { Plan, Repair } from '../../src/plan.schema.ts';
import type { Source } from '../source.ts';
import { doubtOf } from '../source/doubt.ts';
import { recordId } from '../source/marks.ts';

/** The edits of a source as the records of the apparatus, each with the block that it shows in. */
export function apparatusOf(source: Source, blocks: Plan['blocks']): Repair[] {
  let at = 0;
  return source.edits.map((edit, i): Repair => {
    while (at + 1 < blocks.length && (blocks[at]?.src[1] ?? 0) < edit.end) at += 1;
    const { start, end, bind: _bind, kind, rule, after, certainty, ...reasons } = edit;
    const doubt = doubtOf(edit);
    return {
      id: recordId(i),
      kind,
      rule,
      src: [start, end],
      line: source.point(start).line,
      before: source.raw.slice(start, end),
      after,
      certainty,
      ...reasons,
      ...(doubt && { doubt }),
      anchor: blocks[at]?.anchor ?? null,
    };
  });
}
