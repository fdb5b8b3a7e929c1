/** Hidden blocks whose numbers are missing in what a page shows: the parts behind 展开全文. */
import type { Element, Root } from 'hast';
import { MARKER_RANK, type MarkerKind, readMarker } from '../notation/markers.ts';
import { isSentence } from '../text/sentence.ts';
import { everyChild, isElement, isFrame, isSilent } from './elements.ts';
import { isOfPage, textOf } from './outside.ts';

/** Items below these ranks begin anew too often for a number to be missed. */
const LOWEST = MARKER_RANK.hanParen;

/** A heading by its number. */
interface Numbered {
  kind: MarkerKind;
  value: number;
}

/** The page in order: a line that is shown, or a hidden block. */
type Stretch = string | Element;

function stretchesOf(node: Root | Element, hidden: ReadonlySet<Element>): Stretch[] {
  return everyChild(node).flatMap((child) => {
    if (child.type === 'text') return child.value.split('\n');
    if (!isElement(child)) return [];
    if (hidden.has(child)) return [child];
    return isSilent(child) || isFrame(child) || child.tagName === 'a'
      ? []
      : stretchesOf(child, hidden);
  });
}

const headingsIn = (lines: readonly string[]): Numbered[] =>
  lines.flatMap((line) => {
    const marker = readMarker(line.trim());
    return marker && MARKER_RANK[marker.kind] <= LOWEST ? [marker] : [];
  });

/** The last number of each series that is open. */
class Open {
  readonly #last = new Map<MarkerKind, number>();

  read(markers: readonly Numbered[]): void {
    for (const { kind, value } of markers) {
      for (const other of this.#last.keys())
        if (MARKER_RANK[other] > MARKER_RANK[kind]) this.#last.delete(other);
      this.#last.set(kind, value);
    }
  }

  at(kind: MarkerKind): number | undefined {
    return this.#last.get(kind);
  }
}

/** What a hidden block holds of the series that its first heading belongs to. */
interface Part {
  kind: MarkerKind;
  first: number;
  last: number;
  speaks: boolean;
}

function partOf(block: Element): Part | null {
  const lines = textOf([{ ...block, tagName: 'div', properties: {} }]).split('\n');
  const [head, ...rest] = headingsIn(lines);
  if (!head || lines.some(isOfPage)) return null;
  const values = [head, ...rest.filter(({ kind }) => kind === head.kind)].map(({ value }) => value);
  if (values.some((value, i) => value !== head.value + i)) return null;
  const last = head.value + values.length - 1;
  return { kind: head.kind, first: head.value, last, speaks: lines.some(isSentence) };
}

/**
 * Of the hidden blocks of a page those that go on where what is shown breaks off, and end where it goes on or has ended.
 */
export function fillingGaps(root: Root, hidden: readonly Element[]): Element[] {
  const parts = new Map(hidden.map((element) => [element, partOf(element)]));
  const stretches = stretchesOf(root, new Set(hidden));
  const before = new Open();
  const begins = new Set<Element>();
  for (const stretch of stretches) {
    if (typeof stretch === 'string') before.read(headingsIn([stretch]));
    else {
      const part = parts.get(stretch);
      if (!part || (before.at(part.kind) ?? 0) !== part.first - 1) continue;
      begins.add(stretch);
      before.read([{ kind: part.kind, value: part.last }]);
    }
  }
  const behind = new Open();
  const found: Element[] = [];
  for (const stretch of stretches.reverse()) {
    if (typeof stretch === 'string') behind.read(headingsIn([stretch]));
    else {
      const part = begins.has(stretch) ? parts.get(stretch) : undefined;
      if (!part) continue;
      const next = behind.at(part.kind);
      // The first part of all is missed only where the second is there.
      const ends = next === undefined ? part.speaks && part.first > 1 : next === part.last + 1;
      if (!ends) continue;
      found.push(stretch);
      behind.read([{ kind: part.kind, value: part.first }]);
    }
  }
  return found;
}
