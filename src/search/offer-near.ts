/** Whether what is like what was asked is looked for; what looks is loaded only then. */
import { load } from '../client/load.ts';
import type { Near, NearAsked } from './draw-near.ts';

declare global {
  interface Window {
    /** Finds and draws it; null where there is none. */
    drawNear?: (asked: NearAsked) => Promise<Near | null>;
  }
}

/** From so many sections on, what was found is enough. */
const enough = 3;

/**
 * Whether the browser takes part. From disk nothing can be fetched; and what does not know `findLast` (Chromium before 97) does not
 * know either that a policy may allow WebAssembly and nothing else.
 */
const canAskWords = (): boolean =>
  location.protocol !== 'file:' && 'findLast' in Array.prototype && 'Segmenter' in Intl;

/**
 * What is like what was asked; null where there is none, where enough is known, where the reader asked for the very words, and
 * where the browser or the site has no part in it.
 *
 * @param script address of what looks for it
 */
export async function offerNear(
  asked: Omit<NearAsked, 'catalog'>,
  script: string | undefined,
): Promise<Near | null> {
  const { state, query, known, library } = asked;
  const verbatim = state.onlyTables || query.unwanted.length > 0 || /["＂]/.test(state.text);
  if (known.length >= enough || verbatim || !canAskWords()) return null;
  // It is an offer: where it fails, what was found stands as it is.
  try {
    const catalog = await library.catalog();
    if (!catalog.words) return null;
    await load(script);
    return (await window.drawNear?.({ ...asked, catalog })) ?? null;
  } catch {
    return null;
  }
}
