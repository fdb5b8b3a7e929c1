/** What the label of a column says: what its cells are, of which year, whose, and in which unit. */
import { readUnit } from './unit.ts';

/**
 * What a column holds. `group` names rows and `name` a single one; `attribute` is 预期性 or 约束性; `text` is what is
 * said of a row in words: who does it, until when, a remark.
 */
export type Kind = 'serial' | 'group' | 'name' | 'unit' | 'value' | 'attribute' | 'text';

const LONGEST = 24;

const YEAR = '(?:19|20)\\d{2}(?:[-—－~至](?:19|20)?\\d{2,4})?年?(?:末|底|度)?';
const FIVE = '[“"]?十[一二三四五六]五[”"]?';
const PERIOD = `(?:${YEAR}|${FIVE}(?:时期|期间|末)?|基期|近期|远期|中期|上年|本年|期末|期初)`;
const STATE =
  '(?:现状|实际|展望|远景|中期|基础|当前|平均|省级|市级|完成|预计|预期|规划|目标|基准|基数|基期|数据|现有|计划|发展|任务|国家|全国|全?省|全?市|全?区|全?县|指标|控制|水平|情况|数值?|值|量|预测|评估|绩效|建设)';
const GROWTH = '(?:增长|增速|增幅|下降|变化|提高)';

/** Labels of each kind. The first that fits wins, so that 指标属性 is no name and 责任单位 no unit. */
const GRAMMAR: readonly (readonly [Kind, RegExp])[] = [
  ['serial', /^(?:序号|编号|项次|序次|序列|No\.?)$/i],
  ['unit', /^(?:计量|指标|数据)?单位$|^量纲$/],
  ['attribute', /^(?:指标|目标|任务)?(?:属性|性质)$|^(?:约束|预期)性[/／或](?:约束|预期)性$/],
  [
    'group',
    /^(?:主要|重点|所属|工作|目标|指标|发展|涉及|规划|项目)?(?:类别|类型|分类|领域|维度|组别|分组|类|方面|方向|大类|板块|模块|层级|属类)$|^(?:[一1]级|分类|分项|准则层|目标层)指标$|^指标(?:类别|类型|分类|领域|体系)$/,
  ],
  [
    'text',
    /^(?:主要|第一|具体)?(?:责任|牵头|配合|参与|参加|主管|实施|承担|协办|协同|负责|主办|建设|支持|落实|申报|项目|统计|考核|监测|数据)(?:单位|部门|主体|人|处室|科室|领导|区县|市区|来源)(?:[（(].*[）)])?$/,
  ],
  [
    'text',
    /^(?:完成|办结|实施|建设|起止|计划|时间)?(?:时限|时间|期限|进度|节点|年限)(?:要求|安排|节点)?$/,
  ],
  ['text', /^(?:备注|说明|注释|指标解释|指标说明|数据来源|资料来源|来源|依据|文件依据|计算方法)$/],
  ['value', /^(?:目标)?(?:任务|要求)(?:值|数)$/],
  [
    'text',
    /^(?:主要|重点|工作|建设|改革|具体|目标|年度|主要建设|建设规模及)*(?:内容|任务|措施|举措|工程|要求|成果|标准|规模|地点|位置|年限|起止年限|周期|进度|要点|清单)(?:及[\u4e00-\u9fff]{2,4})?$/,
  ],
  ['text', /^[\u4e00-\u9fff]{0,6}(?:任务|内容|措施)[或和及与、/][\u4e00-\u9fff]{1,8}$/],
  [
    'name',
    /^(?:主要|具体|核心|约束性|预期性|规划|发展|评价|考核|监测|绩效|目标|[二三2-3]级)?指标(?:名称|项|内容)?$|^(?!.*(?:任务|内容|措施))[\u4e00-\u9fff]{0,8}(?:名称|项目|事项)$/,
  ],
  [
    'value',
    new RegExp(
      `^(?:${FIVE}|[五三]年)?(?:年均|累计|年均累计|年均或累计)${GROWTH}?(?:率|值|幅度)?$|^增[长速幅](?:率|值)?$`,
    ),
  ],
  [
    'value',
    /^年均[/／(（]?累计[)）]?$|^(?:同比|[比较]上年)增[长速幅](?:率)?$|^(?:是否完成|完成率)$|^(?:年均)?增[长速]率?[/／或](?:五年)?累计(?:值|数)?$/,
  ],
  ['value', new RegExp(`^${YEAR}[比较]${YEAR}(?:年均|累计)?${GROWTH}?(?:率|值)?$`)],
  ['value', new RegExp(`^${PERIOD}(?:${STATE}|年均|累计|${GROWTH}){0,4}$`)],
  ['value', new RegExp(`^(?:${STATE}){1,5}$`)],
  ['value', new RegExp(`^(?:${STATE}){0,3}${PERIOD}$`)],
  ['value', /^(?:总|计划|年度|估算|概算)?投资(?:额|总额|估算|规模)?$/],
  [
    'value',
    /^(?:地区|区域|县区|市县|县市区|区县|面积|数量|合计|小计|等级|级别|年份|年度|人数|比例|占比|比重|权重|分值)$/,
  ],
];

