import { expect, test } from 'vitest';
import { citationsIn } from './citation.ts';
import { chaptersOf, placeIn } from './part.ts';

const read = (text: string) =>
  citationsIn(text).map(({ title, number, part, short }) => [title, number, part, short]);

test('titles, numbers, chapters, and what they are called from then on', () => {
  expect(read('依据《甲规划》和《乙〈丙法〉办法》制定')).toEqual([
    ['甲规划', null, null, null],
    ['乙〈丙法〉办法', null, null, null],
  ]);
  expect(read('《甲规划》（国发〔2018〕4号，以下简称《规划》）')).toEqual([
    ['甲规划', '国发〔2018〕4号', null, '规划'],
  ]);
  expect(read('《甲规划》（下称“规划”）')).toEqual([['甲规划', null, null, '规划']]);
  expect(read('按《甲规划》第三章第一节的要求')).toEqual([['甲规划', null, '第三章第一节', null]]);
  expect(read('按照宜府发﹝2022﹞11号文件')).toEqual([[null, '宜府发〔2022〕11号', null, null]]);
  expect(read('详见第十二章，本规划第三部分')).toEqual([
    ['', null, '第十二章', null],
    ['', null, '第三部分', null],
  ]);
});

test('what is no citation', () => {
  expect(read('见第三方机构，第三章')).toEqual([]);
  expect(read('《甲规划》（2021—2025年）（征求意见稿）')).toEqual([['甲规划', null, null, null]]);
});

test('the pieces are where they say', () => {
  const text = '落实《甲规划》（国发〔2018〕4号）第二章';
  const [one] = citationsIn(text);
  expect(one?.pieces.map(({ as, at, length }) => [as, text.slice(at, at + length)])).toEqual([
    ['title', '《甲规划》'],
    ['number', '国发〔2018〕4号'],
    ['part', '第二章'],
  ]);
});

test('a part that is cited is found by its number, unless two have it', () => {
  const heading = (anchor: string, level: number, label: string) => ({ anchor, level, label });
  const chapters = chaptersOf([
    heading('c1', 1, '第一章'),
    heading('c1-s1', 2, '第一节'),
    heading('c2', 1, '第 二 章'),
    heading('c2-s1', 2, '第一节'),
    heading('c3', 1, '第三章'),
    heading('a1-c3', 1, '第三章'),
  ]);
  expect(placeIn(chapters, '第2章')).toBe('c2');
  expect(placeIn(chapters, '第二章第一节')).toBe('c2-s1');
  expect(placeIn(chapters, '第三章')).toBeNull();
  expect(placeIn(chapters, '第九章')).toBeNull();
  expect(placeIn(chaptersOf([heading('s3', 1, '三、')]), '第三部分')).toBe('s3');
});
