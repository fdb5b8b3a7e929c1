/** What a sign between cells makes of a line: its cells, and the places of the signs. Offsets are those of the text. */
import type { Line } from '../../text/lines.ts';

export interface Piece {
  start: number;
  end: number;
  /** Of all of it. */
  text: string;
  /** Where it goes on, on the lines below. */
  rest?: Piece[];
}

export interface Cut {
  /** Null where one is empty. */
  cells: (Piece | null)[];
  borders: { start: number; end: number }[];
  /** It draws a rule and holds no cells. */
  rule: boolean;
}

/** Null where the line has no such sign. */
export type Splitter = (line: Line) => Cut | null;

/** A stretch of a line without the spaces around it; null where nothing is left. */
export function pieceOf({ start, text }: Line, from: number, to: number): Piece | null {
  const part = text.slice(from, to);
  const trimmed = part.trim();
  if (trimmed === '') return null;
  const at = start + from + part.indexOf(trimmed);
  return { start: at, end: at + trimmed.length, text: trimmed };
}

/** Splits a line at places that are a border each. */
export function splitAt(line: Line, signs: readonly { index: number; length: number }[]): Cut {
  const cells: Cut['cells'] = [];
  let from = 0;
  for (const { index, length } of [...signs, { index: line.text.length, length: 0 }]) {
    cells.push(pieceOf(line, from, index));
    from = index + length;
  }
  return { cells, borders: [], rule: false };
}

/** The cells of a cut that hold something. */
export const textsOf = ({ cells }: Cut): string[] => cells.flatMap((cell) => cell?.text ?? []);
