/** Text that a page carries twice: for another screen, for print. One copy is published, the other is left out. */
import type { Element, Root } from 'hast';
import { dense } from '../text/characters.ts';
import { copyNote, differencesOf } from '../text/copy.ts';
import { everyChild, isElement, isSilent } from './elements.ts';
import { textOf } from './outside.ts';
import { signsOf } from './shown.ts';

/** Share of the text that a copy of the document holds at least, and signs of the shortest that is looked for. */
const SHARE = 0.2;
const SHORTEST = 150;
/** Signs of the shortest text of which another that is only alike is a copy: short ones are alike on purpose. */
const SHORTEST_LIKE = 300;
/** Signs at the edges of a text by which it is found in another. */
const EDGE = 12;
/** Characters in which a copy may differ though its signs are the same. */
const MOST_NOTED = 200;

const FIRST = '取在前的一份';
const LONGER = '取较长的一份';

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

/** What stands whole in another text, between its first and its last words. */
function partOf(whole: string, part: string): string {
  const start = whole.indexOf(part.slice(0, EDGE));
  const end = whole.lastIndexOf(part.slice(-EDGE));
  return start === -1 || end < start ? whole : whole.slice(start, end + EDGE);
}

/** In what a copy differs from the element that is taken: the signs may be the same and the stops others. */
function noteOf(taken: Element, left: Element, why: string): string | undefined {
  const [whole, part] = [dense(textOf([taken])), dense(textOf([left]))];
  return copyNote(differencesOf(partOf(whole, part), part, MOST_NOTED) ?? [], why);
}

/**
 * Hides each element whose text stands whole in another that is no part of it and holds no part of it; one that holds
 * much of the text also where a few characters differ.
 *
 * @returns the hidden elements, which are copies, each with what a reader must know of it
 */
export function hideCopies(root: Root): Map<Element, string | undefined> {
  const heavy = heavyIn(root);
  const copies = new Map<Element, string | undefined>();
  const gone = ({ element, above }: Heavy) =>
    copies.has(element) || above.some((one) => copies.has(one));
  const leave = (left: Heavy, taken: Heavy, why: string) =>
    copies.set(left.element, noteOf(taken.element, left.element, why));
  for (const [i, one] of heavy.entries()) {
    for (const other of heavy.slice(i + 1)) {
      if (gone(one)) break;
      if (gone(other) || other.above.includes(one.element)) continue;
      if (one.signs.includes(other.signs)) leave(other, one, FIRST);
      else if (other.signs.includes(one.signs)) leave(one, other, LONGER);
      else {
        const longer = other.signs.length > one.signs.length;
        const [taken, left] = longer ? [other, one] : [one, other];
        if (left.signs.length < SHORTEST_LIKE || !differencesOf(taken.signs, left.signs)) continue;
        leave(left, taken, taken.signs.length > left.signs.length ? LONGER : FIRST);
      }
    }
  }
  for (const copy of copies.keys()) copy.properties['hidden'] = true;
  return copies;
}
