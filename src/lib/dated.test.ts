import { expect, test } from 'vitest';
import type { Block, Division } from '../plan.schema.ts';
import { datedAs, goalsOf } from './dated.ts';

const date = (text: string): Block => ({
  anchor: 'p1',
  kind: 'paragraph',
  role: 'date',
  division: null,
  container: null,
  text,
  lead: null,
  src: [0, 1],
  lines: [1, 1],
});
const division = (anchor: string, title: string, children: Division[] = []): Division => ({
  anchor,
  level: 1,
  label: null,
  number: null,
  title,
  stop: '',
  runIn: false,
  src: [0, 1],
  lines: [1, 1],
  children,
});

test('a date of which a part is lost is shown as it stands, and never completed', () => {
  const damaged = [date('2021年〓月〓4日')];
  expect(datedAs({ issued: null, published: '2022-01-05', blocks: damaged })).toBe(
    '2021年〓月〓4日',
  );
  expect(datedAs({ issued: '2022-05-19', published: null, blocks: [] })).toBe('2022年5月19日');
  expect(datedAs({ issued: null, published: null, blocks: [] })).toBe(null);
});

test('the goals are the first division that is called so', () => {
  const outline = [
    division('s1', '发展基础', [division('s1-1', '目标任务完成情况')]),
    division('s2', '总体要求', [division('s2-3', '发展目标')]),
  ];
  expect(goalsOf({ outline })).toBe('s2-3');
  expect(goalsOf({ outline: [] })).toBe(null);
});
