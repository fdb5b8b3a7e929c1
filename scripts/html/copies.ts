/** Text that a page carries twice: for another screen, for print. One copy is published, the other is left out. */
import type { Element, Root } from 'hast';
import { everyChild, isElement, isSilent } from './elements.ts';
import { signsOf } from './shown.ts';

/** Share of the text that a copy of the document holds at least, and signs of the shortest that is looked for. */
const SHARE = 0.2;
const SHORTEST = 150;

interface Heavy {
  element: Element;
  signs: string;
  /** Elements around it. */
  above: readonly Element[];
}

/** Elements that hold much of the text; of those that hold the same, the outermost. */
function heavyIn(root: Root): Heavy[] {
  const known = new Map<Root | Element, string>();
  const least = Math.max(SHORTEST, signsOf(root, isSilent, known).length * SHARE);
  const found: Heavy[] = [];
  const visit = (node: Root | Element, length: number, above: readonly Element[]) => {
    for (const element of everyChild(node)) {
      const signs = isElement(element) ? (known.get(element) ?? '') : '';
      if (!isElement(element) || signs.length < least) continue;
      if (signs.length < length) found.push({ element, signs, above });
      visit(element, signs.length, [...above, element]);
    }
  };
  visit(root, Number.POSITIVE_INFINITY, []);
  return found;
}

/**
 * Hides each element whose text stands whole in another that is no part of it and holds no part of it.
 *
 * @returns the hidden elements, which are copies
 */
export function hideCopies(root: Root): Element[] {
  const heavy = heavyIn(root);
  const copies = new Set<Element>();
  const gone = ({ element, above }: Heavy) =>
    copies.has(element) || above.some((one) => copies.has(one));
  for (const [i, one] of heavy.entries()) {
    for (const other of heavy.slice(i + 1)) {
      if (gone(one)) break;
      if (gone(other) || other.above.includes(one.element)) continue;
      if (one.signs.includes(other.signs)) copies.add(other.element);
      else if (other.signs.includes(one.signs)) copies.add(one.element);
    }
  }
  for (const copy of copies) copy.properties['hidden'] = true;
  return [...copies];
}
