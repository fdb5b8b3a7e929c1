/** Headings in larger type on two lines, and headings with a heading without a number below them. */
import { expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';
import { wrapped } from '../laws/printed.ts';

const PROSE =
  '围绕主导产业布局创新平台，加快成果转化，打造特色产业集群，完善体制机制，支持企业牵头组建创新联合体，激发人才创新活力。';
const prose = (indent = '') => wrapped(PROSE, 28, indent);
const title = '某市科技创新规划';

/** The lines of the page that are no paragraphs. */
const headingsIn = (...lines: string[]) =>
  convertText([title, ...lines].join('\n'))
    .plan.blocks.map(({ text }) => text)
    .filter((text) => text !== title && text !== PROSE);

test('two of a kind that fill one measure', () => {
  const lines = [
    '第一章 坚持创新驱动加快构建现',
    '代化产业体系',
    ...prose(),
    '第二章 总体要求',
    ...prose(),
  ];
  const second = ['第三章 推进区域协同发展全面融', '入都市圈', ...prose(), ...prose()];
  expect(headingsIn(...lines, ...second)).toEqual([
    '第一章 坚持创新驱动加快构建现代化产业体系',
    '第二章 总体要求',
    '第三章 推进区域协同发展全面融入都市圈',
  ]);
});

test.each([
  ['第一章 坚持创新驱动和“专精', '特新”企业培育'],
  ['第一章 坚持创新驱动、人才引领、', '开放合作'],
  ['第一章 深化体制机制改革促进科技与', '经济结合'],
  ['第一章 坚持创新驱动加快构建体', '系'],
])('one whose words are divided: %s|%s', (first, rest) => {
  expect(headingsIn(first, rest, ...prose(), '第二章 保障措施', ...prose(), ...prose())).toEqual([
    first + rest,
    '第二章 保障措施',
  ]);
});

test('one of three lines', () => {
  const lines = ['第一章 坚持创新驱动加快构建现', '代化产业体系全面塑造高质量发展', '新动能新优势'];
  const more = ['第二章 推进区域协同发展全面融', '入都市圈', ...prose(), ...prose()];
  expect(headingsIn(...lines, ...prose(), ...more)[0]).toBe(lines.join(''));
});

test('one whose lines have one centre', () => {
  const lines = [
    `${'　'.repeat(6)}第一章 坚持创新驱动加快构建现`,
    `${'　'.repeat(10)}代化产业体系`,
  ];
  const text = [...lines, ...prose('　　'), '第二章 保障措施', ...prose('　　'), ...prose('　　')];
  expect(headingsIn(...text)[0]).toBe('第一章 坚持创新驱动加快构建现代化产业体系');
});

test.each([
  ['one alone', ['第一章 坚持创新驱动加快构建现', '代化产业体系']],
  ['it ends', ['第一章 坚持创新驱动推动公众参与', '重点方向']],
  ['it is short', ['第一章 总体目的', '指导思想']],
])('nothing proves that it goes on: %s', (_, [first = '', rest = '']) => {
  expect(headingsIn(first, rest, ...prose(), '第二章 保障措施', ...prose(), ...prose())).toEqual([
    first,
    rest,
    '第二章 保障措施',
  ]);
});

test('headings without a number below short ones and long ones', () => {
  const heads = [
    ['第一章 坚持创新驱动加快构建新格局', '重点方向'],
    ['第二章 总体要求', '指导思想'],
    ['第三章 推进区域协同发展融入都市圈', '空间布局'],
  ];
  const lines = heads.flatMap((pair) => [...pair, ...prose()]);
  expect(headingsIn(...lines)).toEqual(heads.flat());
});

test('what the contents have is whole', () => {
  const heads = ['第一章 坚持创新驱动加快构建新格局', '第二章 推进区域协同发展融入都市圈'];
  const contents = ['目　录', ...heads.map((head, i) => `${head}……${i + 1}`), '第三章 保障措施……3'];
  const [first = '', second = ''] = heads;
  const text = [first, '重点方向', ...prose(), second, '空间布局', ...prose(), '第三章 保障措施'];
  expect(headingsIn(...contents, ...text, ...prose())).toEqual([
    first,
    '重点方向',
    second,
    '空间布局',
    '第三章 保障措施',
  ]);
});
