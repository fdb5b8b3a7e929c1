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
  ['科技型中小企业入库1300家', '科技型中小企业入库', null, 1300, '家'],
  ['力争全省范围内布局建设5家省级农高区', '布局建设省级农高区', null, 5, '家'],
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

test('a lost digit claims nothing, and the other parts of its list do', () => {
  expect(said('力争国家创新型城市达到〓家、国家创新型县市达到5家')).toEqual([
    ['国家创新型县市', '≥', 5, '家'],
  ]);
  expect(said('新建1-2家国家实验室、〓-3个国家实验室基地')).toEqual([
    ['新建国家实验室', null, 1, '家'],
  ]);
});

test.each([
  ['技术合同成交额实现倍增', '达到3000亿元以上', '技术合同成交额', '≥', 3000, '亿元'],
  ['高新技术企业快速增长', '数量达到1600家以上', '高新技术企业数量', '≥', 1600, '家'],
  ['省级以上众创空间建设取得突破进展', '数量达到80家', '省级以上众创空间数量', '≥', 80, '家'],
  ['研发机构覆盖率高于全省平均水平', '达到60%以上', '研发机构覆盖率', '≥', 60, '%'],
  [
    '全社会研发投入年均增速超过12%',
    '占生产总值比重达到2.5%',
    '全社会研发投入占生产总值比重',
    '≥',
    2.5,
    '%',
  ],
] as const)('after %s, %s takes its subject from there', (before, clause, ...rest) =>
  expect(said(clause, before)).toEqual([rest]),
);

test('two that grow to one number each reach it', () => {
  expect(said('分别达到20000家以上', '高新技术企业、科技型中小企业数量均实现倍增')).toEqual([
    ['高新技术企业数量', '≥', 20000, '家'],
    ['科技型中小企业数量', '≥', 20000, '家'],
  ]);
});

test.each([
  ['占生产总值比重达到2.5%', '引进高层次人才团队5个'],
  ['占生产总值比重达到2.5%', '高新技术产业增加值占规上工业比重达到40%'],
  ['分别达到20家和30家', '高新技术企业、科技型中小企业数量均实现倍增'],
  ['达到3000亿元以上', '科技创新能力进一步增强'],
])('%s after %s: nobody knows what of', (clause, before) =>
  expect(said(clause, before)).toEqual([]),
);

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
