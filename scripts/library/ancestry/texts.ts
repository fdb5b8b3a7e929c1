/** The texts of a library as they are compared, read as they are needed and not kept: together they are long. */
import type { Plan } from '../../../src/plan.schema.ts';
import { sha256 } from '../../files/sha256.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

export interface Texts {
  sentences: (plan: string) => Sentence[];
  /** Equal for plans whose sentences are the same, at the same addresses. */
  hash: (plan: string) => string;
}

/** Hash of what is compared of a plan. */
export const textHash = (plan: Pick<Plan, 'blocks'>): string =>
  sha256(JSON.stringify(sentencesOf(plan).map(({ anchor, text }) => [anchor, text])));

/** Texts of plans that are at hand. */
export const textsOf = (read: (id: string) => Pick<Plan, 'blocks'>): Texts => ({
  sentences: (id) => sentencesOf(read(id)),
  hash: (id) => textHash(read(id)),
});
