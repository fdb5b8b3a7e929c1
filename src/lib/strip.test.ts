import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { planSchema } from '../plan.schema.ts';
import { stripOf } from './strip.ts';

const fixture = new URL('../fixtures/content/plans/linhai-145-sti.json', import.meta.url);
const plan = planSchema.parse(JSON.parse(readFileSync(fixture, 'utf8')));

test('the blocks fill the strip in order, and every table, box and doubt has its tick in its block', () => {
  const { blocks, ticks } = stripOf(plan);
  expect(blocks.map(({ anchor }) => anchor)).toEqual(plan.outline.map(({ anchor }) => anchor));
  let end = 0;
  for (const { x, width } of blocks) {
    expect(x).toBe(end);
    end = x + width;
  }
  expect(end).toBe(1000);
  const sum = (kind: 'tables' | 'boxes' | 'doubts'): number =>
    blocks.reduce((all, block) => all + block[kind], 0);
  expect(sum('tables')).toBe(plan.tables.length);
  expect(sum('boxes')).toBe(plan.boxes.length);
  expect(ticks).toHaveLength(sum('tables') + sum('boxes') + sum('doubts'));
  expect(ticks.every(({ x }) => x >= 0 && x <= 1000)).toBe(true);
});

test('a plan without divisions has no picture, and one without words does not divide by nothing', () => {
  const bare = { ...plan, outline: [], blocks: [], tables: [], boxes: [], apparatus: [] };
  expect(stripOf(bare)).toEqual({ blocks: [], ticks: [] });
  expect(stripOf({ ...bare, outline: plan.outline }).blocks[0]?.width).toBe(0);
});
