/** A small plan with a table inside, for tests: prose and headings of its own stand around it. */
import { expect } from 'vitest';
import type { Plan } from '../../src/plan.schema.ts';
import { convertText } from './convert-text.ts';
import { breaches } from './laws.ts';

const PROSE =
  '坚持创新在现代化建设全局中的核心地位，深入实施创新驱动发展战略，加快建设科技强县，全面提升创新能力。';

/** Converts a text with these lines inside, and proves that nothing of it is lost. */
export function planOfTable(...lines: string[]): Plan {
  const { plan, raw } = convertText(
    [
      '临江县科技创新“十四五”规划',
      '一、发展目标',
      PROSE,
      ...lines,
      PROSE,
      '二、保障措施',
      PROSE,
    ].join('\n'),
  );
  expect(breaches(plan, raw)).toEqual([]);
  return plan;
}

/** The only table of a plan. */
export function only({ tables }: Plan): Plan['tables'][number] {
  expect(tables).toHaveLength(1);
  return tables[0] as Plan['tables'][number];
}

export const labelsOf = ({ columns }: Plan['tables'][number]): string[] =>
  columns.map(({ label }) => label);

/** Ids of what the conversion warned of. */
export const warned = ({ warnings }: Plan): string[] => warnings.map(({ rule }) => rule);

export const textsOf = ({ blocks }: Plan): string[] => blocks.map(({ text }) => text);
