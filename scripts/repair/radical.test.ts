/** Every radical of the blocks, and a plan that is written in them. */
import { expect, test } from 'vitest';
import { convert } from '../pipeline.ts';
import { Source } from '../source.ts';
import { RADICALS } from '../text/radicals.ts';
import { repair } from './engine.ts';
import radical from './rules/radical.ts';

const repaired = (text: string): string => {
  const source = new Source(text);
  repair(source, [radical], 'x');
  return source.render().text;
};

/** U+2E80 to U+2FDF, what is not assigned left out. */
const signs = Array.from({ length: 0x2fe0 - 0x2e80 }, (_, i) => String.fromCodePoint(0x2e80 + i));
const radicals = signs.filter((sign) => /\p{Radical}/u.test(sign) && sign !== '⺀');

test('there are 328 radicals with an ideograph, and no other sign of the blocks changes', () => {
  expect(radicals).toHaveLength(328);
  const others = signs.filter((sign) => !radicals.includes(sign));
  for (const sign of others) expect(repaired(sign)).toBe(sign);
});

test.each(radicals)(
  '%s becomes one ideograph, that of its decomposition where it has one',
  (sign) => {
    const written = repaired(sign);
    expect(written).toMatch(/^\p{Unified_Ideograph}$/u);
    const decomposed = sign.normalize('NFKC');
    if (decomposed !== sign) expect(written).toBe(decomposed);
  },
);

test.each(['⻓长', '⻰龙', '⺠民', '⻅见', '⻋车', '⻬齐', '⻳龟'])(
  '%s',
  ([sign = '', ideograph]) => {
    expect(repaired(sign)).toBe(ideograph);
  },
);

test('a plan that is written in radicals is read as if it were not', () => {
  const text = `某市科技创新“十四五”规划
第一章 总体要求
第一节 发展目标
到2025年，研发人员见长，民生改善，龙头企业走在前面。
第二章 主要任务
一、建立长效机制
用好自主创新成果，方便人民生活。`;
  const of = (text: string) =>
    convert(
      Buffer.from(text),
      'x.txt',
      { id: 'x', source: { url: null, collector: null }, meta: {}, emendations: [], waivers: [] },
      () => null,
    );
  const forms = new Map(radicals.map((sign) => [repaired(sign), sign]));
  const spelled = Array.from(text, (sign) => forms.get(sign) ?? sign).join('');
  expect(spelled.match(RADICALS)?.length).toBeGreaterThan(15);
  const [read, wanted] = [of(spelled).plan, of(text).plan];
  expect(read.title).toBe('某市科技创新“十四五”规划');
  expect(read.outline.map(({ title }) => title)).toEqual(['总体要求', '主要任务']);
  expect(read.blocks.map(({ text }) => text)).toEqual(wanted.blocks.map(({ text }) => text));
  expect(
    read.apparatus.filter(({ rule }) => rule === 'radical').every(({ kind }) => kind === 'reg'),
  ).toBe(true);
});
