/** The sentences of a plan, and what of them is compared. */
import type { Plan } from '../../../src/plan.schema.ts';

export interface Sentence {
  /** Address of its paragraph. */
  anchor: string;
  text: string;
  /** The text without spaces and signs; a title in 《》, whose words are another's, is one sign. */
  key: string;
  /** Where in the text each character of the key stands. */
  places: number[];
}

/** Shorter ones say nothing that is anybody's own. */
const SHORTEST = 12;

const KEPT = /[\p{Script=Han}\p{L}\p{N}]/u;

/** A sentence as it is compared. */
export function sentenceOf(anchor: string, text: string): Sentence {
  const places: number[] = [];
  let key = '';
  let inTitle = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '《') inTitle = true;
    if (sign === '》') {
      inTitle = false;
      key += '》';
      places.push(at);
    } else if (!inTitle && KEPT.test(sign) && sign !== '〓') {
      key += sign;
      places.push(at);
    }
  }
  return { anchor, text, key, places };
}

/** The sentences of the paragraphs of a plan, in their order; headings, tables and letters are left out. */
export function sentencesOf({ blocks }: Pick<Plan, 'blocks'>): Sentence[] {
  return blocks
    .filter(
      ({ kind, role, anchor }) =>
        (kind === 'paragraph' || kind === 'item') &&
        role === 'body' &&
        !anchor.startsWith('notice'),
    )
    .flatMap(({ anchor, text }) =>
      text
        .split(/(?<=[。；])/)
        .map((one) => sentenceOf(anchor, one.trim()))
        .filter(({ key }) => key.length >= SHORTEST),
    );
}
