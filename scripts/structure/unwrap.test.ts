import { describe, expect, test } from 'vitest';
import type { Segment } from './segment.ts';
import { marginOf, unwrap, widthOf } from './unwrap.ts';

const MARGIN = 28;
const line = (width: number, end = '') => `${'创'.repeat(width - end.length)}${end}`;

const joined = (...lines: string[]) =>
  unwrap(
    lines.map((text): Segment => ({ span: { start: 0, end: text.length }, text })),
    MARGIN,
  ).map(({ text }) => widthOf(text));

describe('lines of print', () => {
  test('go on up to a short one', () => {
    expect(joined(line(26), line(28), line(9, '。'), line(26), line(5, '。'))).toEqual([63, 31]);
  });

  test('go on behind a full line that ends in a stop, if the next reaches the margin', () => {
    expect(joined(line(28, '。'), line(28), line(4, '。'))).toEqual([60]);
    expect(joined(line(28, '。'), line(26), line(4, '。'))).toEqual([28, 30]);
  });

  test('go on behind an indented line that breaks off inside a sentence, narrow as it may be', () => {
    const opening = `${line(12, '。')}${line(13)}`;
    expect(joined(opening, line(28), line(6, '。'))).toEqual([25 + 28 + 6]);
    expect(joined(`${line(22)}“创新`, `驱动”${line(25)}`, line(6, '。'))).toEqual([25 + 28 + 6]);
    // A title as wide is no such line, nor is one that ends.
    expect(joined(line(25), line(26), line(6, '。'))).toEqual([25, 32]);
    expect(joined(`${line(12, '，')}${line(13, '。')}`, line(28), line(6, '。'))).toEqual([25, 34]);
  });

  test('stop before a heading', () => {
    expect(joined(line(26), '第二章总体要求', line(26), line(3, '。'))).toEqual([26, 7, 29]);
  });
});

describe('the margin', () => {
  test('is the width that most lines reach', () => {
    const page = Array.from({ length: 30 }, (_, i) => line(i % 5 === 0 ? 17 : MARGIN));
    expect(marginOf(page)).toBe(MARGIN);
  });

  test('is none where every line is a paragraph', () => {
    expect(marginOf(Array.from({ length: 30 }, (_, i) => line(40 + i * 9)))).toBeNull();
  });
});
