/** Goals that a cell states in words instead of a number: 完成国家下达任务, 与全国同步, 努力争取更好结果. */
import { remembered } from './remembered.ts';

const LONGEST = 36;

/** A state that closes a cell by itself. */
const STATE =
  /^(?:(?:稳定)?达标|优良?|良好?|优秀|全覆盖|稳定|合格|清零|消除|零增长|暂缺|无数据|未监测|未统计|新增指标|已?实现|[ⅠⅡⅢⅣⅤ]类?(?:及以上|以上)?|待定|另行下达)$/;

/** What is to be done or kept, at the beginning. */
const OPENS =
  /^(?:(?:超额|提前|基本|全面|圆满|未|已)?完成|力争|努力|争取|确保|达到|依据|依照|不超过|以(?:国家|省|市|上级)|基本建成|实现|高于|低于|不低于|不高于|不少于|优于|好于|控制在|保持(?:稳定|在|基本)?|基本(?:稳定|消除|实现|持平)|稳中|稳步|逐步|明显|进一步|大幅|显著|持续(?:提|改|下|降|优|增|稳)|不(?:降低|下降|减少|增加|提高|突破)|只增不减|按|待|合理|符合|满足|动态)/;

/** Who sets it. */
const SET = /^(?:国家|省|上级|省级|国家和省|市|省市).{0,6}(?:下达|要求|规定|核定|考核|确定).{0,8}$/;
const SET_IN_BRACKETS = /^[〔[【（(［].{0,12}(?:下达|任务|目标|要求|同步).{0,6}[〕\]】）)］]$/;

/** Whose pace it keeps. */
const PACED = /^[与和同].{1,16}(?:同步|一致|持平|相当|匹配)$/;

/** How it ends. */
const CLOSES =
  /(?:以上|以下|以内|左右|同步|持平|有升|合理区间|任务|目标|要求|前列|前\d{1,3}[位名]?|倍增|翻番|翻一番|领先|为准|基期|更好结果|结果)$/;

/** A movement with its number. */
const MOVES = /(?:年均|累计|达到|提高|下降|降低|增长|增加|减少|新增|上升).{0,8}\d[\d.]*.{0,8}$/;

/** True where the words of a cell state a goal. */
export const isGoal = remembered(
  (text: string): boolean =>
    text.length <= LONGEST &&
    !/[。；]/.test(text) &&
    (STATE.test(text.replace(/^[<>＜＞≤≥]?[〔[【（(](.+)[〕\]】）)]$/, '$1')) ||
      OPENS.test(text) ||
      SET.test(text) ||
      SET_IN_BRACKETS.test(text) ||
      PACED.test(text) ||
      /^[<>＜＞≤≥]?\d[\d.]*[%％]?[、，,]?力争/.test(text) ||
      CLOSES.test(text) ||
      MOVES.test(text)),
);
