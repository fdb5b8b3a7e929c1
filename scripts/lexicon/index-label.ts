/** The labels of the index of a document, 索引号, 发文机关, 成文日期: what each states of it. */

/** What an index can say of a document. */
export type IndexField = 'title' | 'docNumber' | 'issuer' | 'issued' | 'published' | 'effective';

/** Labels, each with what its value is; null where nothing asks for it. */
const GRAMMAR: readonly (readonly [RegExp, IndexField | null])[] = [
  [/^(?:信息)?索引号?$|^统一编号$/, null],
  [/^(?:发文|发布|制发|公开|颁布|公布)(?:机关|机构|单位)$/, 'issuer'],
  [/^(?:公文)?(?:成文|生成|制发|印发|签发|发文|颁布)(?:日期|时间)$/, 'issued'],
  [/^(?:发布|公开|公布)(?:日期|时间)$/, 'published'],
  [/^(?:生效|施行|实施)(?:日期|时间)$/, 'effective'],
  [/^(?:发文字号|文件?编?号|发布文号|发文文号|公文字号)$/, 'docNumber'],
  [/^(?:标题|(?:文件|信息|公文)?名称)$/, 'title'],
  [
    /^(?:(?:主题|信息|体裁|组配|服务对象)分类|主题词|公文种类|公文类型|信息类别|公开(?:方式|范围|属性|形式|目录|责任部门)|内容概述|关键词|时效性|有效性|效力状态|(?:失效|废止)(?:日期|时间))$/,
    null,
  ],
];

/** A label, read. */
export interface IndexLabel {
  field: IndexField | null;
}

/** Reads the label of an index, with its colon and the spaces of print or without; null where it is none. */
export function readIndexLabel(printed: string): IndexLabel | null {
  const text = printed.replace(/\s/g, '').replace(/[:：【】[\]]/g, '');
  // 备注/文号 is one of the two.
  const names = text.split('/');
  const found = GRAMMAR.find(([pattern]) => names.some((name) => pattern.test(name)));
  return found ? { field: found[1] } : null;
}

/** A label alone: its value stands elsewhere. */
export const isIndexLabel = (line: string): boolean => readIndexLabel(line) !== null;
