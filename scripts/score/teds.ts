/**
 * TEDS, the similarity of tables by the edit distance of their trees: Zhong, ShafieiBavani, Jimeno Yepes, “Image-based
 * table recognition: data, model, and evaluation” (ECCV 2020, PubTabNet); OmniDocBench takes it over. A table is the
 * tree `table > thead, tbody > tr > td`; to change a cell costs the normalized Levenshtein distance of its texts.
 * TEDS-S asks for the structure alone. Merged cells are filled down on both sides, so that no cell spans others.
 */
import { apart } from './likeness.ts';
import { looseCell } from './loose.ts';
import { sizeOf, type Tree, treeDistance } from './tree-distance.ts';

/** A table as it is compared: the labels of its columns, empty where they are not known, and its rows. */
export interface PlainTable {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

interface Node {
  tag: 'table' | 'thead' | 'tbody' | 'tr' | 'td';
  text: string;
}

const node = (tag: Node['tag'], children: Tree<Node>[] = [], text = ''): Tree<Node> => ({
  value: { tag, text },
  children,
});

const rowNode = (cells: readonly string[]) =>
  node(
    'tr',
    cells.map((text) => node('td', [], looseCell(text))),
  );

function treeOf({ header, rows }: PlainTable): Tree<Node> {
  const head = header.length > 0 ? [node('thead', [rowNode(header)])] : [];
  return node('table', [...head, node('tbody', rows.map(rowNode))]);
}

export interface Teds {
  /** 1 where structure and every cell are equal, 0 where nothing is. */
  teds: number;
  /** The same of the structure alone. */
  tedsS: number;
}

/** Similarity of two tables; the header counts where the first has one. */
export function teds(gold: PlainTable, found: PlainTable): Teds {
  const one = treeOf(gold);
  const other = treeOf(gold.header.length > 0 ? found : { ...found, header: [] });
  // As in PubTabNet, the root itself does not count.
  const nodes = Math.max(sizeOf(one), sizeOf(other)) - 1;
  const part = (change: (a: Node, b: Node) => number) =>
    1 - treeDistance(one, other, change) / nodes;
  const structure = (a: Node, b: Node) => (a.tag === b.tag ? 0 : 1);
  return {
    teds: part((a, b) => structure(a, b) || apart(a.text, b.text)),
    tedsS: part(structure),
  };
}
