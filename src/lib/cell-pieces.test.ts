import { expect, test } from 'vitest';
import { cellPieces } from './cell-pieces.ts';

const links = [
  { title: '东江省科技创新“十四五”行动计划', plan: 'dongjiang-2023-action' },
  { title: '临海市规划', plan: 'linhai' },
];

test('a title stands apart with the plan that it names, wherever and however often it stands', () => {
  const text = '按《临海市规划》和《东江省科技创新“十四五”行动计划》办，《临海市规划》先行';
  expect(cellPieces(text, links)).toEqual([
    { text: '按', plan: null },
    { text: '《临海市规划》', plan: 'linhai' },
    { text: '和', plan: null },
    { text: '《东江省科技创新“十四五”行动计划》', plan: 'dongjiang-2023-action' },
    { text: '办，', plan: null },
    { text: '《临海市规划》', plan: 'linhai' },
    { text: '先行', plan: null },
  ]);
});

test.each(['', '100', '《别的规划》'])('%j has no title that is known', (text) => {
  expect(cellPieces(text, links)).toEqual(text === '' ? [] : [{ text, plan: null }]);
  expect(cellPieces(text, [])).toEqual(text === '' ? [] : [{ text, plan: null }]);
});
