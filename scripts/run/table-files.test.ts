/** A table that the text has lost comes from a file beside it: `tables` of the yaml. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../folders.ts';
import { sha256 } from '../files/sha256.ts';
import { breaches } from '../laws/laws.ts';
import { convertAll } from './run.ts';

const PROSE = '坚持创新在现代化建设全局中的核心地位，深入实施创新驱动发展战略，提升全市创新能力。';
const TEXT = [
  '某市“十四五”科技创新规划',
  '一、发展目标',
  PROSE,
  '表1-1 某市“十四五”科技创新主要目标',
  '二、重点任务',
  '建设一批高水平实验室和新型研发机构，引进高层次创新创业人才团队。',
  '完善科技成果转化机制，促进技术要素市场化配置，加强知识产权保护。',
].join('\n');
const SHEET = join(root, 'scripts', 'reading', 'made', 'table.xls');
const TABLES = `
tables:
  - file: plan-table1.xls
    quote: 表1-1 某市“十四五”科技创新主要目标
    url: https://www.example.gov.cn/table1.xls
    reason: 市科技局另行公布
`;

let folder: string;
const yaml = (text: string) => writeFileSync(join(folder, 'plan.yaml'), text);
const run = () => convertAll({ paths: [folder], out: join(folder, 'out'), check: true });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'table-files-'));
  writeFileSync(join(folder, 'plan.txt'), TEXT);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the lost table has its rows, its origin and a record; no address and no line moves', () => {
  yaml('');
  const [before] = run().converted;
  yaml(TABLES);
  copyFileSync(SHEET, join(folder, 'plan-table1.xls'));
  const { converted, failures } = run();
  expect(failures).toEqual([]);
  // The sheet is part of the plan and none of its own.
  expect(converted).toHaveLength(1);
  const [{ plan, raw, mdx }] = converted as [(typeof converted)[number]];
  expect(breaches(plan, raw)).toEqual([]);

  const [lost, table] = [before?.plan.tables[0], plan.tables[0]];
  expect(lost?.status).toBe('lost');
  expect(table).toMatchObject({ anchor: lost?.anchor, caption: lost?.caption, status: 'complete' });
  expect(table?.rows).toEqual([
    ['1', '研发投入强度', '—', '2.50%', '3.20%'],
    ['2', '高新技术企业数', '家', '120', '300'],
  ]);
  expect(table?.source).toEqual({
    file: 'plan-table1.xls',
    sha256: sha256(readFileSync(SHEET)),
    bytes: readFileSync(SHEET).length,
    encoding: 'xls',
    url: 'https://www.example.gov.cn/table1.xls',
  });
  expect(mdx).toContain('录自 plan-table1.xls');

  const records = plan.apparatus.filter(({ rule }) => rule === 'table-file');
  expect(records).toHaveLength(1);
  // The caption of the sheet is not said twice.
  expect(plan.omissions.map(({ rule, text }) => [rule, text])).toEqual([
    ['table-file', '表1 主要指标'],
  ]);
  expect(records[0]).toMatchObject({ kind: 'supplied', line: 4, before: '\u2028', after: '\n' });
  expect(records[0]?.note).toContain('市科技局另行公布');
  expect(records[0]?.evidence?.[0]?.cited).toContain(sha256(readFileSync(SHEET)));

  const { file, made, kept, recorded, omitted } = plan.account;
  expect(file + made).toBe(kept + recorded + omitted);
  expect(file).toBeGreaterThan(before?.plan.account.file ?? 0);

  // All that was there stands where it stood.
  const addresses = new Map(plan.blocks.map((block) => [block.anchor, block]));
  for (const block of before?.plan.blocks ?? [])
    expect(addresses.get(block.anchor)).toMatchObject({ text: block.text, lines: block.lines });
});

test.each([
  ['that is not there', 'gone.xls', '表1-1', 'table-file-missing'],
  ['without a table', 'words.txt', '表1-1 某市', 'table-file-none'],
  ['for a caption that is not there', 'plan-table1.xls', '表9', 'table-stale'],
  ['that is broken', 'broken.xls', '表1-1 某市', 'office-broken'],
])('a file %s is an error at its line of the yaml', (_, file, quote, rule) => {
  copyFileSync(SHEET, join(folder, 'plan-table1.xls'));
  writeFileSync(join(folder, 'words.txt'), PROSE);
  writeFileSync(join(folder, 'broken.xls'), readFileSync(SHEET).subarray(0, 700));
  yaml(`tables:\n  - { file: ${file}, quote: '${quote}' }\n`);
  const failure = run().failures.find(({ place }) => place.includes('plan.yaml'));
  expect(failure).toMatchObject({ rule, place: expect.stringMatching(/plan\.yaml:\d+$/) });
});
