/** What the passes behind the repair rules change, told for readers; their tests stand beside those passes. */
import type { Rule } from '../../src/plan.schema.ts';
import { DOUBTFUL } from '../repair/refused.ts';
import { BY_HAND } from '../seed/emend.ts';

/** Corrections by hand: no program decides them. */
const byHand: Rule = {
  id: BY_HAND,
  kind: 'supplied',
  title: '人工校订',
  about:
    '程序不能决定的地方由编者对照底本和引文校订，逐条说明理由、列出依据；每次生成本站都重新核对引文，与底本不合就不能通过。',
  notWhen: '没有依据的推测不作补字，只作“疑”，正文仍为〓。',
  examples: [],
};

/** Repairs of the passes that cut the text into lines and build its tree. */
const passes: readonly Rule[] = [
  {
    id: 'footnote-mark',
    kind: 'struct',
    title: '接回脚注号打断的句子',
    about:
      '脚注号独占一行，把句子断成两截：号改为上标，接回原句；“[1]”“①”照原样接回，m²、CO₂ 一类的小字恢复为上下标。',
    notWhen: '只有数字的号不足三个，或不是逐一递增；“[1]”之后不是标点。',
    examples: [],
  },
  {
    id: 'broken-caption',
    kind: 'struct',
    title: '接合拆散的专栏题',
    about: '专栏题被拆成“专栏”、数字、题名几行，表题与“单位：亿元”各占一行：并成一行。',
    notWhen: '其后不像专栏内容的开头。',
    examples: [],
  },
  {
    id: 'soft-break',
    kind: 'struct',
    title: '接回段内的换行',
    about:
      '全文以空行分段，而一格、一句之内另有换行（“120”与“平方公里”各占一行）：接回一行。年份与“年”字、顿号与其前的词被拆到两行的，也接回。',
    notWhen: '后一行有编号、是题注或落款，或前后都不是表格里的短行。',
    examples: [],
  },
  {
    id: 'contents-label',
    kind: 'supplied',
    title: '据目录补标题编号',
    about: '标题失去“（三）”一类编号，底本目录里同一标题带有编号：据目录补出，依据引目录原文。',
    notWhen: '目录没有此标题，或编号与前后标题不相衔接。',
    examples: [],
  },
  {
    id: 'repeated-header',
    kind: 'drop',
    title: '删去重复的表头',
    about: '跨页的表格每页重印一次表头，有的还印“续表”和页码：只留第一次的表头。',
    notWhen: '与表头不完全相同，或其后没有表格的下一行。',
    examples: [],
  },
  {
    id: 'cell-border',
    kind: 'struct',
    title: '去掉画表格的符号',
    about: '纯文本用竖线、横线画出的表格：读成表格，画线的符号不再是正文。',
    notWhen: '表头认不出，或有的行格数不合：原样逐行保留。',
    examples: [],
  },
  {
    id: 'line-break',
    kind: 'struct',
    title: '段落之间只留一个换行',
    about: '段落、标题、表格单元之间的空行与空白并成一个换行；排版折断的行接成一段。',
    notWhen: '段落之内的文字不动。',
    examples: [{ before: '第一段。\n\n第二段。', after: '第一段。\n第二段。' }],
  },
  {
    id: 'inline-break',
    kind: 'struct',
    title: '标题另起一行',
    about: '标题与上文挤在一行，中间没有换行：在标题之前断开。',
    notWhen: '编号不与前后标题相衔接，如正文里的列举。',
    examples: [],
  },
  {
    id: 'joined-line',
    kind: 'struct',
    title: '接合断开的行',
    about: '一句话或一个标题断在两行：接成一行。',
    notWhen: '下一行另起标题、列举或表格。',
    examples: [],
  },
  {
    id: 'stray-space',
    kind: 'reg',
    title: '删去汉字间的空格',
    about:
      '段落之内汉字与汉字、汉字与外文数字之间的空格是抓取所致，删去；中西文的间隔由浏览器显示。',
    notWhen: '标题各句之间、“第一章”之后、外文词之间的空格。',
    examples: [],
  },
];

/** What the readers of files leave out; each omission is on record. */
const omission = (id: string, title: string, about: string, notWhen: string): Rule => ({
  id,
  kind: 'drop',
  title,
  about: `${about}读取文件时略去，全文记在校勘记末尾。`,
  notWhen,
  examples: [],
});

const omissions: readonly Rule[] = [
  omission(
    'page-around',
    '网页正文以外的文字',
    '导航、栏目、页脚、相关链接等在正文容器之外：',
    '整句的文字或章节标题在容器之外，一并收入正文。',
  ),
  omission(
    'page-hidden',
    '网页隐藏的文字',
    '网页不显示的块：',
    '隐藏的块占全页文字一半以上而页面别处没有同样的文字：那就是正文，照录。',
  ),
  omission('page-control', '网页的控件与标题', '浏览器标题、按钮、选项、表单里的文字：', '同上。'),
  omission(
    'page-copy',
    '网页里重复的一份正文',
    '网页为手机、打印等另放了一份相同的正文：只发布一份。',
    '两份有一字不同。',
  ),
  omission(
    'page-index',
    '网页的公文索引表',
    '索引号、发文机关、发布日期等标明文件的表格：移入页首的说明。',
    '少于三项标签，或超过六百字。',
  ),
  omission(
    'word-around',
    'Word 的页眉、页脚与批注',
    '正文以外各部分的文字：',
    '脚注和尾注属于正文。',
  ),
  omission(
    'word-deleted',
    'Word 修订中删去的文字',
    '修订记录里已经删去或移走的文字：',
    '插入和移来的文字属于正文。',
  ),
  omission('word-hidden', 'Word 的隐藏文字', '设为隐藏、Word 不显示的文字：', '没有设为隐藏。'),
  omission(
    'word-copy',
    'Word 图形的另一份文字',
    '同一文本框为新旧版本各存一份：只取一份。',
    '只有一份的文本框照录。',
  ),
  omission(
    'word-unread',
    'Word 里读不出的文字',
    '公式、图形等里的文字无法按次序放进正文：',
    '无。另有警告。',
  ),
];

/** What reading a file can warn of. */
const readers: readonly Rule[] = [
  {
    id: DOUBTFUL,
    kind: null,
    title: '要删而存疑的文字',
    about:
      '有规则要删一段文字，而它像正文的句子、缺了它编号就断、是表格的一行，或比这条规则一处可删的还长：保留。怎么办：对照原文；若不是正文，在校订文件里写 drop；若是，写 waivers。',
    notWhen: null,
    examples: [],
  },
  {
    id: 'undecodable',
    kind: null,
    title: '有字节不能解码',
    about: '文件里有字节不合它的编码，不知原是何字。',
    notWhen: null,
    examples: [],
  },
];

/** Everything that is not in the registry of repair rules or of lints. */
export const structural = { byHand, passes, omissions, readers };