/** Words inside a label that is none of the usual ones, and what they promise. */
const HINTS: readonly (readonly [Kind, RegExp])[] = [
  ['attribute', /属性|性质$/],
  ['value', /\d{4}年?(?!.*(?:时限|时间|内容|任务$))/],
  [
    'text',
    /单位|部门|主体|责任|牵头|配合|内容|任务|措施|举措|要求|备注|说明|解释|来源|依据|时限|时间|期限|年限|进度|节点|地点|位置|标准|成果/,
  ],
  ['name', /名称$|项目$|事项$/],
];

/** A label, read. */
export interface Label {
  kind: Kind;
  /** One of the usual labels, and not any word. */
  known: boolean;
  /** Year that the values are of, where it says one. */
  year: number | null;
  /** Whose values they are: 国家, 省, 市. */
  scope: string | null;
  /** Unit of the values, in brackets behind it. */
  unit: string | null;
  /** Whether its words promise a state or a goal. */
  aim: 'baseline' | 'target' | null;
}

/** What has been reached, or was there in the beginning. It goes before: 规划目标完成情况 is what was reached of the goals. */
const REACHED = /现状|实际|完成(?:值|数|情况|率|水平)?$|基期|基数|基准|现有|当前|期初|上年/;
const AIMED = /目标|规划|任务|要求|计划|远景|展望|预期|力争/;

const aimOf = (word: string): Label['aim'] =>
  REACHED.test(word) ? 'baseline' : AIMED.test(word) ? 'target' : null;

/** Without spaces of print, and without what stands in brackets behind it. */
const lean = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/(?:[（(〔[【［][^（()）〔〕[\]【】［］]{1,14}[）)〕\]】］])+$/, '');

/** Reads the label of a column. It always has a kind: what no word tells is taken for a value. */
export function readLabel(printed: string): Label {
  const whole = printed.replace(/\s/g, '');
  const word = lean(whole);
  const found = word.length <= LONGEST ? GRAMMAR.find(([, is]) => is.test(word)) : undefined;
  const kind = found?.[0] ?? HINTS.find(([, is]) => is.test(word))?.[0] ?? 'value';
  const year = /(?:19|20)\d{2}(?=年|$|现|目|规|实|基|预|（)/.exec(whole)?.[0];
  const scope = /国家|全国|全?省|全?市|全?县/.exec(whole.replace(/指标|目标/g, ''))?.[0];
  const bracket = /[（(]([^（()）]{1,14})[）)]$/.exec(whole)?.[1];
  return {
    kind,
    known: found !== undefined,
    year: year ? Number(year) : null,
    scope: kind === 'value' ? (scope ?? null) : null,
    unit: bracket ? (readUnit(bracket)?.text ?? null) : null,
    aim: kind === 'value' ? aimOf(word) : null,
  };
}

/** Heads a column: a word that tables use for it, not a name or a value of a row. */
export const isLabel = (text: string): boolean => readLabel(text).known;

/** What the columns hold: 类型 in front names groups, and behind the name 预期性 or 约束性. */
export const kindsOf = (labels: readonly string[]): Kind[] => {
  const kinds = labels.map((label) => readLabel(label).kind);
  const named = kinds.findIndex((kind) => kind === 'name');
  return kinds.map((kind, i) => {
    if (kind !== 'group') return kind;
    const front = kinds.slice(0, i).every((before) => before === 'serial' || before === 'group');
    if (front) return kind;
    return /类\s*[型别]/.test(labels[i] ?? '') && named !== -1 && named < i ? 'attribute' : 'text';
  });
};
