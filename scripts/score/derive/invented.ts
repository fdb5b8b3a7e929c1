/** Invented tables of indicators under many headers, each in a small plan. */
import fc from 'fast-check';
import type { Look, Made, Piece } from './document.ts';

interface Indicator {
  name: string;
  unit: string;
  /** Decimals and size of its figures. */
  from: number;
  digits: number;
}

const indicator = (name: string, unit: string, from: number, digits = 0): Indicator => ({
  name,
  unit,
  from,
  digits,
});

const GROUPS: readonly [string, readonly Indicator[]][] = [
  [
    '经济发展',
    [
      indicator('地区生产总值', '亿元', 1200),
      indicator('常住人口城镇化率', '%', 62, 1),
      indicator('制造业增加值占地区生产总值比重', '%', 24, 1),
      indicator('社会消费品零售总额年均增速', '%', 6, 1),
      indicator('进出口总额', '亿美元', 88, 2),
    ],
  ],
  [
    '创新驱动',
    [
      indicator('全社会研发经费投入强度', '%', 2, 2),
      indicator('高新技术企业数', '家', 320),
      indicator('每万人口高价值发明专利拥有量', '件', 5, 1),
      indicator('技术合同成交额', '亿元', 96, 1),
      indicator('数字经济核心产业增加值占比', '%', 7, 1),
    ],
  ],
  [
    '民生福祉',
    [
      indicator('居民人均可支配收入', '元', 36000),
      indicator('城镇新增就业', '万人', 4, 1),
      indicator('劳动年龄人口平均受教育年限', '年', 11, 1),
      indicator('每千人口拥有执业（助理）医师数', '人', 3, 2),
      indicator('每千人口拥有3岁以下婴幼儿托位数', '个', 4, 1),
      indicator('人均预期寿命', '岁', 78, 1),
    ],
  ],
  [
    '绿色生态',
    [
      indicator('森林覆盖率', '%', 41, 2),
      indicator('PM2.5平均浓度', '微克/立方米', 30),
      indicator('地表水达到或好于Ⅲ类水体比例', '%', 90),
      indicator('单位地区生产总值能源消耗降低', '%', 13, 1),
    ],
  ],
  [
    '安全保障',
    [
      indicator('粮食综合生产能力', '万吨', 260, 1),
      indicator('能源综合生产能力', '万吨标准煤', 540),
    ],
  ],
];

const NAMES = ['指标名称', '指标', '主要指标', '具体指标', '项目', '指标内容'];
const SERIALS = ['序号', '编号', null, null];
const CLASSES = ['类别', '指标类别', '分类', '领域', '一级指标', null, null];
const UNITS = ['单位', '计量单位', null];
const ATTRIBUTES = ['属性', '指标属性', '指标类型', '指标性质', null, null];
const VALUES: readonly (readonly string[])[] = [
  ['2020年', '2025年'],
  ['2020年实际', '2025年目标'],
  ['2025年完成值', '2030年目标值'],
  ['现状值（2020年）', '目标值（2025年）'],
  ['“十三五”末', '“十四五”末'],
  ['2020年', '2025年', '年均增速〔累计〕'],
  ['规划目标：2025年', '规划目标：2030年'],
  ['2020年', '2022年', '2025年'],
  ['基期年', '目标年'],
  ['目标值'],
];
const WORDS = ['完成国家下达任务', '达到省定要求', '保持稳定', '持续提升'];

const shape = fc.record({
  name: fc.constantFrom(...NAMES),
  serial: fc.constantFrom(...SERIALS),
  group: fc.constantFrom(...CLASSES),
  unit: fc.constantFrom(...UNITS),
  values: fc.constantFrom(...VALUES),
  attribute: fc.constantFrom(...ATTRIBUTES),
  groups: fc.shuffledSubarray([...GROUPS], { minLength: 2, maxLength: 5 }),
  width: fc.constantFrom(210, 210, 297),
  /** What each figure does: grows, is words, carries a bound, is missing. */
  turns: fc.array(fc.nat(99), { minLength: 120, maxLength: 120 }),
});

function figure({ from, digits }: Indicator, label: string, place: number, turn: number): string {
  if (place > 0 && turn < 5) return WORDS[turn % WORDS.length] ?? '';
  if (place === 0 && turn < 4) return '—';
  if (label.startsWith('年均'))
    return turn < 30 ? `〔${(turn / 3 + 1).toFixed(1)}〕` : `${(turn / 12 + 0.5).toFixed(1)}左右`;
  const value = (from * (1 + (place * (turn % 30)) / 100)).toFixed(digits);
  if (place > 0 && turn > 85) return `≥${value}`;
  return place > 0 && turn > 75 ? `${value}以上` : value;
}

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

function tableOf({
  name,
  serial,
  group,
  unit,
  values,
  attribute,
  groups,
  turns,
}: Shape): Extract<Piece, { kind: 'table' }> {
  const header = [
    ...(group ? [group] : []),
    ...(serial ? [serial] : []),
    name,
    ...(unit ? [unit] : []),
    ...values,
    ...(attribute ? [attribute] : []),
  ];
  let n = 0;
  const rows = groups.flatMap(([title, list]) =>
    list.map((one) => {
      const turn = (i: number) => turns[(n * 7 + i) % turns.length] ?? 0;
      n += 1;
      return [
        ...(group ? [title] : []),
        ...(serial ? [String(n)] : []),
        unit ? one.name : `${one.name}（${one.unit}）`,
        ...(unit ? [one.unit] : []),
        ...values.map((label, i) => figure(one, label, i, turn(i))),
        ...(attribute ? [turn(9) < 50 ? '预期性' : '约束性'] : []),
      ];
    }),
  );
  return { kind: 'table', caption: '表1 “十四五”时期经济社会发展主要指标', header, rows };
}

const paragraph = (text: string): Piece => ({ kind: 'paragraph', text });

/** A small plan around a table. */
export function around(name: string, table: Extract<Piece, { kind: 'table' }>, look: Look): Made {
  return {
    name,
    title: '临江市科技创新“十四五”规划',
    look,
    pieces: [
      { kind: 'heading', level: 1, label: '一、', title: '总体要求' },
      paragraph(
        '坚持创新在现代化建设全局中的核心地位，面向世界科技前沿、面向经济主战场、面向国家重大需求、面向人民生命健康，深入实施创新驱动发展战略，加快建设区域科技创新中心。',
      ),
      { kind: 'heading', level: 1, label: '二、', title: '发展目标' },
      paragraph(
        '到2025年，全市科技创新能力明显增强，创新体系更加完善，重点领域关键核心技术取得突破，主要指标好于全省平均水平。',
      ),
      table,
      { kind: 'heading', level: 1, label: '三、', title: '保障措施' },
      paragraph(
        '各县（市、区）和有关部门要加强组织领导，健全工作机制，明确责任分工，强化监测评估，确保本规划确定的目标任务如期完成。',
      ),
    ],
  };
}

/** Invented tables, the same at each draw. */
export const inventedTables = (count: number, seed: number): Made[] =>
  fc.sample(shape, { numRuns: count, seed }).map((one, i) =>
    around(`invented-${String(i + 1).padStart(2, '0')}`, tableOf(one), {
      marked: i % 2 === 0,
      contents: 'none',
      boxed: false,
      width: one.width,
    }),
  );
