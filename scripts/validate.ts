/** validate: tree and description → Plan, checked against the schema. */
import {
  LACUNA,
  type Plan,
  planSchema,
  type Repair,
  type RepairKind,
  repairKinds,
} from '../src/plan.schema.ts';
import type { Fates } from './anchors/keep.ts';
import { blocksOf, pageText } from './structure/blocks.ts';
import type { Description } from './describe/index.ts';
import {
  readAttachmentCaption,
  readBoxCaption,
  readLabelOf,
  readMarker,
  readTableCaption,
} from './notation/markers.ts';
import {
  type Box,
  type Content,
  type Division,
  type Item,
  ownSpans,
  piecesOf,
  type Root,
  type Table,
  walk,
} from './pdast.ts';
import type { Source } from './source.ts';
import { bare, withoutMarks } from './text/characters.ts';
import { readCell, readColumn, unitInCaption, unitInName } from './tables/typed.ts';

type PlanDivision = Plan['outline'][number];

const FILE = /\.(?:docx?|xlsx?|wps|et|pdf|zip|rar)$/i;

const STOP = /\s*[。：:！？.]+[”’）]?$/;

/** The label of a heading and how far it reaches. */
function labelOf({ kind }: Division, printed: string): { label: string | null; length: number } {
  if (kind === 'named') return { label: null, length: 0 };
  if (kind === 'attachment') {
    const caption = readAttachmentCaption(printed);
    return {
      label: caption?.label ?? null,
      length: printed.length - (caption?.title.length ?? printed.length),
    };
  }
  const marker = readLabelOf(kind, printed);
  return { label: marker?.label ?? null, length: marker?.length ?? 0 };
}

function divisionOf(source: Source, node: Division, level: number): PlanDivision {
  const printed = source.text(node.span.start, node.span.end).trim();
  const { label, length } = labelOf(node, printed);
  const rest = printed.slice(length);
  const stop = STOP.exec(rest)?.[0] ?? '';
  return {
    anchor: node.anchor,
    level,
    label,
    number: node.number,
    title: withoutMarks(rest.slice(0, rest.length - stop.length).trim()),
    stop,
    runIn: node.runIn,
    ...(node.openEnd && { openEnd: true }),
    src: [node.span.start, node.span.end],
    lines: source.lines(node.span.start, node.span.end),
    children: divisionsOf(source, node.children, level + 1),
  };
}

const divisionsOf = (source: Source, nodes: readonly Content[], level = 1): PlanDivision[] =>
  nodes.flatMap((node) => (node.type === 'division' ? [divisionOf(source, node, level)] : []));

const childrenOf = (node: Content | Item | undefined): readonly (Content | Item)[] | null =>
  node && 'children' in node ? node.children : null;

/** Addresses of the notes right behind a table. */
function notesOf(table: Table, siblings: readonly (Content | Item)[]): string[] {
  const behind = siblings.slice(siblings.indexOf(table) + 1);
  const end = behind.findIndex((node) => node.type !== 'paragraph' || node.role !== 'tableNote');
  return behind.slice(0, end === -1 ? behind.length : end).map(({ anchor }) => anchor);
}

/** @param box that the table stands in; its caption is that of the table too */
function tableOf(
  source: Source,
  table: Table,
  division: string | null,
  box: Box | null,
  notes: string[],
): Plan['tables'][number] {
  const printed = (span: { start: number; end: number } | null) =>
    span ? source.text(span.start, span.end).replaceAll('\n', '') : '';
  const caption = printed(table.caption ?? box?.caption ?? null);
  const columns = table.header.map((cell) =>
    readColumn(
      piecesOf(cell)
        .map(({ span }) => printed(span))
        .join(''),
    ),
  );
  const rows = table.rows.map(({ cells }) =>
    cells.map((cell) =>
      piecesOf(cell)
        .map(({ span }) => printed(span))
        // A name in two cells: the whole, then the part of it.
        .join('：'),
    ),
  );
  const common = unitInCaption(caption);
  const unitColumn = columns.findIndex(({ role }) => role === 'unit');
  const nameColumn = columns.findIndex(({ role }) => role === 'name');
  const cells = [...table.header, ...table.rows.flatMap((row) => row.cells)];
  const spans = [table.caption, ...cells.flatMap(piecesOf).map(({ span }) => span)];
  const held = spans.filter((span) => span !== null);
  const start = Math.min(...held.map((span) => span.start));
  const end = Math.max(...held.map((span) => span.end));
  return {
    anchor: table.anchor,
    caption,
    label: readTableCaption(caption)?.label ?? null,
    division,
    columns,
    rows,
    cells: rows.map((row) => {
      const unit = row[unitColumn] || unitInName(row[nameColumn] ?? '');
      return row.map((text, i) =>
        readCell(
          text,
          columns[i]?.role ?? 'note',
          unit || unitInName(columns[i]?.label ?? '') || common,
        ),
      );
    }),
    rowAnchors: table.rows.map(({ anchor }) => anchor),
    status: table.status,
    note: table.note,
    ...(notes.length > 0 && { notes }),
    src: [start, end],
    lines: source.lines(start, end),
  };
}

