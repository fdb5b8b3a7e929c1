import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan.schema.ts';
import { ConvertError } from '../diagnostic.ts';
import { breaches } from '../laws/laws.ts';
import { convert } from '../pipeline.ts';
import { loadSeedInfo } from './load.ts';

const folder = mkdtempSync(join(tmpdir(), 'pins-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PROSE =
  '坚持创新在现代化建设全局中的核心地位，深入实施创新驱动发展战略，加快建设科技强县，全面提升创新能力。';

/** Converts lines with the pins of a yaml, and proves that nothing of the text is lost or changed. */
function pinned(lines: readonly string[], yaml: string): Plan {
  const path = join(folder, 'example.yaml');
  writeFileSync(path, `pins:\n${yaml}\n`);
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { plan, raw } = convert(bytes, 'example.txt', loadSeedInfo(path, 'example'), () => null);
  expect(breaches(plan, raw)).toEqual([]);
  return plan;
}

const headings = (list: Plan['outline'], depth = 0): string[] =>
  list.flatMap(({ label, title, runIn, children }) => [
    `${'  '.repeat(depth)}${label ?? ''}|${title}${runIn ? '…' : ''}`,
    ...headings(children, depth + 1),
  ]);

const texts = ({ blocks }: Plan) => blocks.map(({ text }) => text);

const PLAN = [
  '临江县科技创新“十四五”规划',
  '一、发展目标',
  PROSE,
  '二、主要任务',
  PROSE,
  '重点行动',
  PROSE,
  '三、保障措施',
  PROSE,
];

describe('heading', () => {
  test('a line without a number is one at the level that is given', () => {
    const plan = pinned(PLAN, '  - { heading: 重点行动, level: 2 }');
    expect(headings(plan.outline)).toEqual([
      '一、|发展目标',
      '二、|主要任务',
      '  |重点行动',
      '三、|保障措施',
    ]);
    expect(plan.apparatus).toEqual(pinned(PLAN, '  []').apparatus);
  });

  test('the words behind the quotation are its text', () => {
    const plan = pinned(
      ['临江县规划', '一、目标', PROSE, `重点行动 ${PROSE}`, '二、保障', PROSE],
      '  - { heading: 重点行动, level: 2, line: 4 }',
    );
    expect(headings(plan.outline)).toEqual(['一、|目标', '  |重点行动…', '二、|保障']);
  });

  test('a number that was read as an item opens a heading of its rank', () => {
    const lines = ['临江县规划', '一、目标', PROSE, '2.推进建设，要', '二、保障', PROSE];
    expect(headings(pinned(lines, '  - heading: 2.推进建设，要').outline)).toEqual([
      '一、|目标',
      '  2.|推进建设，要',
      '二、|保障',
    ]);
  });

  test('lines that it goes over become one', () => {
    const lines = ['临江县规划', '第一篇 开启现代化', '建设新征程', PROSE, '第二篇 保障', PROSE];
    const plan = pinned(lines, '  - heading: "第一篇 开启现代化\\n建设新征程"');
    expect(headings(plan.outline)).toEqual(['第一篇|开启现代化建设新征程', '第二篇|保障']);
  });

  test('without number and level, or with a level that hangs in the air, it fails', () => {
    expect(() => pinned(PLAN, '  - heading: 重点行动')).toThrow('看不出是哪一级');
    expect(() => pinned(PLAN, '  - { heading: 重点行动, level: 3 }')).toThrow('只有 1 级标题');
  });

  test('it stands, though its line lies in what a rule takes for contents', () => {
    const lines = ['临江县规划', '目录', '一、目标', '二、任务', '三、保障', '一、目标', PROSE];
    const plan = pinned(lines, '  - { heading: 三、保障, line: 5 }');
    expect(headings(plan.outline)).toContain('三、|保障');
  });

  test('a table that it cuts only lays out text', () => {
    const lines = ['临江县规划', '一、目标', PROSE, '甲|乙|丙', '1|2|3', '二、保障|4|5', '6|7|8'];
    const plan = pinned(lines, '  - heading: 二、保障');
    expect(headings(plan.outline)).toEqual(['一、|目标', '二、|保障…']);
  });
});

test('text: a heading that is none becomes a paragraph, alone', () => {
  const lines = ['临江县规划', '一、目标', PROSE, '（一）甲', PROSE, '（二）乙', PROSE];
  const plan = pinned(lines, '  - { text: （二）乙, line: 6 }');
  expect(headings(plan.outline)).toEqual(['一、|目标', '  （一）|甲']);
  expect(texts(plan)).toContain('（二）乙');
});

test('text: lines that are one paragraph, and stay apart from those around', () => {
  const lines = ['临江县规划', '一、目标', '上', '实施创新', '驱动战略', '下', '二、保障', PROSE];
  const plan = pinned(lines, '  - { text: 实施创新, lines: [4, 5] }');
  expect(texts(plan)).toEqual(expect.arrayContaining(['上', '实施创新驱动战略', '下']));
});

describe('table', () => {
  const rows = ['指标', '今年', '明年', '甲类企业', '约三', '五', '乙类企业', '很多', '更多'];
  const lines = ['临江县规划', '一、目标', PROSE, '企业情况', ...rows, '二、保障', PROSE];

  test('is read with the columns that are given', () => {
    const plan = pinned(
      lines,
      '  - { table: 企业情况, lines: [4, 13], columns: [指标, 今年, 明年] }',
    );
    expect(plan.tables).toMatchObject([
      {
        caption: '企业情况',
        columns: [{ label: '指标' }, { label: '今年' }, { label: '明年' }],
        rows: [
          ['甲类企业', '约三', '五'],
          ['乙类企业', '很多', '更多'],
        ],
        status: 'complete',
      },
    ]);
  });

  test('cells apart by blanks are read with them, too', () => {
    const spaced = ['指标  今年  明年', '甲类  3  5', '乙类  4  6'];
    const plan = pinned(
      ['临江县规划', '一、目标', PROSE, ...spaced, '二、保障', PROSE],
      '  - { table: 指标, line: 4, lines: [4, 6], columns: [指标, 今年, 明年] }',
    );
    expect(plan.tables[0]?.rows).toEqual([
      ['甲类', '3', '5'],
      ['乙类', '4', '6'],
    ]);
  });

  test('that cannot be read stays word for word, with a warning', () => {
    const plan = pinned(
      lines,
      '  - { table: 企业情况, lines: [4, 13], columns: [名称, 数量, 去年, 今年] }',
    );
    expect(plan.tables).toEqual([]);
    expect(plan.warnings.map(({ rule }) => rule)).toContain('unread-table');
    expect(texts(plan)).toEqual(expect.arrayContaining(rows));
  });
});

test('box: its caption and its lines', () => {
  const lines = ['临江县规划', '一、目标', PROSE, '重大工程', '1.甲工程。', '2.乙工程。', PROSE];
  const plan = pinned(lines, '  - { box: 重大工程, lines: [4, 6] }');
  expect(plan.boxes).toMatchObject([
    { title: '重大工程', items: [{ title: '甲工程' }, { title: '乙工程' }] },
  ]);
  expect(plan.blocks.at(-1)).toMatchObject({ kind: 'paragraph', container: null });
});

test('title: nothing above it is a heading, and the plan is called so', () => {
  const lines = ['一、网站导航', '要闻', '临江县发展蓝图', '一、目标', PROSE, '二、保障', PROSE];
  const plan = pinned(lines, '  - title: 临江县发展蓝图');
  expect(plan.title).toBe('临江县发展蓝图');
  expect(headings(plan.outline)).toEqual(['一、|目标', '二、|保障']);
});

test('document: what follows is a document of its own', () => {
  const plan = pinned(
    [...PLAN, '任务分工', '一、甲局', PROSE, '二、乙局', PROSE],
    '  - document: 任务分工',
  );
  expect(headings(plan.outline).slice(-3)).toEqual(['|任务分工', '  一、|甲局', '  二、|乙局']);
});

function failure(yaml: string, lines: readonly string[] = PLAN): ConvertError {
  try {
    pinned(lines, yaml);
  } catch (error) {
    if (error instanceof ConvertError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
}

test.for([
  ['pin-stale', '  - { heading: 没有的话, level: 1 }'],
  ['pin-stale', '  - { heading: 重点行动, level: 1, line: 2 }'],
  ['pin-ambiguous', '  - text: 坚持创新'],
  ['pin-lines', '  - { text: 重点行动, lines: [1, 2] }'],
  ['pin-lines', '  - { table: 重点行动, lines: [6, 90] }'],
  ['pin-overlap', '  - text: 重点行动\n  - { heading: 点行, level: 1 }'],
  ['pin-heading', '  - heading: 重点行动'],
  ['seed-yaml', '  - { heading: 一, text: 二 }'],
  ['seed-yaml', '  - { line: 3 }'],
  ['seed-yaml', '  - { text: 一, level: 2 }'],
  ['seed-yaml', '  - { table: 一 }'],
  ['seed-yaml', '  - { text: 一, columns: [甲, 乙] }'],
  ['seed-yaml', '  - { title: 一, lines: [1, 2] }'],
] as const)('%s: %s', ([rule, yaml]) => {
  const error = failure(yaml);
  expect(error.rule).toBe(rule);
  expect(error.file).toBe('example.yaml');
  expect(error.line).toBeGreaterThan(1);
  expect(error.remedy.zh).not.toBe('');
});

test('a pin whose words an emendation took away fails', () => {
  const path = join(folder, 'example.yaml');
  writeFileSync(
    path,
    'emendations:\n  - { quote: 重点行动, reading: "", kind: reg, certainty: high, reason: 衍 }\n' +
      'pins:\n  - { heading: 重点行动, level: 1 }\n',
  );
  const bytes = new TextEncoder().encode(PLAN.join('\n'));
  const run = () => convert(bytes, 'example.txt', loadSeedInfo(path, 'example'), () => null);
  expect(run).toThrow('重点行动');
});
