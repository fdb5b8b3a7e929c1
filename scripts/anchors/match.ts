/** Recognises the elements of a ledger in a new text: by their words, by what they hold, by their neighbours. */
import type { Element } from './elements.ts';
import type { Ledger } from './ledger.ts';
import { matchBetween } from './match-between.ts';
import { matchFar } from './match-far.ts';
import {
  matchElsewhere,
  matchEqual,
  matchRepeated,
  matchReturned,
  matchReturnedAnywhere,
  matchTwins,
} from './match-equal.ts';
import { matchHolders, matchWordless } from './match-holders.ts';
import { matchAbsorbed } from './match-joined.ts';
import { followParts, matchPast } from './match-past.ts';
import { Pairing } from './pairing.ts';

/** The surest first: each step works on what the steps before it have left open. */
const STEPS = [
  matchEqual,
  matchReturnedAnywhere,
  matchHolders,
  matchReturned,
  matchBetween,
  matchHolders,
  matchRepeated,
  matchElsewhere,
  matchReturned,
  matchFar,
  matchPast,
  matchHolders,
  matchRepeated,
  matchWordless,
  matchAbsorbed,
  matchTwins,
];

export function match(ledger: Ledger, elements: readonly Element[]): Pairing {
  const pairing = new Pairing(ledger, elements);
  for (const step of STEPS) step(pairing);
  followParts(pairing, ledger);
  return pairing;
}
