/** Inputs that would take hours where a pass walks them again and again. Of these a test run ends, or it does not. */
import { expect, test } from 'vitest';
import { convert } from '../pipeline.ts';
import { loadSeedInfo } from '../seed/load.ts';

const TEXT = '某市科技创新规划\n一、总体要求\n坚持创新驱动发展，全面提升创新能力。\n';

/** The MDX and its parsers are asked here: at each bracket one of them looked through all that stood before it. */
test.each([
  ['brackets', '[', ']'],
  ['links', '[', '](http://a.cn)'],
  ['links in links', '[甲](', ')'],
  ['pictures', '![', '](a)'],
  ['notes', '[^', ']'],
])(
  '5,000 nested %s',
  (_, opens, closes) => {
    const nested = `${opens.repeat(5_000)}乙${closes.repeat(5_000)}`;
    const bytes = Buffer.from(`${TEXT}${nested}\n`);
    const { plan, mdx } = convert(bytes, 'x.md', loadSeedInfo(null, 'x'), () => null);
    expect(plan.account.file).toBe(plan.account.kept + plan.account.recorded);
    // No bracket is one to Markdown: each stands behind a backslash.
    expect(mdx.replace(/^---\n[^]*?\n---\n/, '')).not.toMatch(/(?<!\\)[[\]]/);
  },
  120_000,
);

test('a table of 20,000 rows', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `${i + 1}\t指标${i}数\t%\t${i % 97}\n`);
  const bytes = Buffer.from(`${TEXT}序号\t指标\t单位\t2025年\n${rows.join('')}`);
  const { plan } = convert(bytes, 'x.txt', loadSeedInfo(null, 'x'), () => null);
  expect(plan.tables.map((table) => [table.status, table.rows.length])).toEqual([
    ['complete', 20_000],
  ]);
}, 600_000);

/** What looks like the beginning of a tag again and again: none of them may be followed to the end of the line. */
test.each([
  ['emphasis', '*a **b ', 'x.md'],
  ['beginnings of tags', '?p a ', 'x.txt'],
])('20,000 times %s', (_, sign, name) => {
  const bytes = Buffer.from(`${TEXT}${sign.repeat(20_000)}\n`);
  const { plan } = convert(bytes, name, loadSeedInfo(null, 'x'), () => null);
  expect(plan.account.file).toBe(plan.account.kept + plan.account.recorded);
});

/** Leaders and the blanks between columns are the same signs: only the end of a line tells which they are. */
test('wide columns', () => {
  const row = Array.from({ length: 6 }, (_, i) => `指标${i}`).join(' '.repeat(2_000));
  const { plan } = convert(
    Buffer.from(`${TEXT}${row}\n`),
    'x.txt',
    loadSeedInfo(null, 'x'),
    () => null,
  );
  expect(plan.account.file).toBe(plan.account.kept + plan.account.recorded);
});

test.each([
  ['spaces', ' ', 'x.txt'],
  ['spaces in Markdown', ' ', 'x.md'],
  ['wide spaces', '\u3000', 'x.txt'],
  ['tabs', '\t', 'x.txt'],
])(
  'a million %s',
  (_, sign, name) => {
    const bytes = Buffer.from(`${TEXT}甲${sign.repeat(1_000_000)}乙\n`);
    const { plan } = convert(bytes, name, loadSeedInfo(null, 'x'), () => null);
    expect(plan.outline.map(({ title }) => title)).toEqual(['总体要求']);
    expect(
      plan.apparatus.some(({ rule, also }) => [rule, ...(also ?? [])].includes('space-run')),
    ).toBe(true);
  },
  120_000,
);
