import { expect, test } from 'vitest';
import { Source, type Edit } from '../source.ts';
import { fill } from './fill.ts';

const edit = (
  start: number,
  end: number,
  after: string,
  kind: Edit['kind'] = 'supplied',
): Edit => ({
  start,
  end,
  after,
  kind,
  rule: kind,
  certainty: 'high',
});

/** `甲?乙` where `?` is known to be two lost characters. */
function lossy(): Source {
  const source = new Source('甲?乙');
  source.add([edit(1, 2, '〓〓', 'gap')]);
  return source;
}

function filled(...edits: Edit[]) {
  const source = lossy();
  fill(source, source.render(), edits);
  return {
    text: source.render().text,
    edits: source.edits.map(({ start, end, after, kind }) => [start, end, after, kind]),
  };
}

test('the first of two: the raw character is restored, the other is lost behind it', () => {
  expect(filled(edit(1, 2, '丙'))).toEqual({
    text: '甲丙〓乙',
    edits: [
      [1, 2, '丙', 'supplied'],
      [2, 2, '〓', 'gap'],
    ],
  });
});

test('the second of two', () => {
  expect(filled(edit(2, 3, '1')).edits).toEqual([
    [1, 2, '〓', 'gap'],
    [2, 2, '1', 'supplied'],
  ]);
});

test('both at once, on one proof or on two', () => {
  expect(filled(edit(1, 3, '丙1')).edits).toEqual([[1, 2, '丙1', 'supplied']]);
  expect(filled(edit(1, 2, '丙'), edit(2, 3, '1', 'unclear')).edits).toEqual([
    [1, 2, '丙', 'supplied'],
    [2, 2, '1', 'unclear'],
  ]);
});

test('what no repair wrote goes the common way', () => {
  expect(filled(edit(0, 1, '丁'), edit(2, 3, '1'))).toEqual({
    text: '丁〓1乙',
    edits: [
      [0, 1, '丁', 'supplied'],
      [1, 2, '〓', 'gap'],
      [2, 2, '1', 'supplied'],
    ],
  });
});

test('an insertion beside a filled character keeps its side', () => {
  expect(filled(edit(1, 1, '“'), edit(1, 3, '丙1'), edit(3, 3, '”')).text).toBe('甲“丙1”乙');
});
