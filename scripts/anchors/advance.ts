/** The next ledger: what is there now, and what became of the rest. */
import { write } from './fingerprint.ts';
import type { Alias, Entry, Ledger } from './ledger.ts';
import type { Pairing } from './pairing.ts';

const bare = ({ anchor, kind, in: holder, since, text }: Entry): Entry => ({
  anchor,
  kind,
  in: holder,
  since,
  text,
});

/** Anchors whose element has another one now. */
function movesOf({ ofFresh, known }: Pairing, anchors: readonly string[]): Map<string, string> {
  const moves = new Map<string, string>();
  for (const [i, anchor] of anchors.entries()) {
    const before = known[ofFresh[i] ?? -1]?.anchor;
    if (before !== undefined && before !== anchor) moves.set(before, anchor);
  }
  return moves;
}

/** The new element that holds the text of an anchor that has none of its own any more. */
function wholeOf(pairing: Pairing, index: number): number | undefined {
  const { kind, in: holder } = pairing.known[index] ?? {};
  if (kind !== 'header') return pairing.merged.get(index);
  // A header without its row leads to its table.
  const table = pairing.at(holder ?? null);
  const now = table === undefined ? -1 : (pairing.ofKnown[table] ?? -1);
  return now === -1 ? undefined : now;
}

/**
 * @param anchors of the new elements
 * @param release that is being made; null for a conversion, whose new anchors are provisional
 */
export function advance(
  ledger: Ledger,
  pairing: Pairing,
  anchors: readonly string[],
  release: string | null,
): Ledger {
  const earlier = [...ledger.live, ...ledger.aliases, ...ledger.gone];
  const since = new Map(earlier.map((entry) => [entry.anchor, entry.since]));
  const live = pairing.fresh.map(({ kind, parent, print }, i): Entry => {
    const anchor = anchors[i] ?? '';
    const holder = parent === null ? null : (anchors[parent] ?? null);
    return { anchor, kind, in: holder, since: since.get(anchor) ?? release, text: write(print) };
  });
  const isLive = new Set(anchors);
  const moves = movesOf(pairing, anchors);
  const aliases: Alias[] = [];
  const gone: Ledger['gone'] = [];
  for (const entry of [...ledger.aliases, ...ledger.gone]) {
    const to = moves.get(entry.anchor);
    const part = pairing.parts.get(entry.anchor);
    if (isLive.has(entry.anchor)) continue;
    if (to !== undefined) aliases.push({ ...bare(entry), to });
    else if (part !== undefined)
      aliases.push({ ...bare(entry), to: anchors[part] ?? '', merged: true });
    else if ('to' in entry) aliases.push(entry);
    else gone.push(entry);
  }
  for (const [i, entry] of ledger.live.entries()) {
    const to = moves.get(entry.anchor);
    const whole = wholeOf(pairing, i);
    if (isLive.has(entry.anchor)) continue;
    if (to !== undefined) aliases.push({ ...entry, to });
    else if (whole !== undefined)
      aliases.push({ ...entry, to: anchors[whole] ?? '', merged: true });
    else gone.push({ ...entry, gone: release, after: ledger.live[i - 1]?.anchor ?? null });
  }
  return { ...ledger, live, aliases, gone };
}
