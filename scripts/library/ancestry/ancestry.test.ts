import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../../../src/plan.schema.ts';
import { convertText } from '../../laws/convert-text.ts';
import { ancestryOf } from './ancestry.ts';
import type { Placed } from './pairs.ts';
import { GramIndex, gramsOf } from './shared.ts';
import { sentenceOf } from './sentences.ts';
import { textsOf } from './texts.ts';

const { plan: empty } = convertText('某市规划\n一、总则\n继往开来。\n');
const regions = {
  湖北省: { name: '湖北省', level: '省', parent: null },
  宜昌市: { name: '宜昌市', level: '市', parent: '湖北省' },
  益阳市: { name: '益阳市', level: '市', parent: '湖南省' },
} as const;

/** A library of plans of five years by their regions, each a paragraph a text. */
function ancestry(texts: Partial<Record<keyof typeof regions, string[]>>, common: string[] = []) {
  const plans = Object.entries(texts).map(([name, paragraphs]): Placed & Pick<Plan, 'blocks'> => ({
    id: { 湖北省: 'upper', 宜昌市: 'lower', 益阳市: 'other' }[name] ?? '',
    title: `${name}科技创新“十四五”规划`,
    period: [2021, 2025],
    region: regions[name as keyof typeof regions],
    blocks: paragraphs.map(
      (text, i) =>
        ({
          ...empty.blocks[0],
          kind: 'paragraph',
          role: 'body',
          anchor: `p${i + 1}`,
          text,
        }) as Plan['blocks'][number],
    ),
  }));
  const read = (id: string) => plans.find((one) => one.id === id) ?? { blocks: [] };
  return ancestryOf(
    plans,
    textsOf(read),
    new Set(common.flatMap((one) => gramsOf(sentenceOf('', one).key))),
  );
}

const SAME = '建立健全规划实施监测评估和动态调整机制，开展规划实施情况的动态监测。';
const LONG = '推动云计算与边缘计算、图计算、高性能计算的架构和技术融合，推进云生态圈建设。';

test('what stands in the plan of the province too, what is adapted, what is new', () => {
  const [pair, ...others] = ancestry({
    湖北省: ['前言略去不表。' + SAME, LONG],
    宜昌市: [
      SAME,
      '加快建设数据中心和AI算力中心，推动云计算与边缘计算、图计算、高性能计算的架构和技术融合，全面形成本地的云生态圈。',
      '依托三峡大坝打造清洁能源之都，发展船舶制造。',
    ],
  });
  expect(others).toEqual([]);
  expect(pair?.sentences.map(({ verdict, other }) => [verdict, other?.anchor])).toEqual([
    ['same', 'p1'],
    ['adapted', 'p2'],
    ['fresh', undefined],
  ]);
  expect(pair?.counts).toEqual({ same: 1, adapted: 1, common: 0, fresh: 1 });
  const [first] = pair?.sentences ?? [];
  expect(first?.runs?.map(([at, length]) => first.text.slice(at, at + length))).toEqual([
    SAME.slice(0, -1),
  ]);
});

test('what plans of other provinces have too, or all plans, is common', () => {
  const verdicts = (...given: Parameters<typeof ancestry>) =>
    ancestry(...given)[0]?.sentences.map(({ verdict }) => verdict);
  expect(verdicts({ 湖北省: [SAME], 宜昌市: [SAME], 益阳市: [SAME] })).toEqual(['common']);
  expect(verdicts({ 湖北省: [SAME], 宜昌市: [SAME] }, [SAME])).toEqual(['common']);
});

test('chance is what a plan of another province shares by the same measure', () => {
  const [pair] = ancestry({ 湖北省: [SAME, LONG], 宜昌市: [LONG], 益阳市: [SAME] });
  expect(pair?.counts.same).toBe(1);
  expect(pair?.chance).toEqual([
    { plan: 'other', counts: { same: 1, adapted: 0, common: 0, fresh: 0 } },
  ]);
});

test('names of documents and lost characters are no words of the plan', () => {
  const title = '《湖北省国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》';
  const [pair] = ancestry({
    湖北省: [`各地各部门要根据${title}制定规划。`],
    宜昌市: [`为了全面落实${title}而谋划长远。`],
  });
  expect(pair?.counts.fresh).toBe(1);
});

test('a run stands in both, character for character', () => {
  const text = fc.string({
    unit: fc.constantFrom('甲', '乙', '丙', '，', '丁'),
    minLength: 12,
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [sentenceOf('p1', one), sentenceOf('p2', other)];
      for (const { at, there, length } of new GramIndex([b]).shared(a)?.runs ?? [])
        expect(a.key.slice(at, at + length)).toBe(b.key.slice(there, there + length));
    }),
  );
});
