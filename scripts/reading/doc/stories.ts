/** What stands beside the body, by the mark in it: notes and text boxes. [MS-DOC] 2.8.11, 2.8.29. */
import type { Header } from './header.ts';

export interface Span {
  start: number;
  end: number;
}

const positionsOf = (plc: Buffer, size: number): number[] => {
  const count = Math.max(0, Math.floor((plc.length - 4) / (4 + size)));
  return plc.length < 4 ? [] : Array.from({ length: count + 1 }, (_, i) => plc.readUInt32LE(i * 4));
};

/** Places of the texts of a part, which lie one behind the other from `from` on. */
function textsOf(plc: Buffer, size: number, from: number): Span[] {
  const places = positionsOf(plc, size);
  return places
    .slice(1)
    .map((end, i) => ({ start: from + (places[i] as number), end: from + end }));
}

/** Notes by the place of their mark; two lists, for footnotes and for endnotes. */
export function notesOf({ part, texts }: Header): Map<number, Span> {
  const found = new Map<number, Span>();
  const add = (marks: Buffer, notes: Buffer, from: number) => {
    const spans = textsOf(notes, 0, from);
    for (const [i, mark] of positionsOf(marks, 2).slice(0, -1).entries()) {
      const span = spans[i];
      if (span) found.set(mark, span);
    }
  };
  add(part('footnoteMarks'), part('footnotes'), texts.footnotes.start);
  add(part('endnoteMarks'), part('endnotes'), texts.endnotes.start);
  return found;
}

const SHAPE = 26;
const BOX = 22;

/** Text boxes by the place of the drawing in the body. */
export function boxesOf({ part, texts }: Header): Map<number, Span> {
  const shapes = part('shapes');
  const marks = positionsOf(shapes, SHAPE);
  const shapeOf = (i: number) => shapes.readUInt32LE(marks.length * 4 + i * SHAPE);
  const boxes = part('boxes');
  const spans = textsOf(boxes, BOX, texts.boxes.start);
  const byShape = new Map(
    spans.map((span, i) => [boxes.readUInt32LE((spans.length + 1) * 4 + i * BOX + 14), span]),
  );
  const found = new Map<number, Span>();
  for (const [i, mark] of marks.slice(0, -1).entries()) {
    const span = byShape.get(shapeOf(i));
    if (span) found.set(mark, span);
  }
  return found;
}
