/**
 * Fingerprints of texts: a hash for equality, and a sketch that tells how much of a text is found again in
 * another one, though characters were corrected or paragraphs joined and split. Punctuation, spaces, width and
 * lacunae do not count.
 */
import { createHash } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Pairs of characters that a sketch keeps: those with the smallest hashes. */
const SKETCH = 24;
/** Characters of the beginning that are known word for word. */
const HEAD = 4;

/** What a ledger knows of a text. */
export interface Fingerprint {
  hash: string;
  /** Characters that count. */
  length: number;
  /** Number of different pairs of characters. */
  size: number;
  /** Hash of the first characters. */
  head: string;
  sketch: readonly number[];
}

/** What is known of a text that is at hand. */
export interface Features extends Fingerprint {
  pairs: ReadonlySet<number>;
}

/** 18 bits of a string, the same on every machine. */
function hash18(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & 0x3ffff;
}

const letters = (value: number): string =>
  [12, 6, 0].map((shift) => ALPHABET[(value >> shift) & 63] ?? '').join('');

const valueOf = (text: string): number =>
  [...text].reduce((value, letter) => value * 64 + ALPHABET.indexOf(letter), 0);

/** The characters of a text that count. */
function normalise(text: string): string {
  const kept = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return kept === '' ? text.trim() : kept;
}

export function features(text: string): Features {
  const characters = [...normalise(text)];
  const pairs = new Set(
    characters.length === 1
      ? [hash18(characters[0] ?? '')]
      : characters.slice(1).map((character, i) => hash18((characters[i] ?? '') + character)),
  );
  const digest = createHash('sha256').update(characters.join('')).digest('base64url');
  return {
    hash: digest.slice(0, 8),
    length: characters.length,
    size: pairs.size,
    head: letters(hash18(characters.slice(0, HEAD).join(''))),
    sketch: [...pairs].sort((a, b) => a - b).slice(0, SKETCH),
    pairs,
  };
}

/** A fingerprint in a ledger: `hash length size head sketch`, in ASCII. */
export const write = ({ hash, length, size, head, sketch }: Fingerprint): string =>
  [hash, length, size, head, sketch.map(letters).join('')].join(' ');

/** The fingerprint that `write` has written. */
export function read(text: string): Fingerprint {
  const [hash = '', length = '', size = '', head = '', sketch = ''] = text.split(' ');
  return {
    hash,
    length: Number(length),
    size: Number(size),
    head,
    sketch: (sketch.match(/.{3}/g) ?? []).map(valueOf),
  };
}

/** How an old text and a new one overlap, estimated from the sketch of the old one; shares are of 0 to 1. */
export interface Overlap {
  /** Pairs of the sketch that the new text has. */
  hits: number;
  /** Share of the old text that is in the new one. */
  kept: number;
  /** Share of the new text that comes from the old one. */
  drawn: number;
  /** What both share, of all that either has. */
  alike: number;
}

export function overlap(old: Fingerprint, fresh: Features): Overlap {
  const hits = old.sketch.filter((pair) => fresh.pairs.has(pair)).length;
  if (hits === 0) return { hits: 0, kept: 0, drawn: 0, alike: 0 };
  const kept = hits / old.sketch.length;
  const shared = Math.min(kept * old.length, fresh.length);
  return {
    hits,
    kept,
    drawn: shared / fresh.length,
    alike: shared / (old.length + fresh.length - shared),
  };
}
