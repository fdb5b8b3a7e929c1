import { expect, test } from 'vitest';
import { bare, withoutMarks } from './characters.ts';

test.each([
  ['做实“一带一轴”¹¹⁴城市空间结构', '做实“一带一轴”城市空间结构'],
  ['低空飞行营地²⁰', '低空飞行营地'],
  ['面积10m²，增长10³倍', '面积10m²，增长10³倍'],
])('%s without footnote marks', (text, wanted) => expect(withoutMarks(text)).toBe(wanted));

test('texts are compared without width, space, sign and mark', () => {
  expect(bare('第一节　做实“一带”¹²（试点）')).toBe(bare('第一节 做实"一带" (试点)'));
  expect(bare('10m²')).toBe('10m2');
});
