import { describe, expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';
import { marginOf, type PrintedLine, type Setting } from './print.ts';
import { widthOf } from '../text/width.ts';
import { unwrap } from './unwrap.ts';

const MARGIN = 28;
const SETTING: Setting = {
  margin: MARGIN,
  widest: MARGIN,
  indented: false,
  spaced: false,
  runIn: false,
  kept: false,
  narrow: true,
  ragged: 2,
};
const line = (width: number, end = '') => `${'创'.repeat(width - end.length)}${end}`;

const printed = (text: string, indent = 0, gap: PrintedLine['gap'] = 'line'): PrintedLine => ({
  segment: { span: { start: 0, end: text.length }, text },
  indent,
  gap,
  apart: false,
});

const texts = (lines: PrintedLine[], setting: Partial<Setting> = {}) =>
  unwrap(lines, { ...SETTING, ...setting }).map(({ text }) => text);

const joined = (...lines: string[]) => texts(lines.map((text) => printed(text))).map(widthOf);

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

  test('go on behind a line that a long word or a closing mark left short', () => {
    const short = `${line(10, '，')}${line(14)}`;
    expect(texts([printed(line(28)), printed(short), printed('TensorFlow框架。')])).toHaveLength(1);
    expect(texts([printed(line(28)), printed(short), printed('新），建设。')])).toHaveLength(1);
    expect(texts([printed(line(28)), printed(line(20)), printed('框架建设。')])).toHaveLength(2);
  });

  test('begin a paragraph where they are set in, and only there', () => {
    const lines = [printed(line(26), 2), printed(line(28, '。')), printed(line(27, '。'))];
    expect(texts([...lines, printed(line(26), 2)], { indented: true })).toEqual([
      line(26) + line(28, '。') + line(27, '。'),
      line(26),
    ]);
  });

  test('begin a paragraph behind a blank line, and only there', () => {
    const lines = [printed(line(28, '。')), printed(line(20)), printed(line(28), 0, 'blank')];
    expect(texts(lines, { spaced: true })).toEqual([line(28, '。') + line(20), line(28)]);
    // A page break may hide it.
    const page = [printed(line(28)), printed(line(20), 0, 'page')];
    expect(texts(page, { spaced: true })).toHaveLength(1);
  });

  test('stop behind a heading that the contents have, though it fills its line', () => {
    const head = `第一章 ${line(12, '，')}${line(12)}`;
    const lines = [head, line(28), line(4, '。')].map((text) => printed(text));
    const listed = new Set([head.replace(/[ ，]/g, '')]);
    expect(unwrap(lines, SETTING, listed)).toHaveLength(2);
    expect(unwrap(lines, SETTING)).toHaveLength(1);
  });

  test('stop behind a remark in brackets where the next number follows', () => {
    const first = printed(`7.${line(26)}`);
    const remark = printed(`${line(14, '。')}（市科技局、市财政局负责）`);
    const lines = (next: string) => [first, remark, printed(next), printed(line(9, '。'))];
    expect(texts(lines(`8.${line(26)}`))).toHaveLength(2);
    expect(texts(lines(`5.${line(26)}`))).toHaveLength(1);
    const open = printed(`${line(14)}（市科技局、市财政局负责）`);
    expect(texts([first, open, printed(`8.${line(26)}`)])).toHaveLength(1);
  });

  test('never take in a number alone', () => {
    expect(texts([printed(line(28)), printed('12'), printed(line(20, '。'))])).toEqual([
      line(28),
      '12',
      line(20, '。'),
    ]);
  });

  test('go on behind a note that says what a word means, and behind no heading as wide', () => {
    expect(joined(`① ${line(11)}：指${line(13)}`, line(9, '。'))).toHaveLength(1);
    expect(joined(`① ${line(27)}`, line(9, '。'))).toHaveLength(2);
  });

  test('stop before a heading', () => {
    expect(joined(line(26), '第二章总体要求', line(26), line(3, '。'))).toEqual([26, 7, 29]);
  });
});

describe('lines of a text that has neither indents nor blank lines', () => {
  const flat = { narrow: false, ragged: 0 };

  test('that have room for more were ended on purpose', () => {
    expect(
      texts([printed(line(26, '。')), printed(line(28)), printed(line(4, '。'))], flat),
    ).toEqual([line(26, '。'), line(28) + line(4, '。')]);
  });

  test('go on behind a full one that closes a sentence, in doubt, but not where an entry opens', () => {
    const doubts: string[] = [];
    const lines = [line(28, '。'), line(28), line(4, '。')].map((text) => printed(text));
    unwrap(lines, { ...SETTING, ...flat }, new Set(), ({ text }) => doubts.push(text));
    expect(doubts).toEqual([line(28)]);
    expect(texts([printed(line(28, '。')), printed(`——${line(26)}`)], flat)).toHaveLength(2);
  });

  test('go on behind an article that fills its line', () => {
    expect(joined(`第二条 ${line(24)}`, line(28), line(5, '。'))).toHaveLength(1);
  });
});

describe('the margin', () => {
  test('is none where lines are sentences of like length', () => {
    const sentences = Array.from({ length: 60 }, (_, i) => line(30 + ((i * 5) % 7), '。'));
    expect(marginOf(sentences)).toBeNull();
    const plan = convertText(['临江县规划', '一、成效', ...sentences].join('\n')).plan;
    expect(plan.blocks).toHaveLength(62);
  });

  test('is the width that most lines reach', () => {
    const page = Array.from({ length: 30 }, (_, i) => line(i % 5 === 0 ? 17 : MARGIN));
    expect(marginOf(page)?.margin).toBe(MARGIN);
  });

  test('shows in few lines where they break off inside sentences', () => {
    const page = [
      ...Array.from({ length: 8 }, () => `${line(12, '，')}${line(16)}`),
      line(9, '。'),
    ];
    expect(marginOf(page)?.margin).toBe(MARGIN);
    expect(marginOf(page.map((text) => `${text.slice(1)}。`))).toBeNull();
  });

  test('is none where every line is a paragraph', () => {
    expect(marginOf(Array.from({ length: 30 }, (_, i) => line(40 + i * 9)))).toBeNull();
  });
});

/** What print does not tell: kept in the open. */
describe('not known', () => {
  // Without indents and blank lines, a last line that is exactly full looks like one in the middle.
  test.fails('a paragraph that ends with a full line, where the next line is full, too', () => {
    expect(joined(line(28, '。'), line(28), line(4, '。'))).toEqual([28, 32]);
  });

  test('a page number between the halves of a decimal is no part of it', () => {
    const lines = [
      printed(`${line(12, '，')}${line(14)}达到2.`),
      printed('1'),
      printed(`5%以上${line(20, '。')}`),
    ];
    expect(texts(lines)[1]).toBe('1');
  });

  // Two numbers or one: a wrong figure is worse than a space in it.
  test.fails('a number of more digits that a line end divides', () => {
    const lines = [
      printed(`${line(12, '，')}${line(14)}12`),
      printed(`500家企业${line(20, '。')}`),
    ];
    expect(texts(lines)[0]).toContain('12500家');
  });
});
