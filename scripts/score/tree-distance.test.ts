/** Distances are those of a definition that is slow and plain, and keep the laws of distances. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizeOf, type Tree, treeDistance } from './tree-distance.ts';

const value = fc.constantFrom('a', 'b', 'c');
const treeOf = (depth: number): fc.Arbitrary<Tree<string>> =>
  fc.record({
    value,
    children: depth === 0 ? fc.constant([]) : fc.array(treeOf(depth - 1), { maxLength: 3 }),
  });
const tree = treeOf(3);
const small = treeOf(2).filter((one) => sizeOf(one) <= 6);

const differs = (a: string, b: string) => (a === b ? 0 : 1);

/** The recursion over forests, without a table: what the paper begins with. */
function plain(one: readonly Tree<string>[], other: readonly Tree<string>[]): number {
  const size = (forest: readonly Tree<string>[]) => forest.reduce((sum, t) => sum + sizeOf(t), 0);
  const [a, b] = [one.at(-1), other.at(-1)];
  if (!a) return size(other);
  if (!b) return size(one);
  const [rest, others] = [one.slice(0, -1), other.slice(0, -1)];
  return Math.min(
    plain([...rest, ...a.children], other) + 1,
    plain(one, [...others, ...b.children]) + 1,
    plain(rest, others) + plain(a.children, b.children) + differs(a.value, b.value),
  );
}

test('the least number of changes, as the plain definition counts them', () => {
  fc.assert(
    fc.property(small, small, (a, b) => {
      expect(treeDistance(a, b, differs)).toBe(plain([a], [b]));
    }),
  );
});

test('none between equal trees, the same both ways, and no way round is shorter', () => {
  fc.assert(
    fc.property(tree, tree, tree, (a, b, c) => {
      const far = (x: Tree<string>, y: Tree<string>) => treeDistance(x, y, differs);
      expect(far(a, a)).toBe(0);
      expect(far(a, b)).toBe(far(b, a));
      expect(far(a, c)).toBeLessThanOrEqual(far(a, b) + far(b, c));
      expect(far(a, b)).toBeGreaterThanOrEqual(Math.abs(sizeOf(a) - sizeOf(b)));
      expect(far(a, b)).toBeLessThanOrEqual(sizeOf(a) + sizeOf(b));
    }),
  );
});

test('the example of the paper: f(d(a c(b)) e) and f(c(d(a b)) e) are two changes apart', () => {
  const node = (value: string, ...children: Tree<string>[]): Tree<string> => ({ value, children });
  const one = node('f', node('d', node('a'), node('c', node('b'))), node('e'));
  const other = node('f', node('c', node('d', node('a'), node('b'))), node('e'));
  expect(treeDistance(one, other, differs)).toBe(2);
});
