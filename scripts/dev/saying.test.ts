/** What is said on the page becomes an entry that the converter takes, in a yaml that keeps what a person wrote there. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { convertText } from '../laws/convert-text.ts';
import { seedSchema } from '../seed/schema.ts';
import { entryOf, sayingSchema, type Saying } from './saying.ts';
import { takeBack, withEntry, writeEntry } from './write-yaml.ts';

const TEXT = `某市科技创新规划

一、总体要求
坚持创新驱动发展，全面提升创新能力，加快建设创新型城市。
二、保障措施
加强组织领导，落实工作责任。
本页由某某网收录。
`;
const { plan, raw } = convertText(TEXT);
const anchorOf = (words: string): string =>
  plan.blocks.find(({ text }) => text.includes(words))?.anchor ?? '';
const said = (act: string, words: string, more = {}): Saying => {
  const place = { anchor: anchorOf(words) };
  return sayingSchema.parse({ act, plan: 'a', from: place, to: place, ...more });
};

describe('an entry', () => {
  test.each<[string, Saying, object]>([
    [
      'of a heading',
      said('heading', '加强组织领导', { level: 2 }),
      { pins: [{ heading: '加强组织领导，落实工作责任。', line: 6, level: 2 }] },
    ],
    ['of text', said('text', '保障措施'), { pins: [{ text: '二、保障措施', line: 5 }] }],
    [
      'of a table, from lines of the raw text',
      sayingSchema.parse({ act: 'table', plan: 'a', from: { line: 6 }, to: { line: 2 } }),
      { pins: [{ table: '一、总体要求', lines: [3, 6] }] },
    ],
    [
      'of what goes',
      said('drop', '某某网', { reason: '网站的话' }),
      { drop: [{ quote: '本页由某某网收录。', line: 7, reason: '网站的话' }] },
    ],
    [
      'of a warning that was looked into',
      sayingSchema.parse({
        act: 'waive',
        plan: 'a',
        rule: 'numbering',
        line: 3,
        reason: '原文如此',
      }),
      { waivers: [{ rule: 'numbering', line: 3, reason: '原文如此' }] },
    ],
  ])('%s is one that the schema takes', (_, saying, yaml) => {
    const text = withEntry('', entryOf(saying, plan, raw));
    expect(parse(text)).toEqual(yaml);
    expect(seedSchema.safeParse(parse(text)).success).toBe(true);
  });

  test('of an element that is gone is refused', () => {
    const gone: Saying = { act: 'text', plan: 'a', from: { anchor: 's9-p9' }, to: { line: 1 } };
    expect(() => entryOf(gone, plan, raw)).toThrow('页面已经变了');
  });

  test('without a reason is refused where one is asked for', () => {
    const place = { line: 1 };
    const bare = { act: 'drop', plan: 'a', from: place, to: place, reason: ' ' };
    expect(sayingSchema.safeParse(bare).success).toBe(false);
  });
});

describe('the yaml', () => {
  let path: string;
  beforeEach(() => {
    path = join(mkdtempSync(join(tmpdir(), 'saying-')), 'a.yaml');
  });
  afterEach(() => rmSync(join(path, '..'), { recursive: true }));
  const entry = { list: 'pins', entry: { heading: '一、总体要求', line: 3 } } as const;

  test('keeps comments and quotes', () => {
    const before = `# 来源\nsource:\n  url: 'https://example.org/' # 网址\npins:\n  # 第一条\n  - { text: '乙', line: 2 }\n`;
    writeFileSync(path, before);
    const written = writeEntry(path, entry);
    expect(written.after).toBe(`${before}  - { heading: 一、总体要求, line: 3 }\n`);
    takeBack(written);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('holds whatever is quoted', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }), (quote) => {
        const text = withEntry('', { list: 'drop', entry: { quote, line: 1, reason: '多' } });
        expect(parse(text)).toEqual({ drop: [{ quote, line: 1, reason: '多' }] });
      }),
    );
  });

  test('that was not there goes again; one that somebody has changed stays', () => {
    const first = writeEntry(path, entry);
    takeBack(first);
    const second = writeEntry(path, entry);
    writeFileSync(path, `${second.after}# 我的话\n`);
    expect(() => takeBack(second)).toThrow('后来又改过');
    expect(readFileSync(path, 'utf8')).toContain('我的话');
  });

  test('that is not in order is left alone', () => {
    writeFileSync(path, 'pins: [\n');
    expect(() => writeEntry(path, entry)).toThrow('有错');
    expect(readFileSync(path, 'utf8')).toBe('pins: [\n');
  });
});
