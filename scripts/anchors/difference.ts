/** What a new ledger does to the links that were published with an old one. */
import { destinations, type Ledger } from './ledger.ts';

/** What becomes of a link. */
export type Effect = 'text' | 'moved' | 'merged' | 'gone' | 'back' | 'lost';

export interface Change {
  anchor: string;
  effect: Effect;
  /** Where the link leads now, if that is another anchor. */
  to: string | null;
}

export interface Difference {
  /** Links that something happens to, in the order of the old ledger. */
  changes: Change[];
  /** Anchors that are new. */
  added: string[];
}

export function difference(before: Ledger, after: Ledger): Difference {
  const [led, leads] = [destinations(before), destinations(after)];
  const gone = new Set(after.gone.map(({ anchor }) => anchor));
  const wasGone = new Set(before.gone.map(({ anchor }) => anchor));
  const merged = new Set(
    after.aliases.flatMap(({ anchor, merged: joined }) => (joined ? [anchor] : [])),
  );
  const texts = new Map(after.live.map(({ anchor, text }) => [anchor, text]));

  const effectOf = (anchor: string, text: string): Effect | null => {
    const [from, to] = [led.get(anchor) ?? '', leads.get(anchor)];
    if (to === undefined) return 'lost';
    if (gone.has(to)) return wasGone.has(from) ? null : 'gone';
    if (wasGone.has(from)) return 'back';
    if (to !== from) return merged.has(anchor) ? 'merged' : 'moved';
    return to === anchor && texts.get(anchor) !== text ? 'text' : null;
  };

  const old = [...before.live, ...before.aliases, ...before.gone];
  const known = new Set(old.map(({ anchor }) => anchor));
  return {
    changes: old.flatMap(({ anchor, text }): Change[] => {
      const effect = effectOf(anchor, text);
      const to = leads.get(anchor) ?? null;
      return effect === null ? [] : [{ anchor, effect, to: to === anchor ? null : to }];
    }),
    added: after.live.flatMap(({ anchor }) => (known.has(anchor) ? [] : [anchor])),
  };
}
