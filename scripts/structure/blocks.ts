/** The leaves of a tree as blocks of the Plan: anchor, text, place. */
import type { Block, Mark, ParagraphRole } from '../../src/plan.schema.ts';
import { type Content, ownSpans, type Span, type Table, type TableCell, walk } from '../pdast.ts';
import type { Source } from '../source.ts';
import { marksIn, moved } from '../source/marks.ts';

type Lead = { kind: 'heading' | 'sentence'; end: number } | null;

/** All blocks in reading order. Their texts, joined by line breaks, are the text of the page. */
export function blocksOf(source: Source, nodes: readonly Content[]): Block[] {
  const blocks: Block[] = [];
  walk(nodes, (node, parents) => {
    const division = [...parents, node].findLast((one) => one.type === 'division')?.anchor ?? null;
    const container =
      parents.findLast((one) => one.type !== 'division' && one.type !== 'paragraph')?.anchor ??
      null;
    const add = (
      anchor: string,
      kind: Block['kind'],
      span: Span,
      {
        role = 'body',
        lead = null,
        spans = [span],
        held = container,
      }: { role?: ParagraphRole; lead?: Lead; spans?: Span[]; held?: string | null } = {},
    ) => {
      const { text, marks } = textOf(source, spans);
      blocks.push({
        anchor,
        kind,
        role,
        division,
        container: held,
        text,
        lead: lead && { kind: lead.kind, length: source.text(span.start, lead.end).length },
        ...(marks.length > 0 && { marks }),
        src: [span.start, span.end],
        lines: source.lines(span.start, span.end),
      });
    };
    switch (node.type) {
      case 'division':
        if (!node.runIn) add(node.anchor, 'heading', node.span);
        break;
      case 'title':
        add(node.anchor, 'title', node.span);
        break;
      case 'paragraph':
        add(node.anchor, 'paragraph', node.span, { role: node.role, lead: node.lead });
        break;
      case 'item':
        add(node.anchor, 'item', node.span, { lead: node.lead });
        break;
      case 'box':
        add(node.anchor, 'boxTitle', node.caption);
        break;
      case 'table':
        addTable(node, add);
        break;
      default:
    }
  });
  return blocks;
}

/** The text of a block, a line a span, with its doubtful places. */
function textOf(source: Source, spans: readonly Span[]): { text: string; marks: Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    const rendering = source.render(start, end);
    marks.push(...moved(marksIn(source, rendering), at));
    lines.push(rendering.text);
    at += rendering.text.length + 1;
  }
  return { text: lines.join('\n'), marks };
}

function addTable(
  table: Table,
  add: (
    anchor: string,
    kind: Block['kind'],
    span: Span,
    more?: { spans?: Span[]; held: string },
  ) => void,
): void {
  if (table.caption) add(table.anchor, 'caption', table.caption, { held: table.anchor });
  const line = (anchor: string, kind: Block['kind'], cells: readonly TableCell[]) => {
    const spans = ownSpans(cells);
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last) return;
    add(anchor, kind, { start: first.start, end: last.end }, { spans, held: table.anchor });
  };
  line(`${table.anchor}-head`, 'header', table.header);
  for (const row of table.rows) line(row.anchor, 'row', row.cells);
}

/** Text of the page: what replaying the apparatus over the raw text gives. */
export const pageText = (blocks: readonly Block[]): string =>
  blocks.map(({ text }) => text).join('\n');
