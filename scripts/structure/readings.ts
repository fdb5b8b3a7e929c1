/** What a block of a text can be read as, and where in a document. */
import type { ParagraphRole } from '../../src/plan.schema.ts';
import type { Pinned } from '../tables/index.ts';
import type { Candidate } from './shapes.ts';

export type Reading =
  | { as: 'paragraph'; role: ParagraphRole }
  | { as: 'title' }
  | { as: 'heading'; heading: Candidate; style?: number | undefined }
  /** A heading without a number; its level, where the markup tells it. */
  | { as: 'named'; style?: number | undefined }
  /** What an editor calls a heading, with the number that opens it. */
  | { as: 'pinned'; heading: Candidate | null; pinned: Pinned }
  /** The first line of another document, whose title is its last. */
  | { as: 'document'; number: string | null; count: number }
  /** A caption, and the blocks below it that stand in its box. */
  | { as: 'box' }
  /** The name of an attachment behind the text. */
  | { as: 'attachment' }
  /** A table, or a box whose extent the source tells. */
  | { as: 'drawn' };

/**
 * Parts of a document, in their order: the notice that carries it, or lines above its title; the title; what stands
 * below it and above the first heading. Or, where nothing is a title, the same without one; or the notice that carries
 * several documents. Then the body, what closes one document above the next, and what closes the text.
 */
export type Zone =
  'notice' | 'above' | 'title' | 'front' | 'untitled' | 'cover' | 'body' | 'closing' | 'tail';

/** What an editor, a table or the markup says; finite, so that what else is weighed still counts. */
export const CERTAIN = 1000;

/** One reading of a block, and of those below it that it takes with it. */
export interface Option {
  zone: Zone;
  reading: Reading;
  /** How much speaks for it, as log-odds against a mere paragraph. */
  weight: number;
  /** Index behind the last block that it takes; the next one, where nothing is said. */
  next?: number;
}
