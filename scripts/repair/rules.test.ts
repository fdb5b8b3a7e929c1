import { describe, expect, test } from 'vitest';
import { LACUNA } from '../../src/plan.schema.ts';
import { Source } from '../source.ts';
import { applyRule } from './engine.ts';
import { evidenceRules, repairRules } from './index.ts';

const PLAN = 'example';

/** What a rule makes of a text; its 〓 are such as the decode rules, which run first, write. */
function run(rule: (typeof repairRules)[number], text: string) {
  const source = new Source(text);
  source.add(
    [...text.matchAll(new RegExp(`${LACUNA}{1,2}`, 'g'))].map(({ index, 0: after }) => ({
      start: index,
      end: index + after.length,
      after,
      kind: 'gap',
      rule: 'lost-bytes',
      certainty: 'exact',
    })),
  );
  applyRule(source, rule, PLAN);
  return source;
}

test('every id is used once', () => {
  const ids = repairRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.for(repairRules)('$id', (rule) => {
  test('has an example, a counter-example and words for readers', () => {
    expect(rule.examples.some((one) => 'before' in one)).toBe(true);
    expect(rule.examples.some((one) => 'keeps' in one)).toBe(true);
    for (const words of [rule.title, rule.about, rule.notWhen])
      expect(words).toMatch(/[\u4e00-\u9fff]{2}/);
  });

  test.for(rule.examples)('%j', (example) => {
    const [before, after] =
      'keeps' in example ? [example.keeps, example.keeps] : [example.before, example.after];
    const source = run(rule, before);
    expect(source.text(0, before.length)).toBe(after);
    // Once more changes nothing.
    expect(run(rule, after).render().text).toBe(after);
    for (const edit of source.edits) {
      for (const { plan, line, quote } of edit.evidence ?? []) {
        expect(plan).toBe(PLAN);
        expect(before.split('\n')[(line ?? 0) - 1]).toContain(quote);
      }
    }
  });
});

test.for(evidenceRules)('$id proves what it supplies', (rule) => {
  expect(rule.kind).toBe('supplied');
  for (const example of rule.examples) {
    if ('keeps' in example) continue;
    const supplied = run(rule, example.before).edits.filter((edit) => edit.rule === rule.id);
    expect(supplied.length).toBeGreaterThan(0);
    for (const edit of supplied) expect(edit.evidence?.length).toBeGreaterThan(0);
  }
});