const tableEnd = ({ caption, rows, header }: Table): number => {
  const cells = [header, ...rows.map((row) => row.cells)].flatMap(ownSpans);
  return Math.max(...[...(caption ? [caption] : []), ...cells].map(({ end }) => end));
};

function boxOf(source: Source, box: Box, division: string | null): Plan['boxes'][number] {
  const caption = readBoxCaption(source.text(box.caption.start, box.caption.end));
  const last = box.children.at(-1);
  const end = last?.type === 'table' ? tableEnd(last) : (last ?? { span: box.caption }).span.end;
  return {
    anchor: box.anchor,
    label: caption?.label ?? '专栏',
    number: caption?.number ?? null,
    title: caption?.title ?? '',
    division,
    items: box.children.flatMap((child) => {
      if (child.type !== 'item') return [];
      const text = source.text(child.span.start, child.span.end);
      if (child.label) {
        const label = source.text(child.label.start, child.label.end);
        return [{ anchor: child.anchor, label, title: text.slice(label.length) }];
      }
      const marker = readMarker(text);
      const name = child.lead ? source.text(child.span.start, child.lead.end) : text;
      return [
        {
          anchor: child.anchor,
          label: marker?.label ?? null,
          title: name.slice(marker?.length ?? 0).replace(STOP, ''),
        },
      ];
    }),
    src: [box.caption.start, end],
    lines: source.lines(box.caption.start, end),
  };
}

/** The edits of a source as the records of the apparatus, each with the block that it shows in. */
export function apparatusOf(source: Source, blocks: Plan['blocks']): Repair[] {
  let at = 0;
  return source.edits.map((edit, i): Repair => {
    while (at + 1 < blocks.length && (blocks[at]?.src[1] ?? 0) < edit.end) at += 1;
    const { start, end, bind: _bind, kind, rule, after, certainty, ...reasons } = edit;
    return {
      id: `r${i + 1}`,
      kind,
      rule,
      src: [start, end],
      line: source.point(start).line,
      before: source.raw.slice(start, end),
      after,
      certainty,
      ...reasons,
      anchor: blocks[at]?.anchor ?? null,
    };
  });
}

/** Builds the Plan of a settled source and checks it. */
export function validate(
  source: Source,
  root: Root,
  meta: Description & Pick<Plan, 'id' | 'source'> & Fates,
  warnings: Plan['warnings'],
): Plan {
  const blocks = blocksOf(source, root.children);
  const tables: Plan['tables'] = [];
  const boxes: Plan['boxes'] = [];
  const attachments: Plan['attachments'] = [];
  const documents = root.children.flatMap((node) =>
    node.type === 'division' && node.kind === 'attachment'
      ? [source.text(node.span.start, node.span.end)]
      : [],
  );
  walk(root.children, (node, parents) => {
    const division = parents.findLast(({ type }) => type === 'division')?.anchor ?? null;
    if (node.type === 'table')
      tables.push(
        tableOf(
          source,
          node,
          division,
          parents.findLast((parent) => parent.type === 'box') ?? null,
          notesOf(node, childrenOf(parents.at(-1)) ?? root.children),
        ),
      );
    if (node.type === 'box') boxes.push(boxOf(source, node, division));
    if (node.type === 'paragraph' && node.role === 'attachment') {
      const text = source.text(node.span.start, node.span.end);
      const caption = readAttachmentCaption(text);
      const rest = caption?.title ?? text;
      const marker = readMarker(rest);
      const label = caption
        ? `${caption.label}${caption.number === null && marker ? marker.number : ''}`
        : `附件${marker?.number ?? ''}`;
      // A list of downloads names files.
      const title = rest.slice(marker?.length ?? 0).replace(FILE, '');
      // 附件 alone announces what follows it.
      if (title === '') return;
      const present = [...documents, meta.title].some((one) => bare(one).endsWith(bare(title)));
      attachments.push({ anchor: node.anchor, label, title, present });
    }
  });
  const apparatus = apparatusOf(source, blocks);
  const text = pageText(blocks);
  const count = (kind: RepairKind) => apparatus.filter((repair) => repair.kind === kind).length;
  const { aliases, tombstones, ...described } = meta;
  return planSchema.parse({
    ...described,
    stats: {
      characters: text.replace(/\s/g, '').length,
      gaps: text.split(LACUNA).length - 1,
      repairsByKind: Object.fromEntries(repairKinds.map((kind) => [kind, count(kind)])),
    },
    outline: divisionsOf(source, root.children),
    tables,
    boxes,
    attachments,
    blocks,
    apparatus,
    ...(aliases.length > 0 && { aliases }),
    ...(tombstones.length > 0 && { tombstones }),
    links: [],
    warnings,
  });
}
