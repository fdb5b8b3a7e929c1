/** Which sentences set goals, for which year, and how that is known. */
import { expect, test } from 'vitest';
import { convertText } from '../../laws/convert-text.ts';
import { proseTargets } from './targets.ts';

const targetsOf = (text: string, title = '宜昌市科技创新“十四五”规划') =>
  proseTargets(convertText(`${title}\n${text}\n`).plan).map(({ name, target, certainty }) => [
    name,
    target.value,
    target.year ?? target.over ?? null,
    certainty,
  ]);

test('the sentence says the year', () => {
  expect(
    targetsOf('一、重点任务\n到2025年，高新技术企业数达到600家以上，培育上市企业23家。'),
  ).toEqual([
    ['高新技术企业数', 600, 2025, 'high'],
    ['培育上市企业', 23, 2025, 'high'],
  ]);
});

test('what stands before says it, or the heading that goals follow', () => {
  expect(
    targetsOf(
      '一、发展目标\n到2025年，创新能力显著增强。\n高新技术企业数达到600家以上。\n二、主要目标\n企业研发机构覆盖率达到60%以上。',
    ),
  ).toEqual([
    ['高新技术企业数', 600, 2025, 'medium'],
    ['企业研发机构覆盖率', 60, null, 'medium'],
  ]);
});

test.each([
  ['what was reached', '一、发展基础\n2020年，高新技术企业数达到640家，较“十二五”末增加367家。'],
  ['a heading that looks back', '一、“十三五”发展目标完成情况\n高新技术企业数达到640家。'],
  ['goals that were met', '一、顺利实现“十四五”发展目标\n高新技术企业数达到640家。'],
  ['a report without a year', '一、发展基础\n科技型中小企业总数达到322家，居全省第2位。'],
])('%s is no goal', (_, text) => expect(targetsOf(text, '宜昌市科技创新“十五五”规划')).toEqual([]));

test('the goals of projects in boxes are not those of the place', () => {
  expect(
    targetsOf('一、重点任务\n专栏1 重点项目\n1.甲项目。到2025年，甲项目年产值达到100亿元。'),
  ).toEqual([]);
});

test('in a plan of one year a wish is for that year; “十四五”期间 is for five', () => {
  expect(
    targetsOf('一、工作任务\n力争技术转移示范机构达到18家。', '2023年全市科技工作要点'),
  ).toEqual([['技术转移示范机构', 18, 2023, 'high']]);
  expect(targetsOf('一、工作任务\n“十四五”期间，每年新增省级以上新型研发机构12家。')).toEqual([
    ['新增省级以上新型研发机构', 12, [2021, 2025], 'high'],
  ]);
});
