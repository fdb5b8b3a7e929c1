/** Units of measure as tables print them: 亿元, 件/万人, 微克/立方米, %. */
import { remembered } from './remembered.ts';

/** Powers of ten that stand before a unit. */
const SCALES: Record<string, number> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  万亿: 1e12,
};

/** What is counted or measured, by field. */
const MEASURES = [
  // People and things that are counted.
  ...'个项家人件篇元岁年月天日张所户套台辆位分级次处座种只条册倍斤头例艘床部颗株架宗份名尾羽对片栋盏门班期场间起枚户组队支列孔眼幅类本批班',
  ...[
    '人次',
    '场次',
    '标箱',
    '标准箱',
    '标台',
    '床位',
    '人年',
    '美元',
    '人民币',
    '百分点',
    '个百分点',
    '架次',
    '班次',
    '团次',
    '课时',
    '学时',
  ],
  // Length, area, volume, mass.
  ...[
    '米',
    '公里',
    '千米',
    '厘米',
    '毫米',
    '亩',
    '公顷',
    '平方米',
    '平方公里',
    '平方千米',
    '立方米',
    '升',
    '毫升',
    '吨',
    '公斤',
    '千克',
    '克',
    '毫克',
    '微克',
    '纳克',
    '斤',
    '㎡',
    '㎥',
    '方',
  ],
  ...[
    'km',
    'm',
    'm2',
    'm3',
    'm²',
    'm³',
    'km2',
    'km²',
    'kg',
    'mg',
    'μg',
    'ug',
    'ng',
    'L',
    't',
    'hm2',
    'hm²',
  ],
  // Energy, sound, heat, time.
  ...[
    '标准煤',
    '吨标准煤',
    '标煤',
    '吨标煤',
    '当量',
    '千瓦',
    '千瓦时',
    '兆瓦',
    '吉瓦',
    '瓦',
    '焦耳',
    'kWh',
    'kW',
    'MW',
    'GW',
    '分贝',
    'dB',
    '摄氏度',
    '小时',
    '分钟',
    '秒',
    '吨公里',
    '人公里',
    '毫秒',
  ],
  // Information.
  ...[
    'Gbps',
    'Mbps',
    'Tbps',
    'GB',
    'TB',
    'PB',
    'EB',
    'TEU',
    'PFlops',
    'EFlops',
    'PFLOPS',
    'EFLOPS',
    'P',
    'E',
  ],
];

const alternatives = (words: readonly string[]): string =>
  [...new Set(words)].sort((a, b) => b.length - a.length).join('|');

const SCALE = `(?:${alternatives(Object.keys(SCALES))})`;
const MEASURE = `(?:${alternatives(MEASURES)})`;
const ONE = `(${SCALE})?(${MEASURE})`;
/** What a rate is taken of, beside a measure: 件/万人, 人/亿元生产总值, 吨标准煤/万元GDP. */
const PER = `${SCALE}?(?:${MEASURE}|常住人口|人口|生产总值|地区生产总值|GDP|产值|增加值)+`;
const UNIT = new RegExp(
  `^(?:(?:[%％‰℃])(?:[/／]年)?|1?[/／](?:${SCALE}|10+万?)|${ONE}(?:[/／每](${PER}))?|\\S{1,6}[/／]${PER}|指数|比值|无量纲)(?:[/／]\\S{1,8})?(?:（${MEASURE}）)?$`,
);

/** A unit, taken apart. */
export interface Unit {
  /** As printed, without spaces and the brackets around it. */
  text: string;
  /** What a printed number is multiplied with: 1e4 for 万人. */
  scale: number;
  /** What is counted, without its scale: 人; null for a share or a rate in words. */
  measure: string | null;
}

const lean = (text: string): string =>
  text.replace(/\s/g, '').replace(/^[（(]([^（()）]*(?:[（(][^（()）]*[）)])?)[）)]$/, '$1');

/** Reads a text that names a unit and nothing else; null for any other. */
export const readUnit = remembered((printed: string): Unit | null => {
  const text = lean(printed);
  const match = UNIT.exec(text.replaceAll('(', '（').replaceAll(')', '）'));
  if (!match) return null;
  return { text, scale: SCALES[match[1] ?? ''] ?? 1, measure: match[2] ?? null };
});

/** A cell that names a unit and nothing else. */
export const isUnit = (text: string): boolean => readUnit(text) !== null;

/** The powers of ten by name, for numbers: 1.2万. */
export const scaleOf = (name: string): number => SCALES[name] ?? 1;

/** Pattern of a power of ten, to be put into others. */
export const SCALE_NAME = SCALE;
