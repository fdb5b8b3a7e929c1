/** Notes below a table, and what follows them. */
import { expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';
import { only, planOfTable } from '../laws/plan-of-table.ts';

const PROSE =
  '坚持创新在现代化建设全局中的核心地位，深入实施创新驱动发展战略，加快建设科技强县，全面提升创新能力。';
const TABLE = ['|指标|2020年|2025年|', '|生产总值|100|150|', '|投资*|30|40|'];

test.each([
  ['第二章 重点任务', '注：①带*的为估计数。②生产总值按可比价计算。'],
  ['二、重点任务', '注：1.带*的为估计数。'],
  ['（二）重点任务', '注：（1）带*的为估计数。'],
])('the heading %s behind %s stays a heading', (heading, note) => {
  const first = heading.replace('二', '一').replace('重点任务', '发展目标');
  const { plan } = convertText(
    ['临江县“十四五”规划', first, PROSE, '表1 主要指标', ...TABLE, note, heading, PROSE].join('\n'),
  );
  expect(plan.outline.map(({ title }) => title)).toEqual(['发展目标', '重点任务']);
  expect(only(plan).notes).toHaveLength(1);
});

test('notes go on with their own numbers, and with no others', () => {
  const plan = planOfTable(...TABLE, '注：①带*的为估计数。', '②按可比价计算。', '3.培育企业。');
  expect(only(plan).notes).toHaveLength(2);
});

test('a note behind a box of the markup that closes with a table is in the box', () => {
  const row = (cells: string) =>
    `<tr>${cells
      .split('|')
      .map((cell) => `<td>${cell}</td>`)
      .join('')}</tr>`;
  const { plan } = convertText(
    `<html><body><h1>临江县“十四五”规划</h1><p>一、发展目标</p><p>${PROSE}</p><p>专栏1 主要指标</p>
    <table>${row('指标|2020年|2025年')}${row('生产总值|100|150')}${row('投资*|30|40')}</table>
    <p>注：带*的为估计数。</p><p>${PROSE}</p><p>二、保障措施</p><p>${PROSE}</p></body></html>`,
  );
  expect(only(plan).notes).toEqual(['box1-p1']);
  const note = plan.blocks.find(({ role }) => role === 'tableNote');
  expect(note).toMatchObject({ container: 'box1', text: '注：带*的为估计数。' });
});
