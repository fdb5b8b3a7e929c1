import type { Plan } from '../plan.schema.ts';

export interface SourceLine {
  /** Counted from 1. */
  number: number;
  text: string;
  /** Elements of the page that begin on this line, in reading order. */
  anchors: string[];
  /** Nothing of the line is on the page. */
  dropped: boolean;
}

/** The lines of the raw text with what became of each. */
export function sourceLines(raw: string, plan: Pick<Plan, 'blocks'>): SourceLine[] {
  const texts = raw.split('\n');
  if (texts.at(-1) === '') texts.pop();
  const lines = texts.map((text, index): SourceLine => {
    return { number: index + 1, text, anchors: [], dropped: true };
  });
  for (const { anchor, lines: range } of plan.blocks) {
    lines[range[0] - 1]?.anchors.push(anchor);
    for (let number = range[0]; number <= range[1]; number += 1) {
      const line = lines[number - 1];
      if (line !== undefined) line.dropped = false;
    }
  }
  return lines;
}
