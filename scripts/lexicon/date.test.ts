import { describe, expect, test } from 'vitest';
import { printedDate, stampedDate } from './date.ts';

describe('a printed date', () => {
  test.each([
    ['2022年5月19日', '2022-05-19'],
    ['2022 年 5 月 9 日', '2022-05-09'],
    ['二〇二一年十一月', '2021-11'],
    ['二○二一年十二月三十一日', '2021-12-31'],
    ['二零二二年五月', '2022-05'],
    ['2024年2月29日', '2024-02-29'],
    ['自2021年1月1日起施行，2022年5月19日印发', '2022-05-19'],
  ])('%s', (text, date) => {
    expect(printedDate(text)).toBe(date);
  });

  test.each([
    '2022年13月1日',
    '2022年2月30日',
    '2023年2月29日',
    '202〓年5月',
    '2021年5月〓日',
    '2022年5月3〓日',
    '1921年7月1日',
    '无日期',
  ])('none where it is damaged or impossible: %s', (text) => {
    expect(printedDate(text)).toBeNull();
  });
});

describe('a stamped date', () => {
  test.each([
    ['2022-09-19 09:14', '2022-09-19'],
    ['2023/4/4', '2023-04-04'],
    ['2022.1.2', '2022-01-02'],
    ['2022年1月2日', '2022-01-02'],
  ])('%s', (text, date) => {
    expect(stampedDate(text)).toBe(date);
  });

  test.each(['2022-13-01', '2022-02-30', '20220102'])('none: %s', (text) => {
    expect(stampedDate(text)).toBeNull();
  });
});
