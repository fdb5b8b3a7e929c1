/** Other styles of numbering for a plan whose structure is known. */
import { hanNumeral } from '../../lexicon/numeral.ts';

/** The label of the n-th heading (from 1) of a level, below one with the given numbers. */
type Numbering = (n: number, path: readonly number[]) => string;

export interface Style {
  name: string;
  levels: readonly Numbering[];
  /** Levels that count through the whole plan, as 章 do in 篇. */
  through: readonly number[];
}

const han: Numbering = (n) => `${hanNumeral(n)}、`;
const hanParen: Numbering = (n) => `（${hanNumeral(n)}）`;
const num: Numbering = (n) => `${n}.`;
const numParen: Numbering = (n) => `（${n}）`;
const named =
  (word: string): Numbering =>
  (n) =>
    `第${hanNumeral(n)}${word}`;
const decimal: Numbering = (_, path) => (path.length === 1 ? `${path[0]}. ` : `${path.join('.')} `);

export const styles: readonly Style[] = [
  { name: 'han', levels: [han, hanParen, num, numParen], through: [] },
  { name: 'parts', levels: [named('篇'), named('章'), named('节'), han, hanParen], through: [2] },
  { name: 'chapters', levels: [named('章'), named('节'), han, hanParen], through: [] },
  { name: 'decimal', levels: [decimal, decimal, decimal, decimal], through: [] },
  { name: 'sections', levels: [named('部分'), han, hanParen, num], through: [] },
];
