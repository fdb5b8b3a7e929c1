import type { Plan } from '../plan.schema.ts';

/** A part of a cell's text. */
export interface CellPiece {
  text: string;
  /** The plan that this title names; null for all other words. */
  plan: string | null;
}

/** The text of a cell, with the titles of plans that its row names apart. The pieces together are the text. */
export function cellPieces(
  text: string,
  links: readonly Pick<Plan['links'][number], 'title' | 'plan'>[],
): CellPiece[] {
  const [first, ...others] = links;
  if (first === undefined) return text === '' ? [] : [{ text, plan: null }];
  const title = `《${first.title}》`;
  return text
    .split(title)
    .flatMap((words, index) => [
      ...(index === 0 ? [] : [{ text: title, plan: first.plan }]),
      ...cellPieces(words, others),
    ]);
}
