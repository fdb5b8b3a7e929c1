/**
 * What speaks for it that an old text and new ones are the same, as a gain of the alignment: 0 where nothing does.
 * How much of a text another one has is told by pairs of characters, how much there is of both by their lengths:
 * paragraphs that are alike share pairs, and the text that joins them has each but once.
 */
import type { Features, Fingerprint } from './fingerprint.ts';
import { holds, type Pairing } from './pairing.ts';

/** Shared share (of both sides together) from which on texts in one place are the same one corrected. */
const ALIKE = 0.4;
/** The same for another kind of element, unless some pairs of characters prove it. */
const ALIKE_OTHER = 0.67;
const PROOF = 3;
/** Least for texts of one length in one place. */
const ALIKE_LENGTH = 0.15;
/** Longest text that a correction or two can leave without any pair of characters in common. */
const SHORT = 8;
/** Share of an old text that shows that a new one holds it, and of a new one that shows where it comes from. */
export const HELD = 0.7;
export const PIECE = 0.6;
/**
 * What several texts must be better by than one, for one text corrected is what happens most; but where the first
 * of them begins as the whole does, there is no other way to read it.
 */
const SEVERAL = 0.1;
/** Gain of a pair for which only its place speaks. */
const PLACE = 0.1;

/** Which pairs of an old sketch are in a new text, a bit each: those of several texts are joined by `|`. */
export function found({ sketch }: Fingerprint, { pairs }: Features): number {
  let bits = 0;
  for (const [i, pair] of sketch.entries()) if (pairs.has(pair)) bits |= 1 << i;
  return bits;
}

/** Number of bits that are set. */
export function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Share of the old text that is in the new ones. */
export const keptOf = (old: Fingerprint, bits: number): number =>
  old.sketch.length === 0 ? 0 : countBits(bits) / old.sketch.length;

/** Share of both sides that is on both: 1 for the same words, 0 for none in common. */
export function both(old: Fingerprint, bits: number, length: number): number {
  const shared = Math.min(keptOf(old, bits) * old.length, length);
  return old.length + length === 0 ? 0 : (2 * shared) / (old.length + length);
}

/** Share of a new text that comes from the old one. */
export const drawnOf = (old: Fingerprint, bits: number, length: number): number =>
  length === 0 ? 0 : Math.min(keptOf(old, bits) * old.length, length) / length;

/** What the place of two elements says for it that they are the same. */
export function placeOf(pairing: Pairing, known: number, fresh: number): number {
  const sameKind = pairing.known[known]?.kind === pairing.fresh[fresh]?.kind;
  return (sameKind ? 0.1 : 0) + (pairing.sameHolder(known, fresh) ? 0.1 : 0);
}

/**
 * Gain of taking one old element and one new one for the same.
 *
 * @param bits what `found` says of them
 */
export function gainOfPair(pairing: Pairing, known: number, fresh: number, bits: number): number {
  const [old, now] = [pairing.known[known], pairing.fresh[fresh]];
  if (!old || !now) return 0;
  // Most pairs of a long stretch have nothing in common.
  if (bits === 0 && old.print.length !== now.print.length) return 0;
  const sameKind = old.kind === now.kind;
  const place = placeOf(pairing, known, fresh);
  if (old.print.hash === now.print.hash) return 1 + place;
  const hits = countBits(bits);
  const shared = both(old.print, bits, now.print.length);
  const opens = old.print.head === now.print.head;
  const head = opens ? 0.05 : 0;
  const enough = sameKind || hits >= PROOF ? ALIKE : ALIKE_OTHER;
  const held = keptOf(old.print, bits) >= HELD && (hits >= PROOF || hits === old.print.size);
  const rest = drawnOf(old.print, bits, now.print.length) >= PIECE && (hits > PROOF || opens);
  if (shared >= enough || (held && (sameKind || opens)) || rest) return shared + place + head;
  const sameLength = sameKind && old.print.length === now.print.length;
  if (sameLength && shared >= ALIKE_LENGTH) return shared + place + head;
  const mayBe = sameLength && old.print.length <= SHORT && !holds(old.kind);
  return mayBe && pairing.sameHolder(known, fresh) ? PLACE : 0;
}

/**
 * Gain of taking new elements for the pieces of an old one.
 *
 * @param bits what `found` says of all of them together
 * @param length of all of them together
 * @param opens whether the first of them begins as the old one began
 */
export function gainOfSplit(
  old: Fingerprint,
  bits: number,
  length: number,
  opens: boolean,
): number {
  const shared = both(old, bits, length);
  return shared < ALIKE ? 0 : shared + (opens ? SEVERAL : -SEVERAL);
}

/**
 * Gain of taking a new element for the whole of old ones.
 *
 * @param parts length of what it has of them
 * @param lengths of all of them together
 * @param opens whether it begins as the first of them began
 */
export function gainOfJoin(parts: number, lengths: number, length: number, opens: boolean): number {
  const shared = (2 * Math.min(parts, length)) / (lengths + length);
  return shared < ALIKE ? 0 : shared + (opens ? SEVERAL : -SEVERAL);
}
