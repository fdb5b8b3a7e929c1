/** The score of one converted plan. */
import type { Converted } from '../pipeline.ts';
import type { Gold } from './gold.ts';
import { type HeadingScore, scoreHeadings } from './headings.ts';
import { type MetaScore, scoreBoxes, scoreMeta } from './meta.ts';
import { type Mhs, mhs } from './mhs.ts';
import { type RegulationScore, scoreRegulation } from './regulations.ts';
import { type ParagraphScore, scoreParagraphs } from './paragraphs.ts';
import { leftOf, lostOf } from './remains.ts';
import { scoreTables, type TableScore } from './tables.ts';

export interface PlanScore {
  /** Null where the gold knows no headings. */
  headings: (HeadingScore & Mhs) | null;
  tables: TableScore;
  /** Boxes found, of how many. */
  boxes: [number, number];
  meta: MetaScore;
  paragraphs: ParagraphScore;
  /** Lines of the site that stand on the page. */
  left: string[];
  /** Raw lines that are nowhere. */
  lost: number[];
}

/** Gold without a title knows the headings of a regulation, and nothing else. */
export const isRegulation = ({ title, tables }: Gold): boolean =>
  title === undefined && tables === undefined;

/** Scores a plan against its gold. */
export function scorePlan(
  gold: Gold,
  { plan, mdx, raw }: Pick<Converted, 'plan' | 'mdx' | 'raw'>,
): PlanScore {
  const { sections, tables = [] } = gold;
  return {
    headings: sections
      ? { ...scoreHeadings(sections, plan.outline), ...mhs(sections, plan.outline) }
      : null,
    tables: scoreTables(tables, plan),
    boxes: scoreBoxes(gold, plan),
    meta: scoreMeta(gold, plan),
    paragraphs: scoreParagraphs(gold, plan),
    left: leftOf(gold, mdx),
    lost: lostOf(gold, plan, mdx, raw),
  };
}

/** Scores a regulation against its headings. */
export const regulationScore = (gold: Gold, { plan }: Pick<Converted, 'plan'>): RegulationScore =>
  scoreRegulation(gold.sections ?? [], plan.outline);
