/** Words that cells of indicator tables are made of. */
import { readMarker } from '../notation/markers.ts';

/** First header cell of a table whose rows are counted. */
export const isSerialLabel = (text: string): boolean => /^(?:序\s*号|编\s*号)$/.test(text);

const SCALE = '(?:十|百|千|万|十万|百万|千万|亿|百亿|万亿)';
const COUNTED = [
  ...'个项家人件篇元吨米亩岁年天张所户套台辆位分级次处座种只条册倍斤头例艘床部颗株架宗份名尾羽对片栋盏门班期场间起枚',
  ...[
    '人次',
    '公里',
    '千米',
    '美元',
    '人民币',
    '标箱',
    '标准箱',
    '标台',
    '千瓦',
    '千瓦时',
    '平方米',
    '平方公里',
  ],
  ...[
    '公顷',
    '立方米',
    '公斤',
    '克',
    '毫克',
    '微克',
    '纳克',
    '升',
    '毫升',
    '毫米',
    '厘米',
    '标准煤',
    '吨标准煤',
  ],
  ...[
    '百分点',
    '个百分点',
    '分贝',
    '摄氏度',
    '小时',
    '分钟',
    '兆瓦',
    '吉瓦',
    '焦耳',
    '当量',
    '标煤',
    '吨标煤',
    '人年',
    'Gbps',
    'Tbps',
    'PB',
    'EB',
    '㎡',
    '场次',
    '吨公里',
    'Mbps',
    'TEU',
    'kWh',
  ],
  ...[
    'kW',
    'MW',
    'GW',
    'km',
    'm',
    'm2',
    'm3',
    'm²',
    'm³',
    'kg',
    'mg',
    'μg',
    'ng',
    'L',
    't',
    'dB',
    'PFlops',
    'EFlops',
  ],
].join('|');
const QUANTITY = `${SCALE}?(?:${COUNTED})`;

const UNIT = new RegExp(
  `^(?:[%％‰℃](?:[/／]年)?|1?[/／](?:${SCALE}|10+万?)|${QUANTITY}|(?:${QUANTITY}|\\S{1,6})\\/${SCALE}?(?:${COUNTED}|日|月|常住人口|人口|生产总值|GDP))(?:\\/\\S{1,8})?$`,
);

/** A cell that names a unit and nothing else. */
export const isUnit = (text: string): boolean => UNIT.test(text.replace(/[（()）\s]/g, ''));

/** A cell that states a number, with its relation and unit, or says that there is none. */
export const isValue = (text: string): boolean =>
  /^(?:[<>＜＞≤≥=~～约]\s*)?[-+－]?\d[\d,，.]*\s*(?:[%％‰]|[\u4e00-\u9fff/]{0,5})?(?:左右|以上|以下|以内)?$/.test(
    text,
  ) || isEmptyMark(text);

/** A dash or slash that stands for nothing. */
export const isEmptyMark = (text: string): boolean =>
  /^(?:[-—－–―]{1,6}|[/／╱]|…{1,2}|无)$/.test(text);

/** 预期性, 约束性. */
export const isAttribute = (text: string): boolean =>
  /^[（(]?(?:预期[性型]?|约束[性型]?|指导性?|引导性|参考性|考核性)[）)]?\*?$/.test(text);

/** Name of an indicator: words, not a number. */
export const isName = (text: string): boolean =>
  /[\u4e00-\u9fff]{2}/.test(text) &&
  !isValue(text) &&
  !isAttribute(text) &&
  !isUnit(text) &&
  text.length <= 80;

/** 一、经济强（12项）: a line that names the rows below it, by its number or by theirs. */
export function isGroupLine(text: string): boolean {
  if (text.length > 30 || /[，。；：]/.test(text)) return false;
  const kind = readMarker(text)?.kind;
  return (
    kind === 'han' || kind === 'hanParen' || /[（(]\s*(?:共\s*)?\d{1,2}\s*[项个条][）)]$/.test(text)
  );
}
