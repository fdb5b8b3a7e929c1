/** Labels as sites print them, and what they state. */
import type { IndexField } from './index-label.ts';

export const INDEX_LABELS: [string, IndexField | null][] = [
  ['索 引 号：', null],
  ['发文机关', 'issuer'],
  ['颁布单位：', 'issuer'],
  ['成文日期:', 'issued'],
  ['发文日期', 'issued'],
  ['公布日期', 'published'],
  ['颁布日期：', 'issued'],
  ['公文生成日期：', 'issued'],
  ['备注/文号：', 'docNumber'],
  ['施行日期：', 'effective'],
  ['文  号：', 'docNumber'],
  ['【发文字号】', 'docNumber'],
  ['文件名称', 'title'],
  ['标　题：', 'title'],
  ['公开方式', null],
  ['效力状态：', null],
  ['时效性：', null],
];

/** Words that stand alone and are no labels. */
export const NO_INDEX_LABELS: string[] = [
  '名称规范',
  '公开',
  '日期',
  '责任单位',
  '主要任务',
  '文件',
];
