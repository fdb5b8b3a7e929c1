import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorSchema } from '../../src/plan.schema.ts';
import { Anchors, divisionAnchor } from './anchor.ts';
import { MARKER_RANK, type MarkerKind } from './markers.ts';

describe('an anchor tells where its division stands', () => {
  test.each([
    ['part', 2, null, true, 'part2'],
    ['chapter', 3, 'part2', true, 'c3'],
    ['chapter', 3, 'part2', false, 'part2-c3'],
    ['section', 1, 'c3', false, 'c3-s1'],
    ['han', 3, null, false, 's3'],
    ['han', 2, 'c3', false, 'c3-2'],
    ['hanParen', 1, 's3', false, 's3-1'],
    ['num', 1, 's3-1', false, 's3-1-1'],
    ['numParen', 4, 's3-1-1', false, 's3-1-1-4'],
  ] as const)('%s %i below %s', (kind, value, parent, alone, anchor) => {
    expect(divisionAnchor(kind, value, parent, alone)).toBe(anchor);
  });
});

test('anchors of a plan are ASCII and differ, whatever they are asked for', () => {
  const kinds = Object.keys(MARKER_RANK) as MarkerKind[];
  const step = fc.record({
    kind: fc.constantFrom(...kinds),
    value: fc.nat(3),
    below: fc.nat(9),
    paragraph: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const anchors = new Anchors();
      const given: string[] = [];
      for (const { kind, value, below, paragraph } of steps) {
        const parent = given[below] ?? null;
        given.push(
          paragraph
            ? anchors.next(parent, 'p')
            : anchors.take(divisionAnchor(kind, value, parent, false)),
        );
      }
      expect(new Set(given).size).toBe(given.length);
      for (const anchor of given) expect(anchorSchema.safeParse(anchor).success).toBe(true);
    }),
  );
});

test('the second of two with one number is told apart by a letter, however many there are', () => {
  const anchors = new Anchors();
  const given = Array.from({ length: 30 }, () => anchors.take('s3'));
  expect(given.slice(0, 3)).toEqual(['s3', 's3b', 's3c']);
  expect(new Set(given).size).toBe(30);
});
