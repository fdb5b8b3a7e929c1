/**
 * What stays word for word keeps the widths in which it was printed, and so do the signs that draw a table: that they are
 * no text is known only when the tables are.
 */
import type { Segment, Span } from '../pdast.ts';
import type { Source } from '../source.ts';
import type { Flow } from '../tables/index.ts';
import { widthRules } from './index.ts';

const WIDTHS = new Set(widthRules.map(({ id }) => id));

/** Cells of the rows of a table that nobody could tell apart, and the signs between those of the others. */
const inTable = (flow: Extract<Flow, { type: 'table' }>): Segment[] => [
  ...flow.draft.rows.flatMap(({ cells, unread }) =>
    unread ? cells.flatMap((one) => one ?? []) : [],
  ),
  ...(flow.draft.borders ?? []),
];

const sparedIn = (flows: readonly Flow[]): Span[] =>
  flows.flatMap((flow) => {
    if (flow.type === 'box') return sparedIn(flow.inside);
    if (flow.type === 'table') return inTable(flow).map(({ span }) => span);
    return flow.role === 'verbatim' ? [flow.segment.span] : [];
  });

/** Texts that stay word for word, as they stand now. */
const reread = (source: Source, flows: readonly Flow[]): Flow[] =>
  flows.map((flow) => {
    if (flow.type === 'box') return { ...flow, inside: reread(source, flow.inside) };
    if (flow.type !== 'text' || flow.role !== 'verbatim') return flow;
    const { span } = flow.segment;
    return { ...flow, segment: { ...flow.segment, text: source.text(span.start, span.end) } };
  });

/** Takes back what the rules of width did to them. */
export function spareWidths(source: Source, flows: readonly Flow[]): Flow[] {
  const spared = sparedIn(flows).sort((a, b) => a.start - b.start);
  let due = 0;
  source.edits = source.edits.filter(({ rule, also, start, end }) => {
    while ((spared[due]?.end ?? Number.POSITIVE_INFINITY) <= start) due += 1;
    const inside = (spared[due]?.start ?? Number.POSITIVE_INFINITY) <= start;
    return !inside || end > (spared[due]?.end ?? 0) || !WIDTHS.has(rule) || also !== undefined;
  });
  return reread(source, flows);
}
