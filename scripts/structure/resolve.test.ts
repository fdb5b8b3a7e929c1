/** The resolver: no way through a text weighs more than the one that it takes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MARKER_RANK, type MarkerKind } from '../notation/markers.ts';
import type { Option, Reading, Zone } from './readings.ts';
import { type Numbers, resolve } from './resolve.ts';

const body: Reading = { as: 'paragraph', role: 'body' };
const heading = (kind: MarkerKind, value: number): Reading => ({
  as: 'heading',
  heading: {
    marker: { kind, value, label: String(value), number: String(value), length: 1 },
    shape: 'alone',
    length: 4,
  },
});
const option = (zone: Zone, weight: number, reading: Reading = body): Option => ({
  zone,
  reading,
  weight,
});

const zones: Zone[] = ['notice', 'above', 'title', 'front', 'untitled', 'cover', 'body', 'closing'];
/** Blocks of which each may be what it likes, in every place, so that there is always a way. */
const blocks = fc.array(
  fc.array(
    fc.record({
      zone: fc.constantFrom(...zones, 'tail' as Zone),
      weight: fc.integer({ min: -9, max: 9 }),
    }),
    { maxLength: 4 },
  ),
  { minLength: 1, maxLength: 6 },
);
const withBody = (options: readonly { zone: Zone; weight: number }[]): Option[] => [
  option('body', 0),
  ...options.map(({ zone, weight }) => option(zone, weight)),
];

/** What may stand before each, told once more, word for word from the order of a document. */
const ORDER = /^(?:(?:(?:n+|a+)?tf*|u+|c+)?(?:b+(?:l+b+)*)?e*)$/;
const LETTER: Record<Zone, string> = {
  notice: 'n',
  above: 'a',
  title: 't',
  front: 'f',
  untitled: 'u',
  cover: 'c',
  body: 'b',
  closing: 'l',
  tail: 'e',
};

/** The weight of the best way, found by trying all. */
function best(texts: readonly (readonly Option[])[], way = '', weight = 0): number {
  const [first, ...rest] = texts;
  if (!first) return ORDER.test(way) ? weight : Number.NEGATIVE_INFINITY;
  return Math.max(...first.map((one) => best(rest, way + LETTER[one.zone], weight + one.weight)));
}

test('no way weighs more, and each block is read once, in order', () => {
  fc.assert(
    fc.property(blocks, (drawn) => {
      const options = drawn.map(withBody);
      const steps = resolve(options.length, (at) => options[at] ?? []);
      expect(steps.map(({ at }) => at)).toEqual([...options.keys()]);
      expect(ORDER.test(steps.map(({ zone }) => LETTER[zone]).join(''))).toBe(true);
      expect(steps.reduce((sum, step) => sum + step.weight, 0)).toBe(best(options));
    }),
  );
});

test('the later of two titles has the lines of the notice above it, and so more speaks for it', () => {
  const lines = [0.1, 0.1].map((weight) => [
    option('above', 0),
    option('title', 4, { as: 'title' }),
    option('notice', weight),
    option('front', 0),
  ]);
  expect(resolve(2, (at) => lines[at] ?? []).map(({ zone }) => zone)).toEqual(['notice', 'title']);
});

test('what stands above a title or closes a document is not the end of a text', () => {
  const steps = resolve(2, (at) => [
    option('untitled', 0),
    option('notice', 3),
    ...(at === 1 ? [option('closing', 9)] : []),
  ]);
  expect(steps.map(({ zone }) => zone)).toEqual(['untitled', 'untitled']);
});

test('a reading takes those below it with it', () => {
  const steps = resolve(4, (at) =>
    at === 1 ? [{ ...option('body', 5, { as: 'box' }), next: 3 }] : [option('body', 0)],
  );
  expect(steps.map(({ at, next }) => [at, next])).toEqual([
    [0, 1],
    [1, 3],
    [3, 4],
  ]);
});

test('the numbers that are open are those of the headings above, and of no other document', () => {
  const readings: Reading[] = [
    heading('chapter', 2),
    heading('han', 3),
    heading('hanParen', 1),
    heading('han', 4),
    { as: 'document', number: null, count: 1 },
    body,
  ];
  const seen: Numbers[] = [];
  resolve(readings.length, (at, numbers) => {
    seen.push(numbers);
    return [option('body', 0, readings[at] ?? body)];
  });
  expect(seen.map((numbers) => [...numbers].flat().join(' '))).toEqual([
    '',
    'chapter 2',
    'chapter 2 han 3',
    'chapter 2 han 3 hanParen 1',
    'chapter 2 han 4',
    '',
  ]);
  expect(MARKER_RANK.chapter).toBeLessThan(MARKER_RANK.han);
});

test('of two readings that weigh alike the first stands', () => {
  const steps = resolve(1, () => [option('body', 0), option('body', 0, { as: 'title' })]);
  expect(steps.map(({ reading }) => reading.as)).toEqual(['paragraph']);
});

test('the parts of a document that are longer than a block', () => {
  const parts: Zone[] = ['cover', 'cover', 'body', 'closing', 'closing', 'body', 'tail', 'tail'];
  const steps = resolve(parts.length, (at) => [option('body', 0), option(parts[at] ?? 'body', 5)]);
  expect(steps.map(({ zone }) => zone)).toEqual(parts);
  const letter: Zone[] = ['cover', 'tail'];
  const short = resolve(2, (at) => [option('body', 0), option(letter[at] ?? 'body', 5)]);
  expect(short.map(({ zone }) => zone)).toEqual(letter);
});
