/**
 * Invented plans: clean texts whose structure is known because it was made first, and what a scrape does to them.
 * The words are a plan's, the numbering is any that plans use, the noise is what the five seeds show.
 */
import fc from 'fast-check';
import { readMarker } from '../notation/markers.ts';

export interface InventedHeading {
  label: string;
  title: string;
  level: number;
  runIn: boolean;
}

export interface Invented {
  /** Lines of the page, in order. */
  lines: string[];
  title: string;
  headings: InventedHeading[];
  /** Rows of each table, cells as printed. */
  tables: string[][][];
  /** Names of the entries of each box. */
  boxes: string[][];
}

const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
type Numbering = (n: number) => string;
const han: Numbering = (n) => `${HAN[n] ?? ''}、`;
const hanParen: Numbering = (n) => `（${HAN[n] ?? ''}）`;
const num: Numbering = (n) => `${n + 1}.`;
const numParen: Numbering = (n) => `（${n + 1}）`;
const chapter: Numbering = (n) => `第${HAN[n] ?? ''}章 `;
const section: Numbering = (n) => `第${HAN[n] ?? ''}节 `;

/** Ways of numbering, from the outside in. */
const SCHEMES: Numbering[][] = [
  [han, hanParen, num, numParen],
  [han, hanParen, num],
  [chapter, section, han, hanParen],
  [chapter, han, hanParen, num],
  [han, num],
];

const verb = fc.constantFrom('强化', '推进', '完善', '培育', '优化', '加强', '构建', '提升');
const object = fc.constantFrom(
  '科技创新平台',
  '现代产业体系',
  '“卡脖子”技术攻关',
  '人才发展环境',
  '区域协同格局',
  '成果转化机制',
  '5G应用场景',
  '研发（R&D）投入',
);
const name = fc.tuple(verb, object).map((parts) => parts.join(''));

const clause = fc.constantFrom(
  '坚持创新驱动发展战略',
  '建设一批高水平实验室',
  '到2025年形成特色产业集群',
  '全社会研发经费投入占比达到2.5%以上',
  '力争高新技术企业达到1,000家',
  '支持企业牵头组建创新联合体（含重点实验室）',
  '落实《科学技术进步法》有关规定',
  '打造“一核两带”空间布局',
  '新增制氢能力3—5万吨',
);
/** A paragraph of prose, too long for a heading. */
const prose = fc
  .array(clause, { minLength: 4, maxLength: 7 })
  .map((clauses) => `${clauses.join('，')}。`)
  .filter((text) => text.length > 60);

interface Indicator {
  name: string;
  unit: string;
  now: string;
  goal: string;
}

interface Project {
  name: string;
  text: string;
}

const indicator: fc.Arbitrary<Indicator> = fc.record({
  name: fc.constantFrom('研发经费投入强度', '高新技术企业数', '技术合同成交额', '发明专利拥有量'),
  unit: fc.constantFrom('%', '家', '亿元', '件'),
  now: fc.integer({ min: 1, max: 999 }).map(String),
  goal: fc.constantFrom('≥3.5', '1200', '>15', '42'),
});
const table = fc.array(indicator, { minLength: 2, maxLength: 4 });
const box = fc.array(fc.record({ name, text: prose }), { minLength: 2, maxLength: 3 });

interface Part {
  name: string;
  prose: string[];
  parts: Part[];
}

function part(depth: number): fc.Arbitrary<Part> {
  const none = fc.constant<Part[]>([]);
  return fc.record({
    name,
    prose: fc.array(prose, { minLength: 1, maxLength: 2 }),
    parts:
      depth === 0
        ? none
        : fc.oneof(none, fc.array(part(depth - 1), { minLength: 2, maxLength: 3 })),
  });
}

interface Frame {
  scheme: Numbering[];
  runIn: boolean;
  parts: Part[];
  table: Indicator[] | null;
  box: Project[] | null;
}

const frame: fc.Arbitrary<Frame> = fc.record({
  scheme: fc.constantFrom(...SCHEMES),
  runIn: fc.boolean(),
  parts: fc.array(part(2), { minLength: 2, maxLength: 4 }),
  table: fc.option(table, { nil: null }),
  box: fc.option(box, { nil: null }),
});

/** A different word for each of sixty headings: no plan gives all of them one title. */
const cycle = (n: number) =>
  `${'甲乙丙丁戊己庚辛壬癸'[n % 10] ?? ''}${'子丑寅卯辰巳午未申酉戌亥'[n % 12] ?? ''}`;

