/**
 * reconcile: what stands between two leaves of the tree becomes exactly one line break, and stray spaces inside them
 * go. After it, replaying the edits over the raw text gives the text of the page.
 */
import { declare } from '../declared.ts';
import { type Content, type Item, ownSpans, type Span, type Table, walk } from '../pdast.ts';
import type { Edit, Source } from '../source.ts';
import { type LeafKind, strays } from './strays.ts';

export const INLINE_BREAK = declare({
  id: 'inline-break',
  kind: 'struct',
  title: '标题另起一行',
  about: '标题与上文挤在一行，中间没有换行：在标题之前断开。',
  notWhen: '编号不与前后标题相衔接，如正文里的列举。',
  examples: [
    {
      before:
        '一、发展基础\n基础很好，成绩很大。 二、总体要求\n坚持创新，服务大局。\n三、保障措施\n加强领导，落实责任。',
      after:
        '一、发展基础\n基础很好，成绩很大。\n二、总体要求\n坚持创新，服务大局。\n三、保障措施\n加强领导，落实责任。',
    },
  ],
});

export const LINE_BREAK = declare({
  id: 'line-break',
  kind: 'struct',
  title: '段落之间只留一个换行',
  about: '段落、标题、表格单元之间的空行与空白并成一个换行；排版折断的行接成一段。',
  notWhen: '段落之内的文字不动。',
  examples: [{ before: '第一段。\n\n第二段。', after: '第一段。\n第二段。' }],
});

/** Words that no leaf of the tree holds: a fault of a pass before this one, which is told and never taken for a break. */
export const UNPLACED = declare({
  id: 'unplaced',
  kind: 'drop',
  title: '没有归处的文字',
  about: '这几个字不属于任何段落、标题或单元格，页面上没有：这是程序的疏漏，在此存照，并给出警告。',
  notWhen: '空白、换行和表格的边线。',
  examples: [],
});

const WORDS = /[\p{L}\p{N}]/u;

/** A leaf of the tree: one stretch of text of the page. */
export interface Leaf {
  span: Span;
  kind: LeafKind;
}

const cells = (table: Table): Leaf[] =>
  [table.header, ...table.rows.map((row) => row.cells)].flatMap((row) =>
    ownSpans(row).map((span) => ({ span, kind: 'cell' as const })),
  );

/** All leaves of a tree in reading order. A run-in heading is part of its paragraph. */
export function leavesOf(nodes: readonly (Content | Item)[]): Leaf[] {
  const leaves: Leaf[] = [];
  walk(nodes, (node) => {
    if (node.type === 'division') {
      if (!node.runIn) leaves.push({ span: node.span, kind: 'heading' });
    } else if (node.type === 'table') {
      if (node.caption) leaves.push({ span: node.caption, kind: 'heading' });
      for (const leaf of cells(node)) leaves.push(leaf);
    } else if (node.type === 'box') leaves.push({ span: node.caption, kind: 'heading' });
    else if (node.type === 'title') leaves.push({ span: node.span, kind: 'heading' });
    else if (node.type === 'item') leaves.push({ span: node.span, kind: 'text' });
    else if (node.type === 'paragraph') {
      const text = node.role === 'body' || node.role === 'attachment' || node.role === 'tableNote';
      const edge = node.role === 'verbatim' ? 'verbatim' : 'edge';
      leaves.push({ span: node.span, kind: text ? 'text' : edge });
    }
  });
  return leaves;
}

/** Takes back the spaces that earlier edits wrote between leaves: there the break alone stands. */
function clearBetween(source: Source, leaves: readonly Leaf[]): void {
  let next = 0;
  source.edits = source.edits.flatMap((edit) => {
    while ((leaves[next]?.span.end ?? Number.POSITIVE_INFINITY) <= edit.start) next += 1;
    const inside = (leaves[next]?.span.start ?? Number.POSITIVE_INFINITY) < edit.end;
    if (inside || edit.start === edit.end || !/^\s+$/.test(edit.after)) return [edit];
    const onlySpaces = source.raw.slice(edit.start, edit.end).trim() === '';
    return onlySpaces ? [] : [{ ...edit, after: '' }];
  });
}

/** Turns what is left between two leaves into the wanted break. */
function breakBetween(source: Source, start: number, end: number, wanted: '' | '\n'): Edit[] {
  const edits: Edit[] = [];
  let due = wanted;
  for (const gap of source.untouched(start, end)) {
    const before = source.raw.slice(gap.start, gap.end);
    const line = before.includes('\n');
    if (WORDS.test(before)) {
      const { id: rule } = UNPLACED;
      edits.push({ ...gap, after: due, kind: 'drop', rule, certainty: 'low' });
    } else if (before !== due) {
      edits.push({
        ...gap,
        after: due,
        kind: 'struct',
        rule: line || due === '' ? LINE_BREAK.id : INLINE_BREAK.id,
        certainty: line || due === '' ? 'exact' : 'high',
      });
    }
    due = '';
  }
  if (due !== '') {
    edits.push({
      start,
      end: start,
      after: due,
      bind: 'boundary',
      kind: 'struct',
      rule: INLINE_BREAK.id,
      certainty: 'high',
    });
  }
  return edits;
}

/** Cuts an edit where something was dropped inside it: what is dropped keeps its own record. */
function atDrops(edit: Edit, origin: Int32Array): Edit[] {
  const cuts = [edit.start];
  for (let k = edit.start + 1; k < edit.end; k += 1) {
    const [before, here] = [origin[k - 1] as number, origin[k] as number];
    if (before >= 0 && here >= 0 && here !== before + 1) cuts.push(k);
  }
  return cuts.map((start, i) => ({
    ...edit,
    start,
    end: cuts[i + 1] ?? edit.end,
    after: i === 0 ? edit.after : '',
  }));
}

function removeStrays(source: Source, leaves: readonly Leaf[]): void {
  const whole = source.render();
  const places = new Map<number, number>();
  for (let k = whole.origin.length - 1; k >= 0; k -= 1) places.set(whole.origin[k] as number, k);
  const edits = leaves.flatMap(({ span, kind }) => {
    const { text, origin } = source.render(span.start, span.end);
    const base = places.get(origin[0] ?? 0) ?? 0;
    return strays(text, kind)
      .flatMap((edit) => atDrops(edit, origin))
      .map((edit) => ({ ...edit, start: edit.start + base, end: edit.end + base }));
  });
  source.apply(whole, edits);
}

/** Makes the text of the page out of the leaves of a tree. */
export function reconcile(source: Source, nodes: readonly Content[]): void {
  const leaves = leavesOf(nodes);
  removeStrays(source, leaves);
  clearBetween(source, leaves);
  const edits: Edit[] = [];
  let at = 0;
  for (const [i, { span }] of leaves.entries()) {
    edits.push(...breakBetween(source, at, span.start, i === 0 ? '' : '\n'));
    at = span.end;
  }
  edits.push(...breakBetween(source, at, source.raw.length, ''));
  source.add(edits);
}
