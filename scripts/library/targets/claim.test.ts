/** What a clause claims, as plans write it, and what nobody could tell for sure. */
import { expect, test } from 'vitest';
import { claimsIn } from './claim.ts';

const said = (clause: string, before = '') =>
  claimsIn(clause, before).map(({ name, quantity: { value, unit, bound } }) => [
    name,
    bound,
    value,
    unit,
  ]);

test.each([
  ['到2025年高新技术企业数达到600家以上', '高新技术企业数', '≥', 600, '家'],
  ['全社会研发投入年均增速超过12%', '全社会研发投入年均增速', '>', 12, '%'],
  ['占地区生产总值比重稳定在5%以下', null],
  ['城镇调查失业率稳定在5%以下', '城镇调查失业率', '≤', 5, '%'],
  [
    '单位生产总值生产安全事故死亡率控制在0.006人/亿元以下',
    '单位生产总值生产安全事故死亡率',
    '≤',
    0.006,
    '人/亿元',
  ],
  ['地区生产总值年均增速达到5%左右', '地区生产总值年均增速', null, 5, '%'],
  ['商品进出口总值年均增长6.0%左右', '商品进出口总值年均增长', null, 6, '%'],
  ['力争年产值超10亿元的工业企业达到10家', '年产值超10亿元的工业企业', '≥', 10, '家'],
  ['培育OPC超1000家', '培育OPC', '>', 1000, '家'],
  [
    '全社会研发经费支出占地区生产总值比重力争达到3.2%以上',
    '全社会研发经费支出占地区生产总值比重',
    '≥',
    3.2,
    '%',
  ],
  ['集装箱吞吐量达到600万TEU', '集装箱吞吐量', '≥', 600, '万TEU'],
] as const)('%s', (clause, name, ...rest) =>
  expect(said(clause)).toEqual(name === null ? [] : [[name, ...rest]]),
);

test('each part of a list has its number, and the deed is that of the first', () => {
  expect(said('引进高层次人才团队5个、高层次人才350人、市级以上科技特派员350人以上')).toEqual([
    ['引进高层次人才团队', null, 5, '个'],
    ['引进高层次人才', null, 350, '人'],
    ['引进市级以上科技特派员', '≥', 350, '人'],
  ]);
});

test('a clause may take its subject from the one before it, which doubled', () => {
  expect(said('达到3000亿元以上', '技术合同成交额实现倍增')).toEqual([
    ['技术合同成交额', '≥', 3000, '亿元'],
  ]);
  expect(said('达到3000亿元以上', '技术合同快速增长')).toEqual([]);
});

test.each([
  '数量达到80家',
  '分别达到20000家以上',
  '其中高新技术企业达到20家',
  '年均增长12%以上',
  '力争投入强度达到〓.2%',
  '拥有注册护士数达到5.5人',
  '推动全市50%以上的县（市、区）建设知识产权强县',
  '重点发展128层及以上三维存储芯片',
  '高新技术产业增加值达到180亿以上',
  '达到国际先进水平',
])('%s: nothing is claimed', (clause) => expect(said(clause)).toEqual([]));
