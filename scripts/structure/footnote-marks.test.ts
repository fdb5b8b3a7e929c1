/** Figures and marks on lines of their own go back where print had them; no figure becomes part of a number. */
import { expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';

const PROSE = '坚持创新驱动发展战略，建设一批高水平实验室，打造特色产业集群。';

const textsOf = (...lines: string[]) =>
  convertText(['某市科技规划', '一、总体要求', ...lines, '二、任务', PROSE].join('\n'))
    .plan.blocks.slice(2, -2)
    .map(({ text }) => text);

test.for([
  [
    ['研发经费占比提高到较高水平', '[1]', '，高于全国。'],
    '研发经费占比提高到较高水平[1]，高于全国。',
  ],
  [['建设一批国家级创新平台', '②', '。'], '建设一批国家级创新平台②。'],
  [
    ['新增标准厂房面积20万m', '2', '，入驻企业五十家。'],
    '新增标准厂房面积20万m²，入驻企业五十家。',
  ],
  [['规模以上工业企业的CO', '2', '排放总量下降。'], '规模以上工业企业的CO₂排放总量下降。'],
] as const)('%j', ([lines, text]) => {
  expect(textsOf(...lines)).toEqual([text]);
});

test('marks in running text stay as they are', () => {
  const line = '研发经费占比提高到[67]，高于全国平均水平①，建设国家级平台〔3〕。';
  expect(textsOf(line)).toEqual([line]);
});

test.for([
  // Nothing says that the figure is raised.
  ['新增企业家数达到', '2', '，比上年增加。'],
  ['新增标准厂房的总面积', '2', '万平方米。'],
  // A row of a table.
  ['CO', '2', '12.5'],
])('%j stays', (lines) => {
  expect(textsOf(...lines)).toEqual(lines);
});

test('a mark behind a number does not become part of it', () => {
  const lines = [
    '研发经费总额达到2025',
    '1',
    '，高于全国，建设平台',
    '2',
    '，发展“三新经济',
    '3',
    '”。',
  ];
  const [text = ''] = textsOf(...lines);
  expect(text).toBe('研发经费总额达到2025 ¹，高于全国，建设平台²，发展“三新经济³”。');
});

test('a mark behind the few characters that print left for its line', () => {
  const whole = PROSE.repeat(9);
  const lines = Array.from({ length: 9 }, (_, i) => whole.slice(i * 29, i * 29 + 29));
  const marked = lines.flatMap((line, i) =>
    [2, 4, 6].includes(i) ? [line, '略', `${i / 2}`, '，加快推进'] : [line],
  );
  expect(
    textsOf(...marked)
      .join('')
      .match(/略[¹²³]，/g),
  ).toHaveLength(3);
});

test('the number of a page between two lines of print is no mark', () => {
  const whole = PROSE.repeat(9);
  const lines = Array.from({ length: 9 }, (_, i) => whole.slice(i * 29, i * 29 + 29));
  const printed = [2, 5, 7].map((at, i) => [at + i, `${i + 1}`] as const);
  for (const [at, number] of printed) lines.splice(at, 0, number);
  const texts = textsOf(...lines);
  expect(texts.filter((text) => /^\d$/.test(text))).toEqual(['1', '2', '3']);
  expect(texts.join('')).not.toMatch(/[¹²³]/);
});

// The note stands inside the sentence that it explains, and no text is put into another order: its records could not
// tell a figure that was moved from one that was changed.
test.fails('a note at the foot of a page does not cut a sentence in two', () => {
  const lines = ['建设一批国家级创新平台①，打造', '① 指国家重点实验室。', '特色产业集群。'];
  expect(textsOf(...lines)).not.toContain('①指国家重点实验室。');
});
