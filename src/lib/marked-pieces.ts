import type { Block, Mark } from '../plan.schema.ts';

/** A part of a text, with the record of what is doubtful in it; null for what is not. */
export interface MarkedPiece {
  text: string;
  record: string | null;
}

/** A text cut at its doubtful places. The pieces together are the text. */
export function markedPieces(text: string, marks: readonly Mark[] = []): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let last = 0;
  for (const [at, length, record] of marks) {
    pieces.push({ text: text.slice(last, at), record: null });
    last = at + length;
    pieces.push({ text: text.slice(at, last), record });
  }
  pieces.push({ text: text.slice(last), record: null });
  return pieces.filter((piece) => piece.text !== '');
}

/** The doubtful places of a part `[from, to)` of the text of a block, counted from its beginning. */
export function marksWithin(
  { marks = [] }: Pick<Block, 'marks'>,
  from: number,
  to: number,
): Mark[] {
  return marks
    .filter(([at, length]) => at >= from && at + length <= to)
    .map(([at, length, record]) => [at - from, length, record]);
}
