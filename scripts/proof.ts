/**
 * proof: reads the written MDX back with a Markdown parser and compares what a reader would see with the Plan,
 * block by block. Markdown that eats, joins or restyles a character is found here and not on the page.
 */
import type { Node, Parent } from 'unist';
import { LACUNA, type Plan } from '../src/plan.schema.ts';
import { attribute, bodyOf, type Element, elementsIn, isElement } from './compile/read-mdx.ts';
import { ConvertError } from './diagnostic.ts';
import { said, type Said } from './said/said.ts';

interface Seen {
  anchor: string;
  text: string;
}

/** What a document shows: its blocks, and every anchor that it sets. */
interface Shown {
  seen: Seen[];
  anchors: string[];
}

const REMEDY = said(
  '这是转换程序的错误，请附上该文件报告',
  'this is a fault of the converter: please report it with the file',
);
const fail = (message: Said): never => {
  throw new ConvertError('proof', message, REMEDY);
};

/** Text of phrasing content. Anything but text and known components means that Markdown saw syntax in the words. */
function textOf(node: Node): string {
  if (node.type === 'text') return (node as Node & { value: string }).value;
  if (isElement(node)) {
    if (node.name === 'Turn') return '';
    if (node.name === 'Gap') return LACUNA.repeat(Number(attribute(node, 'extent') || 1));
    if (['RunIn', 'Lead', 'Mention', 'Doubt'].includes(node.name ?? '')) {
      return node.children.map(textOf).join('');
    }
  }
  if (node.type === 'link') {
    // An address that Markdown recognises by itself, escaped or not, still reads as it is printed.
    const text = (node as Parent).children.map(textOf).join('');
    const { url } = node as Node & { url: string };
    if (['', 'http://', 'mailto:'].some((scheme) => url === scheme + text)) return text;
  }
  return fail(
    said(
      `MDX 第 ${node.position?.start.line ?? 0} 行出现了不该有的“${node.type}”`,
      `line ${node.position?.start.line ?? 0} of the MDX has a "${node.type}" that should not be there`,
    ),
  );
}

/** Every anchor that an element sets. */
const anchorsOf = (element: Element): string[] =>
  ['id', 'aliases', 'others'].flatMap((name) =>
    attribute(element, name).split(' ').filter(Boolean),
  );

function rowsOf(node: Element, seen: Seen[]): void {
  const id = attribute(node, 'id');
  if (attribute(node, 'caption') !== '')
    seen.push({ anchor: id, text: attribute(node, 'caption') });
  const table = node.children.find(({ type }) => type === 'table') as Parent | undefined;
  for (const [i, row] of (table?.children ?? []).entries()) {
    const cells = (row as Parent).children.map((cell) =>
      (cell as Parent).children.map(textOf).join(''),
    );
    const text = cells.filter((cell) => cell !== '').join('\n');
    seen.push({ anchor: `${id}-row${i}`, text });
  }
}

function read(node: Node, shown: Shown): void {
  if (node.type === 'paragraph') {
    for (const child of (node as Parent).children) read(child, shown);
    return;
  }
  if (!isElement(node))
    fail(
      said(
        `MDX 第 ${node.position?.start.line ?? 0} 行出现了不该有的“${node.type}”`,
        `line ${node.position?.start.line ?? 0} of the MDX has a "${node.type}" that should not be there`,
      ),
    );
  const { seen, anchors } = shown;
  const element = node as Element;
  const id = attribute(element, 'id');
  anchors.push(...anchorsOf(element));
  switch (element.name) {
    case 'Notice':
      break;
    case 'Section':
      if (!element.attributes.some(({ name }) => name === 'runIn')) {
        const words = ['label', 'title', 'stop'].map((name) => attribute(element, name)).join('');
        seen.push({ anchor: id, text: words });
      }
      break;
    case 'Box':
      seen.push({ anchor: id, text: attribute(element, 'label') + attribute(element, 'title') });
      break;
    case 'Gone':
      return;
    case 'IndicatorTable':
      rowsOf(element, seen);
      return;
    case 'P':
    case 'DocTitle':
    case 'Item':
      seen.push({ anchor: id, text: element.children.map(textOf).join('') });
      // A run-in heading bears its former anchors itself.
      anchors.push(...element.children.filter(isElement).flatMap(anchorsOf));
      return;
    default:
      fail(
        said(
          `MDX 里有未知的组件“${element.name ?? ''}”`,
          `the MDX has the unknown component "${element.name ?? ''}"`,
        ),
      );
  }
  for (const child of element.children) read(child, shown);
}

