/** Finds the anchors that have changed hands, whatever the matching believed: texts are compared once more. */
import type { Element } from './elements.ts';
import { type Features, features, type Fingerprint, overlap, read } from './fingerprint.ts';
import { type Entry, type Ledger, destinations } from './ledger.ts';

/** Overlap below which two texts have nothing to do with each other. */
const STRANGE = 0.15;
/** Longest text of which a corrected character may leave nothing that a fingerprint knows. */
const SHORT = 8;
/** Likeness of another element that counts, and by how much it is more. */
const ALIKE = 0.5;
const MORE = 0.3;
/** Share of an old text that shows that it was joined to others. */
const HELD = 0.7;
/** Length of two pieces, of that of the text that they are of. */
const PIECES = 1.1;
/** Elements that have a pair of characters, above which it tells nothing. */
const RARE = 32;

/** What each element of a ledger holds, one level down. */
function heldBy(ledger: Ledger): Map<string, Set<string>> {
  const held = new Map<string, Set<string>>();
  for (const { anchor, in: holder } of ledger.live) {
    if (holder !== null) held.set(holder, (held.get(holder) ?? new Set()).add(anchor));
  }
  return held;
}

/** An anchor of the ledger, the text that it named, and the element that it names now. */
interface Named {
  anchor: string;
  old: Fingerprint;
  now: number;
}

/** The elements that share rare pairs of characters with old texts. Linear in what is asked for. */
function sharing(texts: readonly Features[], asked: readonly Named[]): (one: Named) => Set<number> {
  const having = new Map(
    asked.flatMap(({ old }) => old.sketch.map((pair) => [pair, [] as number[]])),
  );
  for (const [i, { pairs }] of texts.entries()) {
    for (const pair of having.size > 0 ? pairs : []) having.get(pair)?.push(i);
  }
  return ({ old }) =>
    new Set(
      old.sketch.flatMap((pair) => {
        const list = having.get(pair) ?? [];
        return list.length > RARE ? [] : list;
      }),
    );
}

/**
 * Anchors that name another text than they did and hold nothing of what they held, and those whose text is much more
 * like another element, which no other anchor has a better claim to.
 *
 * @param elements of the new text, in the order of `after.live`
 */
export function strangers(before: Ledger, elements: readonly Element[], after: Ledger): string[] {
  const texts = elements.map(({ text }) => features(text));
  const index = new Map(after.live.map(({ anchor }, i) => [anchor, i]));
  const leads = destinations(after);
  const [held, holds] = [heldBy(before), heldBy(after)];
  const holdsSame = (anchor: string): boolean =>
    [...(held.get(anchor) ?? [])].some((child) => holds.get(anchor)?.has(leads.get(child) ?? ''));
  const corrected = ({ kind }: Entry, old: Fingerprint, now: number): boolean =>
    old.length <= SHORT && texts[now]?.length === old.length && elements[now]?.kind === kind;

  const refused = new Set<string>();
  const doubtful: Named[] = [];
  /** For each element what it was, by the anchors that lead to it. */
  const claims = new Map<number, { anchor: string; old: Fingerprint }[]>();
  for (const entry of before.live) {
    const { anchor } = entry;
    const old = read(entry.text);
    const to = index.get(leads.get(anchor) ?? '');
    if (to !== undefined) claims.set(to, [...(claims.get(to) ?? []), { anchor, old }]);
    const now = index.get(anchor);
    const text = now === undefined ? undefined : texts[now];
    if (now === undefined || !text || old.length === 0 || entry.kind === 'header') continue;
    if (old.hash === text.hash) continue;
    const { kept, drawn, alike } = overlap(old, text);
    const nothing = Math.max(kept, drawn) < STRANGE && text.head !== old.head;
    if (nothing && !holdsSame(anchor) && !corrected(entry, old, now)) refused.add(anchor);
    if (alike < ALIKE && kept < HELD) doubtful.push({ anchor, old, now });
  }
  const candidates = sharing(texts, doubtful);
  /** The first piece of a text that was split keeps the anchor, short as it may be. */
  const areBothPieces = ({ old, now }: Named, other: number): boolean => {
    const [first, second] = [texts[now], texts[other]];
    if (!first || !second) return false;
    // A run-in heading stands at the beginning of its paragraph, which has its words, too.
    if (elements[other]?.parent === now && second.head === first.head)
      return second.length <= old.length * PIECES;
    return first.head === old.head && first.length + second.length <= old.length * PIECES;
  };
  for (const one of doubtful) {
    const likeness = (i: number): number => {
      const text = texts[i];
      return text ? overlap(one.old, text).alike : 0;
    };
    const least = Math.max(ALIKE, likeness(one.now) + MORE);
    const stolen = [...candidates(one)].some((i) => {
      const text = texts[i];
      if (!text || i === one.now || likeness(i) < least || areBothPieces(one, i)) return false;
      const rivals = (claims.get(i) ?? []).filter(({ anchor }) => anchor !== one.anchor);
      return rivals.every(({ old }) => overlap(old, text).alike < likeness(i));
    });
    if (stolen && !holdsSame(one.anchor)) refused.add(one.anchor);
  }
  return [...refused];
}
