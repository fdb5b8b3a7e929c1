import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../folders.ts';
import { convertText } from '../laws/convert-text.ts';
import { convertAll } from '../run/run.ts';
import { pageText } from '../structure/blocks.ts';
import { declaredRules } from '../declared.ts';
import { catalogue } from './index.ts';

const { converted } = convertAll({
  paths: [join(root, 'seeds')],
  out: '/dev/null/unused',
  check: true,
});
const plans = converted.map(({ plan }) => plan);

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

// The rules of the repair registry have a runner of their own.
const examples = declaredRules().flatMap(({ id, examples }) =>
  examples.map((one) =>
    'keeps' in one
      ? { id, before: one.keeps, after: one.keeps, applies: false }
      : { ...one, id, applies: true },
  ),
);

test.each(examples)('$id: $before', ({ id, before, after, applies }) => {
  const { plan } = convertText(before);
  expect(pageText(plan.blocks)).toBe(after);
  expect(plan.apparatus.some(({ rule }) => rule === id)).toBe(applies);
});
