/** What a column holds, and whether a line can be a cell of it. */
import { isAttribute, isEmptyMark, isSerialLabel, isUnit } from './words.ts';

export type Kind = 'serial' | 'group' | 'name' | 'unit' | 'value' | 'attribute' | 'text';

/** What a label promises of the cells below it. */
export function kindOf(printed: string): Kind {
  const label = printed
    .replace(/\s/g, '')
    .replace(/(?:[（(〔[][^（()）〔〕[\]]{1,14}[）)〕\]])+$/, '');
  if (isSerialLabel(label)) return 'serial';
  if (/属性|性质$/.test(label)) return 'attribute';
  if (/\d{4}年?(?!.*(?:时限|时间|内容|任务$))/.test(label)) return 'value';
  if (/^(?:计量)?单位$|^量纲$/.test(label)) return 'unit';
  if (
    /^(?:主要|重点|所属|工作)?(?:类别|类型|分类|(?:目标)?领域|维度|组别|分组|类|方面|方向|大类|板块|一级指标|分类指标|指标(?:类别|类型|分类))$/.test(
      label,
    )
  )
    return 'group';
  if (
    /单位|部门|主体|责任|牵头|配合|内容|任务|措施|举措|要求|备注|说明|解释|来源|依据|时限|时间|期限|年限|进度|节点|地点|位置|标准|成果/.test(
      label,
    )
  )
    return /^(?:目标)?(?:任务|要求)(?:值|数)$/.test(label) ? 'value' : 'text';
  if (
    /^(?:主要|具体|核心|规划|发展|评价|考核|监测|二级|三级)?指标(?:名称|项)?$|名称$|项目$|事项$/.test(
      label,
    )
  )
    return 'name';
  return 'value';
}

