/** The text of a Word document, which stands in pieces all over the file. [MS-DOC] 2.8.35, 2.9.38. */
import { broken } from '../office/container.ts';
import type { Header } from './header.ts';

/** A run of characters at one place of the file. */
export interface Piece {
  /** First character and the one behind the last. */
  start: number;
  end: number;
  /** Place of the first in the file, and bytes of each. */
  at: number;
  width: 1 | 2;
}

const COMPRESSED = 0x40000000;
const PIECES = 0x02;

/** Bytes of one width are of Windows-1252. */
const western = new TextDecoder('windows-1252');

/** @throws {ConvertError} `office-broken` */
export function piecesOf({ part }: Header): Piece[] {
  const clx = part('pieces');
  let at = 0;
  while (clx[at] === 0x01) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== PIECES) throw broken();
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((plc.length - 4) / 12);
  return Array.from({ length: count }, (_, i) => {
    const fc = plc.readUInt32LE((count + 1) * 4 + i * 8 + 2);
    const narrow = (fc & COMPRESSED) !== 0;
    return {
      start: plc.readUInt32LE(i * 4),
      end: plc.readUInt32LE(i * 4 + 4),
      at: narrow ? (fc & (COMPRESSED - 1)) / 2 : fc,
      width: narrow ? 1 : 2,
    };
  });
}

/** All characters, one code unit a character position. */
export function textOf({ main }: Header, pieces: readonly Piece[]): string {
  return pieces
    .map(({ start, end, at, width }) => {
      const bytes = main.subarray(at, at + (end - start) * width);
      const text = width === 1 ? western.decode(bytes) : bytes.toString('utf16le');
      return text.padEnd(end - start, '\uFFFD');
    })
    .join('');
}

/** Place of a character in the file; −1 where it has none. */
export function placeOf(pieces: readonly Piece[]): (character: number) => number {
  let last = pieces[0];
  return (character) => {
    if (!last || character < last.start || character >= last.end)
      last = pieces.find(({ start, end }) => character >= start && character < end) ?? last;
    return last && character >= last.start && character < last.end
      ? last.at + (character - last.start) * last.width
      : -1;
  };
}
