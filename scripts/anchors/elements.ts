/** What has an anchor in the tree of a plan, as one list in reading order, and back. */
import { readMarker } from '../notation/markers.ts';
import { type Content, type Item, type Root, type Span, walk } from '../pdast.ts';
import type { Source } from '../source.ts';
import type { Kind } from './ledger.ts';

/** Something that can be linked to. */
export interface Element {
  kind: Kind;
  /** Anchor that its place and its printed number give it. */
  wanted: string;
  /** Index of the element that holds it; the top of the document holds what has null. */
  parent: number | null;
  /** Its own words; empty where it only holds others. Numbers in front are left out, for they change. */
  text: string;
}

/** An element that can be renamed in its tree. */
export interface TreeElement extends Element {
  rename(anchor: string): void;
}

const withoutMarker = (text: string): string => text.slice(readMarker(text)?.length ?? 0);

/** Lists the elements of a tree. The header of a table is named after its table and cannot be renamed. */
export function elementsOf(source: Source, root: Root): TreeElement[] {
  const elements: TreeElement[] = [];
  const index = new Map<Content | Item, number>();
  const print = ({ start, end }: Span) => withoutMarker(source.text(start, end));
  const add = (kind: Kind, parent: number | null, text: string, target: { anchor: string }) =>
    elements.push({
      kind,
      wanted: target.anchor,
      parent,
      text,
      rename: (anchor) => (target.anchor = anchor),
    }) - 1;
  walk(root.children, (node, parents) => {
    if (node.type === 'gone') return;
    const holder = parents.at(-1);
    const parent = holder ? (index.get(holder) ?? null) : null;
    const text =
      node.type === 'notice'
        ? ''
        : node.type === 'box' || node.type === 'table'
          ? node.caption && print(node.caption)
          : print(node.span);
    const at = add(node.type, parent, text ?? '', node);
    index.set(node, at);
    if (node.type !== 'table') return;
    const line = (cells: readonly { span: Span | null; filled?: true }[]) =>
      cells.flatMap(({ span, filled }) =>
        span && !filled ? [source.text(span.start, span.end)] : [],
      );
    const header = line(node.header);
    if (header.length > 0) {
      add('header', at, header.join('\n'), { anchor: `${node.anchor}-head` });
    }
    for (const row of node.rows) {
      // The serial number in front is a place, not a name.
      add(
        'row',
        at,
        line(row.cells)
          .join('\n')
          .replace(/^\d{1,3}\n/, ''),
        row,
      );
    }
  });
  return elements;
}
