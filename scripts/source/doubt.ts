/** Which records of the apparatus a reader is told of at their place in the text. */
import type { Doubt } from '../../src/plan.schema.ts';
import type { Edit } from './edit.ts';

const DIGIT = /\d/;
const numbersIn = (text: string): string => (text.match(/\d+(?:\.\d+)?/g) ?? []).join();

/** True where one of the possible readings states another number than the text. */
const readsAnotherNumber = ({ after, candidates = [] }: Edit): boolean =>
  candidates.some((one) => numbersIn(one) !== numbersIn(after));

/** Why a place is marked; undefined where it is not. */
export function doubtOf(edit: Edit): Doubt | undefined {
  switch (edit.kind) {
    case 'gap':
    case 'unclear':
      return 'lost';
    case 'supplied':
      return DIGIT.test(edit.after) || !['exact', 'high'].includes(edit.certainty)
        ? 'supplied'
        : undefined;
    case 'sic':
      return readsAnotherNumber(edit) ? 'figure' : 'odd';
    default:
      return undefined;
  }
}
