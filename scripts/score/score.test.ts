/** What each figure says, by small examples. */
import { expect, test } from 'vitest';
import type { Division, Table } from '../../src/plan.schema.ts';
import type { GoldSection } from './gold.ts';
import { scoreHeadings } from './headings.ts';
import { mhs } from './mhs.ts';
import { scoreRegulation } from './regulations.ts';
import { scoreTables } from './tables.ts';
import { teds } from './teds.ts';

const division = (number: string | null, title: string, ...children: Division[]): Division => ({
  anchor: 's1',
  level: 1,
  label: number,
  number,
  title,
  stop: '',
  runIn: false,
  src: [0, 0],
  lines: [1, 1],
  children,
});

const section = (level: number, number: string | null, title: string): GoldSection => ({
  level,
  number,
  title,
});

const table = (rows: string[][], status: Table['status'] = 'complete'): Table => ({
  anchor: 't1',
  caption: '表1 指标',
  label: '表1',
  division: null,
  columns: ['序号', '指标', '2030年'].map((label) => ({
    label,
    role: 'value',
    year: null,
    scope: null,
  })),
  rows,
  cells: [],
  rowAnchors: [],
  status,
  note: null,
  src: [0, 0],
  lines: [1, 1],
});

const gold = {
  caption: '表1 指标',
  header: ['序号', '指标', '2030年'],
  rows: [
    ['1', '研发投入', '3.5'],
    ['2', '森林覆盖率', '40%'],
  ],
};
const tablesOf = (...tables: Table[]) => scoreTables([gold], { tables });

test('a heading under another heading is found, and stands below the wrong one', () => {
  const sections = [section(1, '一', '总则'), section(1, '二', '目标'), section(2, '1', '近期')];
  const outline = [division('一', '总则', division('1', '近期')), division('二', '目标')];
  const { missing, f1 } = scoreHeadings(sections, outline);
  expect(missing).toHaveLength(1);
  expect(f1).toBeCloseTo(0.667, 2);
  const moved = scoreHeadings(sections.slice(1), [division('二', '目标'), division('1', '近期')]);
  expect(moved).toMatchObject({ f1: 1, parents: 0.5 });
});

test('width, spaces and closing stops do not count, numbers do', () => {
  const wanted = [section(1, '第十二章', '研发（R&D）')];
  expect(scoreHeadings(wanted, [division('12', '研发 (R&D)。')]).f1).toBe(1);
  expect(scoreHeadings(wanted, [division('11', '研发（R&D）')]).f1).toBe(0);
});

test('a text that has no headings and is given none is read rightly', () => {
  expect(scoreHeadings([], [])).toMatchObject({ f1: 1, parents: 1 });
  expect(scoreHeadings([], [division('1', '概况')])).toMatchObject({ f1: 0, parents: 0 });
});

test('MHS: one of four nodes with half its characters', () => {
  const sections = [section(1, null, '总则'), section(2, null, '甲乙'), section(2, null, '丙丁')];
  const right = [division(null, '总则', division(null, '甲乙'), division(null, '丙丁'))];
  expect(mhs(sections, right)).toEqual({ mhs: 1, mhsS: 1 });
  const half = [division(null, '总则', division(null, '甲乙'), division(null, '丙'))];
  expect(mhs(sections, half).mhs).toBeCloseTo(1 - 1 / 3 / 4);
  expect(mhs(sections, half).mhsS).toBe(1);
  const flat = [division(null, '总则'), division(null, '甲乙'), division(null, '丙丁')];
  expect(mhs(sections, flat).mhsS).toBeLessThan(1);
});

test('TEDS: a cell half wrong costs half a node, a lost row its cells and itself', () => {
  const plain = {
    header: [],
    rows: [
      ['甲', '12'],
      ['乙', '34'],
    ],
  };
  expect(teds(plain, plain)).toEqual({ teds: 1, tedsS: 1 });
  const wrong = {
    header: [],
    rows: [
      ['甲', '12'],
      ['乙', '35'],
    ],
  };
  expect(teds(plain, wrong)).toEqual({ teds: 1 - 0.5 / 7, tedsS: 1 });
  const short = { header: [], rows: [['甲', '12']] };
  expect(teds(plain, short)).toEqual({ teds: 1 - 3 / 7, tedsS: 1 - 3 / 7 });
});

test('a table that says complete and lacks a row, or has a wrong cell, claims falsely', () => {
  expect(tablesOf(table(gold.rows)).claims).toEqual({
    complete: 1,
    false: [],
    wrongRows: 0,
    unknown: 0,
  });
  expect(tablesOf(table(gold.rows.slice(0, 1))).claims.false).toEqual(['表1 指标']);
  const wrong = table([
    ['1', '研发投入', '3.5'],
    ['2', '森林覆盖率', '4%'],
  ]);
  expect(tablesOf(wrong)).toMatchObject({
    cells: [5, 6],
    claims: { false: ['表1 指标'], wrongRows: 1 },
  });
  expect(tablesOf(table(gold.rows.slice(0, 1), 'partial')).claims.false).toEqual([]);
  expect(tablesOf().teds).toEqual([{ teds: 0, tedsS: 0 }]);
});

test('a table in two pieces is two false claims; one of other rows is none', () => {
  const pieces = gold.rows.map((row) => table([row]));
  expect(tablesOf(...pieces).claims).toMatchObject({
    false: ['表1 指标', '表1 指标'],
    wrongRows: 0,
  });
  const other = table([['甲', '乙', '丙', '丁']]);
  expect(tablesOf(table(gold.rows), other).claims).toMatchObject({ false: [], unknown: 1 });
});

test('regulations: articles do not count, each heading once', () => {
  const sections = [section(1, '第一章', '总则')];
  const outline = [division('第一章', '总则', division('第一条', '')), division('第一章', '总则')];
  expect(scoreRegulation(sections, outline)).toEqual({
    right: 1,
    wanted: 1,
    found: 2,
    missed: [],
    false: ['1 总则'],
  });
});
