/** Headings without a number beside others that have one. */
import { expect, test } from 'vitest';
import { outlineOf, planOf, PROSE } from '../testing/outlined.ts';

const titles = (...lines: string[]) =>
  outlineOf(planOf(...lines)).map((one) => one.split(' ').slice(1).join(' '));

test('stand below a number, where each short line has its prose', () => {
  const tasks = ['侨资回归工程', PROSE, PROSE, '侨文化提升工程', PROSE];
  const plan = planOf('一、目标', PROSE, '二、任务', ...tasks, '三、保障', '资金保障', PROSE);
  expect(plan.outline.map(({ children }) => children.map(({ title }) => title))).toEqual([
    [],
    ['侨资回归工程', '侨文化提升工程'],
    ['资金保障'],
  ]);
});

test('stand above a number that counts anew below them', () => {
  const tasks = ['1、经济发展', PROSE, '2、城市建设', PROSE];
  const plan = planOf('背景分析', PROSE, '主要任务', ...tasks, '工作要求', '1、组织', PROSE);
  expect(plan.outline.map(({ title, children }) => [title, children.length])).toEqual([
    ['背景分析', 0],
    ['主要任务', 2],
    ['工作要求', 1],
  ]);
});

test('are none where other short lines have no prose', () => {
  const list = [
    '侨资回归工程',
    PROSE,
    '侨文化提升工程',
    PROSE,
    '侨智汇聚工程',
    PROSE,
    '县侨办',
    '县委统战部',
  ];
  expect(titles('一、目标', PROSE, '二、任务', ...list, '三、保障', PROSE)).toHaveLength(3);
});
