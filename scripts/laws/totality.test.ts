/** Whatever comes in, a Plan that keeps the laws comes out, or an error that says the bytes are no text that it reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ConvertError } from '../diagnostic.ts';
import { root } from '../folders.ts';
import { convertText } from './convert-text.ts';
import { breaches } from './laws.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What bytes are refused as. */
const REFUSED = ['empty-file', 'binary-file', 'foreign-text', 'unknown-encoding', 'unknown-type'];

function survives(input: string | Uint8Array): void {
  try {
    const { plan, raw } = convertText(input);
    expect(breaches(plan, raw)).toEqual([]);
  } catch (error) {
    if (!(error instanceof ConvertError)) throw error;
    expect(REFUSED).toContain(error.rule);
  }
}

const label = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('第', '（', '(', '〔', ''),
      fc.constantFrom('一', '二', '十', '3', '12', '〇', '百', '①'),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('章', '节', '篇', '条', '部分', '、', '.', '．', '）', ')', '〕'),
  fc.constantFrom(
    '一、',
    '（一）',
    '1.',
    '（1）',
    '第一章 ',
    '第二节 ',
    '第三条 ',
    '①',
    '专栏1 ',
    '表1 ',
    '附件1：',
    '目录',
    '序言',
  ),
);
const words = fc.constantFrom(
  '科技创新规划',
  '关于印发《规划》的通知',
  '各县市区人民政府：',
  '某市人民政府',
  '2022年5月19日',
  '某政发〔2022〕11号',
  '坚持创新驱动发展，全面塑造发展新优势。',
  '序号',
  '指标名称',
  '单位',
  '%',
  '3.5',
  '预期性',
  '……3',
  '？',
  '?rdquo;',
  '、/p>',
  '<p>',
  '&nbsp;',
  '〓',
  '“',
  '”',
  '《',
  '》',
  '(((',
  '）））',
  '|',
  '\u200b',
  '\ufeff',
  '𠮷',
  '\ud842',
  'http://www.gov.cn/',
  '来源：某网',
  '打印本页',
);
const gap = fc.constantFrom('', '', ' ', '\u3000\u3000', '\n', '\n\n', '\t', '\u00a0', '\r\n');

describe('a text', () => {
  test('of shuffled labels and words', () => {
    const piece = fc.oneof(label, words, gap, gap);
    const text = fc.array(piece, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, survives), { numRuns: 400 });
  });

  test('of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), survives), {
      numRuns: 200,
    });
  });

  test('of nested brackets and quotes', () => {
    const sign = fc.constantFrom(...'（(《〈“‘【〔<[{)）》〉”’】〕>]}甲1 \n');
    fc.assert(fc.property(fc.string({ unit: sign, maxLength: 120 }), survives), { numRuns: 200 });
    survives(`${'（'.repeat(2000)}甲${'）'.repeat(2000)}`);
    survives('《'.repeat(3000));
  });
});

test('any bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), survives), { numRuns: 300 });
});

describe('a seed', () => {
  const folder = join(root, 'seeds');
  const seeds = readdirSync(folder).filter((name) => name.endsWith('.txt'));

  test.each(seeds)('%s, cut off anywhere', (name) => {
    const bytes = readFileSync(join(folder, name));
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.nat(bytes.length), (a, b) =>
        survives(bytes.subarray(Math.min(a, b), Math.max(a, b))),
      ),
      { numRuns: 12 },
    );
  });

  test.each(seeds)('%s, with its lines shuffled', (name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: Math.min(20, lines.length) }), (some) =>
        survives(some.join('\n')),
      ),
      { numRuns: 8 },
    );
  });
});
