import type { BlockContent, DefinitionContent, Root, Table as MarkdownTable } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify as toYaml } from 'yaml';
import type { Block, Plan, Table } from '../../plan.schema.ts';
import { repairsById, signedText } from '../doubts.ts';
import { stopsOf } from '../route-data.ts';
import type { Stop } from '../route-data.ts';
import { signedRow, signedTables } from './signed.ts';
import type { SignedCells } from './signed.ts';
import { statement } from './text.ts';

type Content = BlockContent | DefinitionContent;

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-' });

/** A plan as plain Markdown, without components or anchors, for whoever wants to work on with the text. */
export function planMarkdown(plan: Plan): string {
  const { id, title, docNumber, issuer, issued } = plan;
  const head = toYaml({ id, title, docNumber, issuer, issued, sha256: plan.source.sha256 });
  return `---\n${head}---\n\n${writer.stringify(planTree(plan))}`;
}

function planTree(plan: Plan): Root {
  const stops = stopsOf(plan);
  const tables = new Map(plan.tables.map((table) => [table.anchor, table]));
  const boxes = new Set(plan.boxes.map((box) => box.anchor));
  const repairs = repairsById(plan);
  const said = { type: 'text' as const, value: statement(plan) };
  const root: Root = {
    type: 'root',
    children: [
      { type: 'blockquote', children: [{ type: 'paragraph', children: [said] }] },
      { type: 'thematicBreak' },
    ],
  };
  const signed = signedTables(plan, repairs);
  for (const block of plan.blocks) {
    const text = signedText(block, repairs);
    const content = blockContent({ ...block, text }, stops, tables, signed);
    if (block.container !== null && boxes.has(block.container)) quote(root, block, content);
    else root.children.push(...content);
  }
  return root;
}

function blockContent(
  block: Block,
  stops: ReadonlyMap<string, Stop>,
  tables: ReadonlyMap<string, Table>,
  signed: SignedCells,
): Content[] {
  const children = [{ type: 'text' as const, value: block.text }];
  switch (block.kind) {
    case 'title':
      return [{ type: 'heading', depth: 1, children }];
    case 'heading':
      return [
        { type: 'heading', depth: depthOf(stops.get(block.anchor)?.division.level ?? 1), children },
      ];
    case 'caption': {
      const table = tables.get(block.container ?? '');
      const drawn =
        table === undefined || table.columns.length === 0 ? [] : [tableContent(table, signed)];
      return [{ type: 'paragraph', children }, ...drawn];
    }
    // Header and rows were written with the caption.
    case 'header':
    case 'row':
      return [];
    case 'paragraph':
    case 'boxTitle':
    case 'item':
      return [{ type: 'paragraph', children }];
  }
}

function tableContent({ columns, rows, rowAnchors }: Table, signed: SignedCells): MarkdownTable {
  const row = (cells: readonly string[]): MarkdownTable['children'][number] => ({
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  });
  return {
    type: 'table',
    children: [
      row(columns.map((column) => column.label)),
      ...rows.map((cells, at) => row(signedRow(cells, rowAnchors[at], signed))),
    ],
  };
}

/** A box is one quotation: its title opens it, the rest goes on in it. */
function quote(root: Root, block: Block, content: Content[]): void {
  const open = root.children.at(-1);
  if (block.kind !== 'boxTitle' && open?.type === 'blockquote') open.children.push(...content);
  else root.children.push({ type: 'blockquote', children: content });
}

function depthOf(level: number): 2 | 3 | 4 | 5 | 6 {
  return Math.min(level + 1, 6) as 2 | 3 | 4 | 5 | 6;
}
