/** Who signs, and when, stands behind what is signed: above the text a site may name whom it has it from, and its day. */
import type { Block } from '../../src/plan.schema.ts';
import { isSentence } from '../text/sentence.ts';

/** The blocks behind the first sentence or the address of a letter; none where there is neither. */
export function belowText(blocks: readonly Block[]): readonly Block[] {
  const opens = ({ kind, role, text }: Block) =>
    role === 'salutation' || (kind !== 'title' && role === 'body' && isSentence(text));
  const first = blocks.findIndex(opens);
  return first === -1 ? [] : blocks.slice(first + 1);
}
