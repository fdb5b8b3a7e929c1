import type { Plan } from '../plan.schema.ts';

/** A stretch of a raw line that begins where an element of the page begins. */
export interface SourcePiece {
  /** Element of the page that it becomes; null for what stands before the first one of the line. */
  anchor: string | null;
  text: string;
}

export interface SourceLine {
  /** Counted from 1. */
  number: number;
  pieces: SourcePiece[];
  /** Nothing of the line is on the page. */
  dropped: boolean;
}

/** The lines of the raw text with what became of each. */
export function sourceLines(raw: string, { blocks }: Pick<Plan, 'blocks'>): SourceLine[] {
  const starts = [...blocks].sort((a, b) => a.src[0] - b.src[0]);
  const kept = new Set<number>();
  for (const { lines } of blocks) {
    for (let number = lines[0]; number <= lines[1]; number += 1) kept.add(number);
  }
  const texts = raw.split('\n');
  if (texts.at(-1) === '') texts.pop();
  let offset = 0;
  let next = 0;
  return texts.map((text, index): SourceLine => {
    const pieces: SourcePiece[] = [];
    const end = offset + text.length;
    let from = offset;
    let anchor: string | null = null;
    for (let block = starts[next]; block && block.src[0] <= end; block = starts[(next += 1)]) {
      if (block.src[0] > from || anchor !== null) {
        pieces.push({ anchor, text: raw.slice(from, block.src[0]) });
      }
      from = block.src[0];
      anchor = block.anchor;
    }
    pieces.push({ anchor, text: raw.slice(from, end) });
    offset = end + 1;
    return { number: index + 1, pieces, dropped: !kept.has(index + 1) };
  });
}
