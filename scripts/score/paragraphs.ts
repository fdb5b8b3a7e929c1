/** Paragraphs against gold: each stands whole in a block of its own, with nothing of its neighbours. */
import type { Plan } from '../../src/plan.schema.ts';
import type { Gold } from './gold.ts';
import { loose } from './loose.ts';

export interface ParagraphScore {
  /** Paragraphs that stand whole, of how many. */
  whole: [number, number];
  /** The beginnings of those that do not. */
  wrong: string[];
}

const SHOWN = 24;

/** Scores the paragraphs of a plan. */
export function scoreParagraphs(
  { paragraphs = [] }: Gold,
  { blocks }: Pick<Plan, 'blocks'>,
): ParagraphScore {
  const there = new Map<string, number>();
  for (const { text } of blocks) {
    const key = loose(text);
    there.set(key, (there.get(key) ?? 0) + 1);
  }
  const wrong = paragraphs.filter((paragraph) => {
    const key = loose(paragraph);
    const left = there.get(key) ?? 0;
    there.set(key, left - 1);
    return left <= 0;
  });
  return {
    whole: [paragraphs.length - wrong.length, paragraphs.length],
    wrong: wrong.map((paragraph) => paragraph.slice(0, SHOWN)),
  };
}
