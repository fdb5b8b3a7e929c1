/**
 * Edit distance of ordered trees: Zhang, Shasha, “Simple fast algorithms for the editing distance between trees and
 * related problems”, SIAM J. Comput. 18 (1989). Inserting or deleting a node costs 1, changing one what `change` says.
 */

export interface Tree<T> {
  value: T;
  children: Tree<T>[];
}

/** A tree in postorder: values, and for each node the place of the leftmost leaf below it. */
interface Ordered<T> {
  values: T[];
  leftmost: number[];
  /** Nodes that are the root or have a sibling to their left, in order. */
  keys: number[];
}

function ordered<T>(tree: Tree<T>): Ordered<T> {
  const values: T[] = [];
  const leftmost: number[] = [];
  const walk = ({ value, children }: Tree<T>): number => {
    const first = children.map(walk)[0];
    leftmost.push(first ?? values.length);
    return leftmost[values.push(value) - 1] as number;
  };
  walk(tree);
  // Of the nodes with one leftmost leaf, the highest is the last.
  const keys = [...new Map(leftmost.map((leaf, i) => [leaf, i])).values()].sort((a, b) => a - b);
  return { values, leftmost, keys };
}

/** Number of nodes of a tree. */
export const sizeOf = <T>({ children }: Tree<T>): number =>
  children.reduce((sum, child) => sum + sizeOf(child), 1);

/**
 * The least that it costs to make one tree of the other.
 *
 * @param change what it costs to make one value of another, 0 to 1
 */
export function treeDistance<A, B>(
  one: Tree<A>,
  other: Tree<B>,
  change: (a: A, b: B) => number,
): number {
  const a = ordered(one);
  const b = ordered(other);
  const [height, width] = [a.values.length, b.values.length];
  const trees = new Float64Array(height * width);
  const forests = new Float64Array((height + 1) * (width + 1));
  const row = width + 1;
  for (const i of a.keys) {
    for (const j of b.keys) {
      const [top, left] = [a.leftmost[i] as number, b.leftmost[j] as number];
      forests[top * row + left] = 0;
      for (let x = top; x <= i; x++)
        forests[(x + 1) * row + left] = (forests[x * row + left] as number) + 1;
      for (let y = left; y <= j; y++)
        forests[top * row + y + 1] = (forests[top * row + y] as number) + 1;
      for (let x = top; x <= i; x++) {
        for (let y = left; y <= j; y++) {
          const [above, before] = [a.leftmost[x] as number, b.leftmost[y] as number];
          const whole = above === top && before === left;
          const kept = whole
            ? (forests[x * row + y] as number) + change(a.values[x] as A, b.values[y] as B)
            : (forests[above * row + before] as number) + (trees[x * width + y] as number);
          const least = Math.min(
            (forests[x * row + y + 1] as number) + 1,
            (forests[(x + 1) * row + y] as number) + 1,
            kept,
          );
          forests[(x + 1) * row + y + 1] = least;
          if (whole) trees[x * width + y] = least;
        }
      }
    }
  }
  return trees[height * width - 1] as number;
}