const NUMBER = '[-+－]?\\d[\\d,，]*(?:\\.\\d+)?';
const FIGURE = new RegExp(
  `^(?:[<>＜＞≤≥=≦≧≯≮±~～约达第前]|力争|大于|小于|不低于|不少于|不高于|不超过|低于|高于|超过)?\\s*${NUMBER}\\s*(?:[%％‰℃]|个百分点|[\\u4e00-\\u9fff]{0,3})?` +
    `(?:\\s*[-—－~～至:：∶/／]\\s*${NUMBER}\\s*(?:[%％‰]|[\\u4e00-\\u9fff]{0,3})?)?\\s*(?:左右|以上|以下|以内|次|倍|\\*)?$`,
);
const BRACKETED = /^([<>＜＞≤≥]?)\s*[〔[【(（]\s*(.+?)\s*[〕\]】)）]\s*[%％‰]?$/;
/** 8%〔40%〕, 90（2019年）, ≥85%（含）: a number, and what is to be known of it. */
const REMARKED =
  /^(.*?)\s*[/／]?\s*[〔[【(（]([^〔[【(（]*(?:\d|含|累计|年均)[^〔[【(（]*)[〕\]】)）]$/;
/** 3000元/人: with a unit that has a part below. */
const RATE = new RegExp(`^${NUMBER}[\\u4e00-\\u9fff]{1,3}[/／][\\u4e00-\\u9fff]{1,3}$`);

/** 120.14平方公里. */
const UNITED = new RegExp(`^${NUMBER}\\s*(\\S{4,})$`);

const isPlainFigure = (text: string): boolean =>
  isEmptyMark(text) || FIGURE.test(text) || RATE.test(text) || isUnit(UNITED.exec(text)?.[1] ?? '');

/** States a number, however bounded, bracketed or compared: ≥95, 〔4.5〕, 2.6:1, 3.5左右. */
export function isFigure(text: string): boolean {
  const remarked = REMARKED.exec(text)?.[1] ?? '';
  return (
    isPlainFigure(text) ||
    isPlainFigure(text.replace(BRACKETED, '$1$2')) ||
    (remarked !== '' && isPlainFigure(remarked))
  );
}

/** A state that closes a cell by itself. */
const STATE =
  /^(?:(?:稳定)?达标|优良?|良好?|优秀|全覆盖|稳定|合格|清零|消除|零增长|暂缺|无数据|未监测|未统计|新增指标|已?实现|[ⅠⅡⅢⅣⅤ]类?(?:及以上|以上)?)$/;

/** A goal in words: 完成国家下达任务, 与全国同步, “十四五”年均增长4.0. */
export const isGoal = (text: string): boolean =>
  text.length <= 36 &&
  !/[。；]/.test(text) &&
  (STATE.test(text.replace(BRACKETED, '$2')) ||
    /^(?:(?:超额|提前|基本|全面|圆满|未|已)?完成|力争|达到|依据|依照|不超过|以(?:国家|省|市|上级)|基本建成|实现|高于|低于|不低于|不高于|不少于|优于|好于|控制在|保持(?:稳定|在)?|基本(?:稳定|消除|实现|持平)|稳中|稳步|逐步|明显|进一步|大幅|显著|持续(?:提|改|下|降|优|增|稳)|不(?:降低|下降|减少|增加|提高|突破)|只增不减|按|待|合理|符合|满足|动态)/.test(
      text,
    ) ||
    /^(?:国家|省|上级|省级|国家和省|市).{0,6}(?:下达|要求|规定|核定|考核).{0,8}$/.test(text) ||
    /^[〔[【(（].{0,8}(?:下达|任务|目标|要求|同步).{0,6}[〕\]】)）]$/.test(text) ||
    /^[与和同].{1,16}(?:同步|一致|持平|相当)$/.test(text) ||
    /^[<>＜＞≤≥]?\d[\d.]*[%％]?[、，,]?力争/.test(text) ||
    /(?:以上|以下|以内|左右|同步|持平|有升|合理区间|任务|目标|要求|前列|前\d{1,3}[位名]?|倍增|翻番|翻一番|领先|为准|基期)$/.test(
      text,
    ) ||
    /(?:年均|累计|达到|提高|下降|降低|增长|增加|减少|新增|上升).{0,8}\d[\d.]*.{0,8}$/.test(text));

const hasWords = (text: string): boolean => /[A-Za-z\u4e00-\u9fff]{2}/.test(text);

/** A name of a thing, as far as one line can tell. */
const isNaming = (text: string): boolean =>
  hasWords(text) &&
  !isFigure(text) &&
  !isUnit(text) &&
  !isAttribute(text) &&
  !/^[，。；、：]/.test(text);

/** Numbers below each other that count the rows. */
export const isSerial = (text: string): boolean => /^\d{1,3}$/.test(text);

const LONGEST: Record<Kind, number> = {
  serial: 3,
  group: 30,
  name: 80,
  unit: 16,
  value: 40,
  attribute: 8,
  text: 1500,
};

/** A cell of which one line cannot tell the kind costs as much as one that is left out: nothing is proved by it. */
export const OMITTED = 3;

/** How badly a line fits into a column, from 0; null where it cannot stand there. */
export function misfit(kind: Kind, text: string): number | null {
  if (text.length > LONGEST[kind]) return null;
  if (kind === 'serial') return isSerial(text) ? 0 : null;
  if (kind === 'unit') return isUnit(text) || isEmptyMark(text) ? 0 : null;
  if (kind === 'attribute') return isAttribute(text) || isEmptyMark(text) ? 0 : null;
  if (kind === 'text') return isAttribute(text) || isSerial(text) ? 2 : 0;
  if (kind === 'value') {
    if (isFigure(text) || isGoal(text)) return 0;
    return hasWords(text) && !isUnit(text) && !isAttribute(text) && !/[。；]/.test(text)
      ? OMITTED
      : null;
  }
  if (!isNaming(text) || /[。；]/.test(text)) return null;
  // 1. 生产总值: a name with the number of its row.
  if (kind === 'group' && /^\d{1,3}[.．、]/.test(text)) return null;
  return isGoal(text) ? 1 : 0;
}

/** A figure, a unit, 预期性: what stands in tables and hardly on a line of text. */
export const isHard = (text: string): boolean =>
  isFigure(text) || isUnit(text) || isAttribute(text) || isSerial(text);
