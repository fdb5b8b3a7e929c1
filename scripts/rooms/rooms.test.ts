/** The order is one, and the law forbids what it should. */
import { expect, test } from 'vitest';
import { ROOMS, roomOf } from './order.ts';
import { picture } from './picture.ts';
import { rules } from './rules.ts';

interface Paths {
  path: string;
  pathNot?: string;
}

/** Whether a rule of the order forbids an import. */
const forbidden = (source: string, target: string) =>
  rules.some((rule) => {
    const { name, from: a, to: b } = rule as unknown as { name: string; from: Paths; to: Paths };
    const matches = (pattern: string, path: string) => new RegExp(pattern).test(path);
    const counts = a.pathNot === undefined || !matches(a.pathNot, source);
    return name === 'upwards' && counts && matches(a.path, source) && matches(b.path, target);
  });

test('a room has one place', () => {
  expect(new Set(ROOMS).size).toBe(ROOMS.length);
});

test('a file of a folder, a file beside them, and a command', () => {
  expect(roomOf('scripts/html/read.ts')).toBe('html');
  expect(roomOf('scripts/source.ts')).toBe('source');
  expect(roomOf('scripts/pipeline.ts')).toBe('pipeline.ts');
  expect(roomOf('scripts/source/edit.ts')).toBe('source');
  expect(roomOf('scripts/anchors.ts')).toBeNull();
  expect(roomOf('src/plan.schema.ts')).toBeNull();
});

test('downwards yes, upwards no, tests wherever they like', () => {
  expect(forbidden('scripts/tables/index.ts', 'scripts/notation/markers.ts')).toBe(false);
  expect(forbidden('scripts/notation/markers.ts', 'scripts/tables/index.ts')).toBe(true);
  expect(forbidden('scripts/html/text.ts', 'scripts/pipeline.ts')).toBe(true);
  expect(forbidden('scripts/html/text.test.ts', 'scripts/pipeline.ts')).toBe(false);
  expect(forbidden('scripts/source/edit.ts', 'scripts/source.ts')).toBe(false);
  expect(forbidden('scripts/source.ts', 'scripts/pdast.ts')).toBe(true);
  expect(forbidden('scripts/anchors/keep.ts', 'scripts/anchors.ts')).toBe(false);
});

test('the picture shows a breach as one', () => {
  const edges = [
    { from: 'tables', to: 'text', count: 3 },
    { from: 'text', to: 'tables', count: 1 },
  ];
  const drawn = picture({ edges });
  expect(drawn).toContain('room-tables -->|3| room-text');
  expect(drawn).toContain('room-text -.->|1 against the law| room-tables');
});
