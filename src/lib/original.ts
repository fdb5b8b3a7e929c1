import type { Plan } from '../plan.schema.ts';
import { fragments, href, routes } from './routes.ts';
import type { Route } from './routes.ts';

/** Relative address of the file as it was published, at a page of it; null where it does not go out. */
export function originalAt(
  { id, source }: Pick<Plan, 'id' | 'source'>,
  from: Route,
  page?: number,
): string | null {
  if (source.original === undefined) return null;
  // Readers of PDF go to the page; others know of no pages in an address.
  const fragment =
    page !== undefined && source.original === 'pdf' ? fragments.page(page) : undefined;
  return href(from, routes.original(id, source.original), fragment);
}

/** Pages that begin with a block, by the anchor of the block; one that begins inside of a paragraph is marked there. */
export function turnsOf({ blocks }: Pick<Plan, 'blocks'>): Map<string, number> {
  const turns = new Map<string, number>();
  let last = 0;
  for (const { anchor, printed } of blocks) {
    if (printed === undefined) continue;
    if (printed.page > last) turns.set(anchor, printed.page);
    last = Math.max(last, printed.page, printed.turns?.at(-1)?.[1] ?? 0);
  }
  return turns;
}