/** Writes a made structure out as the lines of a page. */
function written({ scheme, runIn, parts, table: indicators, box: projects }: Frame): Invented {
  const title = '临江市科技创新“十四五”规划';
  const plan: Invented = { lines: [title], title, headings: [], tables: [], boxes: [] };
  const deepest = scheme.length - 1;
  const write = (list: readonly Part[], level: number) => {
    for (const [n, one] of list.entries()) {
      const label = scheme[level]?.(n) ?? '';
      const inline = runIn && level === deepest;
      const words = `${one.name}${cycle(plan.headings.length)}`;
      plan.headings.push({ label: label.trim(), title: words, level: level + 1, runIn: inline });
      const [first = '', ...rest] = one.prose;
      if (inline) plan.lines.push(`${label}${words}。${first}`, ...rest);
      else plan.lines.push(`${label}${words}`, first, ...rest);
      if (level < deepest) write(one.parts, level + 1);
      if (level === 0 && n === 0 && indicators) addTable(indicators);
      if (level === 0 && n === 0 && projects) addBox(projects);
    }
  };
  const addTable = (rows: readonly Indicator[]) => {
    const cells = rows.map((row, i) => [String(i + 1), row.name, row.unit, row.now, row.goal]);
    plan.tables.push(cells);
    plan.lines.push(
      '表1主要指标',
      ...['序号', '指标名称', '单位', '2020年现状值', '2025年目标值'],
      ...cells.flat(),
    );
  };
  const addBox = (items: readonly Project[]) => {
    plan.boxes.push(items.map((item) => item.name));
    plan.lines.push(
      '专栏1重大工程',
      ...items.map((item, i) => `${i + 1}.${item.name}。${item.text}`),
    );
  };
  write(parts, 0);
  return plan;
}

/** Clean plans: conversion has nothing to repair in them. */
export const inventedPlan: fc.Arbitrary<Invented> = frame.map(written);

/** A plan whose headings and paragraphs a scrape ran together: spaces stand for the breaks between them. */
export function runTogether({ lines: [title = '', ...body], ...plan }: Invented): Invented {
  const isText = (line = '') => line.length > 40 || readMarker(line) !== null;
  const lines: string[] = [];
  for (const [i, line] of body.entries()) {
    if (isText(line) && isText(body[i - 1])) lines.push(`${lines.pop() ?? ''} ${line}`);
    else lines.push(line);
  }
  return { ...plan, lines: [title, ...lines] };
}

/** What a scrape does to a text. */
export interface Noise {
  /** Full-width signs become ASCII. */
  folded: boolean;
  indent: string;
  /** Blank lines between lines. */
  blank: number;
  ends: string;
  header: boolean;
  contents: boolean;
  footer: boolean;
  /** Characters without a shape inside words. */
  invisible: boolean;
}

export const noise: fc.Arbitrary<Noise> = fc.record({
  folded: fc.boolean(),
  indent: fc.constantFrom('', '  ', '\u3000\u3000', '\u00a0\u00a0\u00a0\u00a0'),
  blank: fc.nat(2),
  ends: fc.constantFrom('\n', '\r\n', '\r'),
  header: fc.boolean(),
  contents: fc.boolean(),
  footer: fc.boolean(),
  invisible: fc.boolean(),
});

/** Full-width signs as ASCII, as all five seeds have them. */
const fold = (text: string) =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const HEADER = ['当前位置:首页>政务公开>规划计划', '发布时间:2022-05-19 09:30', '来源:市科技局'];
const FOOTER = ['打印本页', '关闭窗口', '版权所有:某网站', '备ICP备05000001号'];

/** The text of a plan after a scrape. */
export function scraped({ lines, headings }: Invented, how: Noise): string {
  const [title = '', ...body] = lines;
  const entries = headings
    .filter(({ runIn }) => !runIn)
    .map(({ label, title: words }, i) => `${label} ${words}………………${i + 3}`);
  const all = [
    ...(how.header ? HEADER : []),
    title,
    ...(how.contents && entries.length > 3 ? ['目 录', ...entries] : []),
    ...body.map((line) => how.indent + line),
    ...(how.footer ? FOOTER : []),
  ];
  const text = all.join('\n'.repeat(how.blank + 1)).replaceAll('\n', how.ends);
  const marked = how.invisible ? `\ufeff${text.replaceAll('创新', '创\u200b新')}` : text;
  return how.folded ? fold(marked) : marked;
}
