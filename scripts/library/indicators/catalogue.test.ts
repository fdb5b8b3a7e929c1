/** The catalogue of an editor, good and bad: each fault has a name and a place. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Block } from '../../../src/plan.schema.ts';
import { readCatalogue } from './catalogue.ts';
import { checkDefinitions } from './definitions.ts';
import { joinRows } from './join.ts';
import type { PrintedRow } from './rows.ts';

let content: string;
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'catalogue-'));
  mkdirSync(join(content, 'indicators'));
});
afterEach(() => rmSync(content, { recursive: true }));

const entry = (id: string, about: string, ...aliases: string[]) =>
  writeFileSync(
    join(content, 'indicators', `${id}.yaml`),
    `name: ${id}\n${about}\nfield: 创新\naliases:\n${aliases.map((one) => `  - ${one}\n`).join('')}`,
  );

const row = (name: string, unit: string | null, about: Partial<PrintedRow> = {}): PrintedRow => ({
  ...{ plan: 'a', anchor: 't1-r1', name, unit, attribute: null, baseline: null, levels: [] },
  target: { text: '20', value: 20, unit, bound: null, column: '2025年目标' },
  former: false,
  ...about,
});

const joined = (...rows: PrintedRow[]) => joinRows(rows, readCatalogue(content));

describe('a row and an entry', () => {
  test('are joined by any alias, whatever print adds, and by no other name', () => {
    entry('firms', 'unit: 家\nshare: false', '高新技术企业数', '国家高新技术企业数');
    const { indicators, apart } = joined(
      row('7. 国家高新技术企业数（家）', '家'),
      row('高新技术企业数量', '家'),
    );
    expect(indicators.map(({ rows }) => rows.map(({ name }) => name))).toEqual([
      ['7. 国家高新技术企业数（家）'],
    ]);
    expect(apart).toMatchObject([{ name: '高新技术企业数量', reason: 'unnamed' }]);
  });

  test('in another power of ten are converted, and the printed number stays', () => {
    entry('contracts', 'unit: 亿元\nshare: false', '技术合同成交额');
    const [indicator] = joined(row('技术合同成交额', '万元')).indicators;
    expect(indicator?.rows[0]?.target).toMatchObject({ value: 20, converted: { value: 0.002 } });
  });

  test('by a factor that the editor gives', () => {
    entry('grain', 'unit: 万吨\nunits: { 亿斤: 5 }\nshare: false', '粮食综合生产能力');
    const [indicator] = joined(row('粮食综合生产能力', '亿斤')).indicators;
    expect(indicator?.rows[0]?.target?.converted).toEqual({ value: 100 });
  });

  test('in units of something else stay apart', () => {
    entry('contracts', 'unit: 亿元\nshare: false', '技术合同成交额');
    const { indicators, apart } = joined(row('技术合同成交额', '项'));
    expect(indicators).toEqual([]);
    expect(apart).toMatchObject([{ reason: 'unit', indicator: 'contracts' }]);
  });

  test('without a unit are joined where things are counted, and nowhere else', () => {
    entry('firms', 'unit: 家\nshare: false', '高新技术企业');
    entry('money', 'unit: 万元\nshare: false', '财政科技经费');
    entry('rate', 'unit: 件\nshare: true', '万人发明专利授权数');
    const { indicators, apart } = joined(
      row('高新技术企业', null),
      row('财政科技经费', null),
      row('万人发明专利授权数', null),
    );
    expect(indicators.map(({ id }) => id)).toEqual(['firms']);
    expect(apart.map(({ reason }) => reason)).toEqual(['unit', 'unit']);
  });

  test('a rate of growth is no value of what grows', () => {
    entry('gdp', 'unit: 亿元\nshare: false', '地区生产总值');
    entry('growth', "unit: '%'\nshare: true", '地区生产总值年均增长');
    const target = {
      text: '年均增长5',
      value: 5,
      unit: '%',
      bound: null,
      column: '',
      annual: true,
    };
    const { indicators, apart } = joined(
      row('地区生产总值', '亿元', { target }),
      row('地区生产总值年均增长', '%', { target }),
    );
    expect(indicators.map(({ id }) => id)).toEqual(['growth']);
    expect(apart).toMatchObject([{ reason: 'rate', indicator: 'gdp' }]);
  });

  test('the goals of an earlier plan are not those of this one', () => {
    entry('gdp', 'unit: 亿元\nshare: false', '地区生产总值');
    expect(joined(row('地区生产总值', '亿元', { former: true })).apart).toMatchObject([
      { reason: 'former', indicator: 'gdp' },
    ]);
  });
});

describe('a fault of the catalogue is named with file and line', () => {
  const faults = (...rows: PrintedRow[]) => {
    const catalogue = readCatalogue(content);
    return [...catalogue.errors, ...joinRows(rows, catalogue).errors].map(
      ({ rule, file, line, message }) => ({ rule, at: `${file ?? ''}:${line ?? ''}`, message }),
    );
  };

  test('an alias that two entries claim', () => {
    entry('a', 'unit: 家\nshare: false', '高新技术企业数');
    entry('b', 'unit: 家\nshare: false', '企业数', '高新技术 企业数*');
    const rows = [row('高新技术企业数', '家'), row('企业数', '家')];
    expect(faults(...rows)).toMatchObject([
      {
        rule: 'indicator-alias-twice',
        at: 'indicators/b.yaml:7',
        message: '别名“高新技术 企业数*”已归 a.yaml:6',
      },
    ]);
  });

  test('an entry that no row answers to, unless it says what it waits for', () => {
    entry('a', 'unit: 家\nshare: false', '独角兽企业数');
    entry('b', 'unit: 家\nshare: false\nawaited: 等市县规划', '瞪羚企业数');
    expect(faults()).toMatchObject([{ rule: 'indicator-unused', at: 'indicators/a.yaml:1' }]);
  });

  test.each([
    ['unit: 家\nshare: 也许', 'indicators/a.yaml:3'],
    ['unit: 无此单位者\nshare: true', 'indicators/a.yaml:2'],
    ['unit: 家\nshare: true\ncolour: red', 'indicators/a.yaml:4'],
    ['unit: [家\nshare: true', 'indicators/a.yaml:3'],
  ])('%s', (about, at) => {
    entry('a', about, '企业数');
    expect(faults()).toMatchObject([{ rule: 'indicator-entry', at }]);
  });

  test('a name that cannot be an address', () => {
    entry('企业', 'unit: 家\nshare: false', '企业数');
    expect(faults()).toMatchObject([{ rule: 'indicator-id', at: 'indicators/企业.yaml:1' }]);
  });

  test('a chart without values, unless the editor has said why', () => {
    entry('a', 'unit: 家\nshare: false', '企业数');
    entry('b', 'unit: 家\nshare: false\nnote: 规划里只有文字', '孵化器数');
    const target = { text: '持续增加', value: null, unit: null, bound: null, column: '2025年' };
    const rows = ['企业数', '孵化器数'].map((name) => row(name, '家', { target }));
    expect(faults(...rows)).toMatchObject([
      { rule: 'indicator-no-values', at: 'indicators/a.yaml:1' },
    ]);
  });

  test('a definition that does not stand where it says', () => {
    const definition = (plan: string, anchor: string) =>
      `unit: '%'\nshare: true\ndefinition: { text: 是指 国控断面比例, plan: ${plan}, anchor: ${anchor} }`;
    entry('good', definition('held', 'p1'), '地表水优良水体比例');
    entry('other', definition('held', 'p2'), '空气质量优良比例');
    entry('stranger', definition('unknown', 'p1'), '森林覆盖率');
    const block = { anchor: 'p1', text: '地表水优良水体比例是指国控断面比例。' } as Block;
    const read = (plan: string) => (plan === 'held' ? [block] : null);
    const errors = checkDefinitions(readCatalogue(content).entries, read);
    expect(errors.map(({ file, line, message }) => [file, line, message])).toEqual([
      ['indicators/other.yaml', 4, '“other”的解释无从核对：“held”的 p2 处没有这些字'],
      ['indicators/stranger.yaml', 4, '“stranger”的解释无从核对：文库里没有规划“unknown”'],
    ]);
  });
});
