import { LACUNA } from '../plan.schema.ts';
import type { Block, Plan, Repair } from '../plan.schema.ts';
import { zh } from '../ui/zh.ts';
import type { DoubtCounts } from './doubt-counts.ts';

/** The records of a plan by their ids. */
export const repairsById = ({ apparatus }: Pick<Plan, 'apparatus'>): Map<string, Repair> =>
  new Map(apparatus.map((repair) => [repair.id, repair]));

/** Counts what a reader must know of a text before quoting from it. */
export function countDoubts({ apparatus, stats }: Pick<Plan, 'apparatus' | 'stats'>): DoubtCounts {
  const supplied = apparatus.filter(({ kind }) => kind === 'supplied');
  const count = (doubt: Repair['doubt']): number =>
    apparatus.filter((repair) => repair.doubt === doubt).length;
  return {
    gaps: stats.gaps,
    supplied: supplied.length,
    unsure: supplied.filter(({ certainty }) => certainty === 'medium').length,
    digits: supplied.filter(({ after }) => hasDigit(after)).length,
    figures: count('figure'),
    odd: count('odd'),
  };
}

const hasDigit = (text: string): boolean => [...text].some((one) => one >= '0' && one <= '9');

/** Punctuation that was supplied is counted and not marked: a text full of brackets serves nobody. */
const isPunctuation = (text: string): boolean => /^[\p{P}\s]+$/u.test(text);

/** The text of a block with editorial signs behind doubtful numbers and around readings that are not certain. */
export function signedText(
  { text, marks = [] }: Pick<Block, 'text' | 'marks'>,
  repairs: ReadonlyMap<string, Repair>,
): string {
  let signed = '';
  let last = 0;
  for (const [at, length, id] of marks) {
    const words = text.slice(at, at + length);
    const record = repairs.get(id);
    signed += text.slice(last, at);
    last = at + length;
    if (record?.doubt === 'figure') {
      signed += zh.doubt.signs.figure(words, record.candidates ?? []);
    } else if (record?.doubt === 'supplied' && !words.startsWith(LACUNA) && !isPunctuation(words)) {
      signed += zh.doubt.signs.supplied(words);
    } else signed += words;
  }
  return signed + text.slice(last);
}
