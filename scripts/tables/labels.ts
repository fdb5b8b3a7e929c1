/** Words that headers of tables are made of. */
import { isSerialLabel } from './words.ts';

const LONGEST = 24;

const YEAR = '(?:19|20)\\d{2}(?:[-—－~至](?:19|20)?\\d{2,4})?\\s*年?(?:末|底|度)?';
const PERIOD = `(?:${YEAR}|[“"]?十[一二三四五六]五[”"]?(?:时期|期间|末)?|基期|近期|远期|中期|上年|本年)`;
const STATE =
  '(?:现状|实际|展望|远景|中期|基础|当前|平均|省级|市级|完成|预计|预期|规划|目标|基准|基数|基期|数据|现有|计划|发展|任务|国家|全国|全?省|全?市|全?区|全?县|指标|控制|水平|情况|数值?|值|量)';

const LABELS = [
  /^(?:主要|具体|核心|约束性|预期性|规划|发展|评价|考核|监测|[一二三]级)?指标(?:名称|项|类别|类型|属性|性质|值|体系)?$/,
  /^(?:[\u4e00-\u9fff]{0,8}(?:名称|项目|类别|类型|事项))$/,
  /^(?:分类|(?:目标)?领域|分类指标|指标分类|维度|组别|分组|类|方面|方向|大类|层级|板块)$/,
  /^(?:计量)?单位$|^量纲$/,
  /^(?:指标|目标)?(?:属性|性质)$/,
  /^(?:备注|说明|注释|指标解释|数据来源|资料来源|来源|依据)$/,
  /^(?:主要|重点|工作|建设|改革|具体|目标|年度|主要建设|建设规模及)*(?:内容|任务|措施|举措|工程|目标|要求|成果|标准|规模|性质|地点|位置|年限|起止年限|周期|进度|要点|清单)(?:及[\u4e00-\u9fff]{2,4})?$/,
  /^(?:主要|第一|具体)?(?:责任|牵头|配合|参与|参加|主管|实施|承担|协办|协同|负责|主办|建设|支持|落实|申报|项目)(?:单位|部门|主体|人|处室|科室|领导|区县|市区)(?:[（(][^（）()]*[）)])?$/,
  /^(?:完成|办结|实施|建设|起止|计划|时间)?(?:时限|时间|期限|进度|节点|年限)(?:要求|安排|节点)?$/,
  /^(?:总|计划|年度|估算|概算)?投资(?:额|总额|估算|规模)?$/,
  /^(?:地区|区域|县区|市县|县市区|区县|面积|数量|合计|小计|等级|级别|年份|年度|人数|比例|占比|比重|权重|分值)$/,
  new RegExp(
    `^(?:“?十[一二三四五六]五”?|[五三]年)?(?:年均|累计|年均累计)(?:增长|增速|增幅|下降|变化)?(?:率|值|幅度)?$|^增[长速幅](?:率|值)?$`,
  ),
  /^年均[/／]累计$|^(?:同比|[比较]上年)增[长速幅](?:率)?$|^(?:是否完成|完成率)$/,
  /^(?:年均)?增[长速]率?[/／或](?:五年)?累计(?:值|数)?$/,
  new RegExp(`^${YEAR}[比较]${YEAR}(?:年均|累计)?(?:增长|增速|增幅|下降|提高)?(?:率|值)?$`),
  new RegExp(`^${PERIOD}(?:${STATE}|年均|累计|增长|增速){0,4}$`),
  new RegExp(`^(?:${STATE}){1,5}$`),
];

/** Without spaces of print, and without the unit or remark in brackets behind it. */
const lean = (text: string): string =>
  text.replace(/\s/g, '').replace(/(?:[（(〔[【][^（()）〔〕[\]【】]{1,14}[）)〕\]】])+$/, '');

/** Heads a column: a word that tables use for it, not a name or a value of a row. */
export function isLabel(text: string): boolean {
  const word = lean(text);
  if (word === '' || word.length > LONGEST) return false;
  return isSerialLabel(word) || LABELS.some((pattern) => pattern.test(word));
}

/** True where these cells head a table: most of them are labels. */
export const isHeaderRow = (cells: readonly string[]): boolean =>
  cells.length >= 2 &&
  cells.every((cell) => cell.length <= 40) &&
  cells.filter(isLabel).length * 2 >= cells.length + (cells.length === 2 ? 1 : 0);

/** Could stand below a label that spans several columns: a year, or the state of a value. */
export const isSubLabel = (text: string): boolean =>
  isLabel(text) &&
  /\d{4}|现状|实际|完成|目标|规划|计划|预[计期]|年均|累计|增|值|数|五|国|省|市|期/.test(text);

/** 2025年, and nothing more. */
export const isYear = (text: string): boolean => /^(?:19|20)\d{2}\s*年$/.test(text);

/** Could span several columns. */
export const isSpanningLabel = (text: string): boolean =>
  isLabel(text) &&
  (!/\d{4}\s*年/.test(text) || isYear(text)) &&
  !/单\s*位|属\s*性|性\s*质|备\s*注|序\s*号|名\s*称|编\s*号|类\s*别|部\s*门|时\s*限|^指\s*标$|项\s*目|^增/.test(
    text,
  );
