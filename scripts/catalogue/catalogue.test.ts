import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planSchema } from '../../src/plan.schema.ts';
import { root } from '../folders.ts';
import { catalogue } from './index.ts';

const folder = join(root, 'content', 'plans');
const plans = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => planSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));

test('every rule that speaks in a plan is in the catalogue, once', () => {
  const ids = catalogue().map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const used = plans.flatMap(({ apparatus, warnings }) => [
    ...apparatus.flatMap(({ rule, also = [] }) => [rule, ...also]),
    ...warnings.map(({ rule }) => rule),
  ]);
  expect(used.length).toBeGreaterThan(0);
  expect([...new Set(used)].filter((id) => !ids.includes(id))).toEqual([]);
});

test('what changes a text says when it must not', () => {
  for (const { id, kind, notWhen } of catalogue())
    expect([id, notWhen === null]).toEqual([id, kind === null]);
});
