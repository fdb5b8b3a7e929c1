/** Tables of markup whose merged cells became empty ones. */
import { expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';
import { breaches } from '../laws/laws.ts';
import { labelsOf, only } from '../laws/plan-of-table.ts';

const PROSE =
  '坚持创新在现代化建设全局中的核心地位，深入实施创新驱动发展战略，加快建设科技强县，全面提升创新能力。';

/** The table of a page; `@2` says that a cell reaches over two rows. */
function tableOf(...rows: string[]) {
  const cell = (text: string) => {
    const [words = '', span = '1'] = text.split('@');
    return `<td rowspan="${span}">${words}</td>`;
  };
  const markup = rows.map((row) => `<tr>${row.split('|').map(cell).join('')}</tr>`).join('');
  const { plan, raw } = convertText(
    `<html><body><h1>临江县科技创新“十四五”规划</h1><p>一、发展目标</p><p>${PROSE}</p>
    <table>${markup}</table><p>二、保障措施</p><p>${PROSE}</p></body></html>`,
  );
  expect(breaches(plan, raw)).toEqual([]);
  return only(plan);
}

test('groups beside their rows, and an indicator with its parts', () => {
  const { rows } = tableOf(
    '类别|指标|2020年|2025年',
    '经济发展|生产总值（亿元）|100|150',
    '|财政收入（亿元）||15',
    '民生福祉|就业（人）|10|20',
  );
  expect(rows).toEqual([
    ['经济发展', '生产总值（亿元）', '100', '150'],
    ['经济发展', '财政收入（亿元）', '', '15'],
    ['民生福祉', '就业（人）', '10', '20'],
  ]);
});

test('groups above their rows', () => {
  const found = tableOf(
    '序号|指标|2020年|2025年',
    '|经济发展||',
    '1|生产总值（亿元）|100|150',
    '|民生福祉||',
    '2|就业（人）|10|20',
  );
  expect(found.rows.map(([group, serial]) => `${group} ${serial}`)).toEqual([
    '经济发展 1',
    '民生福祉 2',
  ]);
});

test('a header of two rows', () => {
  const found = tableOf(
    '指标|2020年||2025年目标',
    '|全市|全省|',
    '研发强度（%）|1.5|2.0|2.5',
    '发明专利（件）|10|20|30',
  );
  expect(labelsOf(found)).toEqual(['指标', '2020年全市', '2020年全省', '2025年目标']);
  expect(found.rows).toHaveLength(2);
});

test('an empty cell in a column of values, or beside cells that are still merged, stays empty', () => {
  const { rows } = tableOf(
    '类别|指标|2020年|2025年|备注',
    '经济发展@2|生产总值（亿元）|100|150|按可比价',
    '财政收入（亿元）||15|',
    '民生福祉|就业（人）|10|20|',
  );
  expect(rows.map((row) => row.slice(2).join())).toEqual(['100,150,按可比价', ',15,', '10,20,']);
  expect(rows.map(([group]) => group)).toEqual(['经济发展', '经济发展', '民生福祉']);
});

test('a line of print through the cell that names rows, where the number beside it goes on', () => {
  const rows = ['类别|序号|指标|2025年', '民生@2|1|就业|20', '2@2|医师|5', '@2|护士|6', '3|托位|7'];
  const { status, rows: found } = tableOf(...rows, '环境|4|森林|8');
  expect([status, ...found.map((row) => row.slice(0, 3).join(' '))]).toEqual([
    'complete',
    ...['民生 1 就业', '民生 2 医师', '民生 2 护士', '民生 3 托位', '环境 4 森林'],
  ]);
});

test('of an empty cell below such a name nothing tells whose it is', () => {
  const rows = ['类别|序号|指标|2025年', '民生@2|1|就业|20', '2|医师|5', '@2|3|护士|6', '4|托位|7'];
  expect(tableOf(...rows)).toMatchObject({ status: 'partial', note: '有的行没有类别，归属存疑' });
});
