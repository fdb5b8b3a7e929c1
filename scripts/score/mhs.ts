/**
 * MHS, the similarity of the headings of two documents by the edit distance of their trees, and MHS-S of the structure
 * alone, as the benchmark of document parsers opendataloader-bench defines them (“Markdown Hierarchical Similarity”):
 * 1 − distance / nodes of the larger tree; to change a heading costs the normalized Levenshtein distance of its texts.
 *
 * Two things differ, for the gold holds headings and their levels and no body text: there are no nodes of content, and
 * headings stand inside the heading above them, which that benchmark sets side by side.
 */
import type { Division } from '../../src/plan.schema.ts';
import type { GoldSection } from './gold.ts';
import { type Heading, headingsOf, same, type Wanted, wantedOf } from './headings.ts';
import { apart } from './likeness.ts';
import { sizeOf, type Tree, treeDistance } from './tree-distance.ts';

export interface Mhs {
  /** 1 where every heading is right and stands below the right one. */
  mhs: number;
  /** The same whatever the headings say. */
  mhsS: number;
}

/** The tree of a document; its root is no heading. */
function treeOf<T extends { parent: T | null }>(headings: readonly T[]): Tree<T | null> {
  const root: Tree<T | null> = { value: null, children: [] };
  const trees = new Map<T | null, Tree<T | null>>([[null, root]]);
  for (const heading of headings) {
    const own: Tree<T | null> = { value: heading, children: [] };
    trees.set(heading, own);
    trees.get(heading.parent)?.children.push(own);
  }
  return root;
}

const textOf = ({ number, title }: Heading) => `${number} ${title}`;

function changed(wanted: Wanted | null, found: Heading | null): number {
  if (wanted === null || found === null) return wanted === found ? 0 : 1;
  return same(wanted, found) ? 0 : apart(textOf(wanted), textOf(found));
}

/** Similarity of the outline of a plan to the gold. */
export function mhs(sections: readonly GoldSection[], outline: readonly Division[]): Mhs {
  const one = treeOf(wantedOf(sections));
  const other = treeOf(headingsOf(outline));
  const nodes = Math.max(sizeOf(one), sizeOf(other));
  const part = (change: typeof changed) => 1 - treeDistance(one, other, change) / nodes;
  return { mhs: part(changed), mhsS: part(() => 0) };
}