function readDocument(mdx: string): Shown {
  const shown: Shown = { seen: [], anchors: [] };
  for (const node of elementsIn(bodyOf(mdx))) read(node, shown);
  return shown;
}

/** Blocks that a written MDX document shows, in order. */
export const readBack = (mdx: string): Seen[] => readDocument(mdx).seen;

/** What the MDX has to show: the blocks, but rows with the cells that were filled down. */
function expected(plan: Plan): Seen[] {
  const rows = new Map<string, readonly string[]>();
  for (const { anchor, columns, rows: cells, rowAnchors } of plan.tables) {
    rows.set(
      `${anchor}-head`,
      columns.map(({ label }) => label),
    );
    for (const [i, row] of rowAnchors.entries()) rows.set(row, cells[i] ?? []);
  }
  return plan.blocks.map(({ anchor, kind, text }) => {
    const cells = kind === 'row' || kind === 'header' ? rows.get(anchor) : undefined;
    return { anchor, text: cells ? cells.filter((cell) => cell !== '').join('\n') : text };
  });
}

/** Proves that no anchor stands twice, and that those that were published before are there. */
function proofAnchors(
  { aliases = [], tombstones = [], tables }: Plan,
  shown: readonly string[],
): void {
  const anchors = new Set<string>();
  for (const anchor of shown) {
    if (anchors.has(anchor))
      fail(said(`锚点“${anchor}”出现了两次`, `the anchor "${anchor}" stands twice`));
    anchors.add(anchor);
  }
  // Rows are drawn from the Plan, with their former anchors.
  const rows = new Set(
    tables.flatMap(({ anchor, rowAnchors }) => [`${anchor}-head`, ...rowAnchors]),
  );
  const due = [...aliases.filter(({ to }) => !rows.has(to)), ...tombstones];
  const missing = due.find(({ anchor }) => !anchors.has(anchor));
  if (missing)
    fail(
      said(
        `MDX 里没有以前发布的锚点“${missing.anchor}”`,
        `the MDX lacks the released anchor "${missing.anchor}"`,
      ),
    );
}

/**
 * Proves that an MDX document shows the blocks of its Plan and nothing else.
 *
 * @throws {ConvertError} `proof` at the first difference
 */
export function proof(plan: Plan, mdx: string): void {
  const { seen, anchors } = readDocument(mdx);
  proofAnchors(plan, anchors);
  const wanted = expected(plan);
  for (let i = 0; i < Math.max(seen.length, wanted.length); i += 1) {
    const [shown, block, due] = [seen[i], plan.blocks[i], wanted[i]];
    const sameText = shown?.text === due?.text;
    const table = block?.kind === 'row' || block?.kind === 'header';
    if (!shown || !block || !sameText || (!table && shown.anchor !== block.anchor)) {
      fail(
        said(
          `MDX 与原文第 ${block?.lines[0] ?? 0} 行不符：“${(shown?.text ?? '').slice(0, 30)}” ≠ “${(due?.text ?? '').slice(0, 30)}”`,
          `the MDX differs from line ${block?.lines[0] ?? 0} of the source: "${(shown?.text ?? '').slice(0, 30)}" ≠ "${(due?.text ?? '').slice(0, 30)}"`,
        ),
      );
    }
  }
}
