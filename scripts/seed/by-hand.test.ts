/** The editor has the last word: keep outranks every rule, drop makes a record; both are checked like emendations. */
import { describe, expect, test } from 'vitest';
import { bareSeed } from '../laws/convert-text.ts';
import { breaches } from '../laws/laws.ts';
import { convert } from '../pipeline.ts';
import { PROSE } from '../testing/outlined.ts';
import type { SeedInfo } from './schema.ts';

const TEXT = [
  ...['某市科技创新规划', '一、发展基础', PROSE, '二、主要任务', `此外，${PROSE}`],
  ...['某网编者按：甲', '来源：市科技局调查', '版权所有：某市人民政府'],
].join('\n');

type Verdicts = { quote: string; line?: number }[];

interface Fields {
  keep?: Verdicts;
  drop?: Verdicts;
  text?: string;
}

function read(fields: Fields) {
  const entries = (list: Verdicts = []) =>
    list.map((one, i) => ({ ...one, reason: '理由', entry: { file: 'a.yaml', line: i + 3 } }));
  const seed: SeedInfo = {
    ...bareSeed(),
    keep: entries(fields.keep),
    drop: entries(fields.drop),
  };
  const bytes = new TextEncoder().encode(fields.text ?? TEXT);
  const { plan, raw } = convert(bytes, 'a.txt', seed, () => null);
  expect(breaches(plan, raw)).toEqual([]);
  return { plan, texts: plan.blocks.map(({ text }) => text) };
}

test('without a word of the editor the rules decide, and what is doubtful stays with a warning', () => {
  const { texts, plan } = read({});
  expect(texts).not.toContain('版权所有：某市人民政府');
  expect(texts).toContain('来源：市科技局调查');
  expect(plan.warnings.map(({ rule }) => rule)).toContain('doubtful-drop');
});

test('what is kept stays, and what stands around it goes', () => {
  const { texts } = read({ keep: [{ quote: '市科技局调查' }] });
  expect(texts).toContain('来源：市科技局调查');
  expect(texts).not.toContain('版权所有：某市人民政府');
});

test('what is dropped goes, with a record and its reason', () => {
  const { texts, plan } = read({ drop: [{ quote: '某网编者按：甲', line: 6 }] });
  expect(texts.join('')).not.toContain('编者按');
  expect(plan.apparatus).toContainEqual(
    expect.objectContaining({
      kind: 'drop',
      rule: 'emendation',
      before: '某网编者按：甲',
      note: '理由',
    }),
  );
  expect(read({ drop: [{ quote: '实验室，支持', line: 3 }] }).texts.join('')).toContain(
    '高水平企业牵头',
  );
});

describe('refused with the line of the yaml:', () => {
  test.each<[string, Fields, string]>([
    ['keep-stale', { keep: [{ quote: '没有的话' }] }, '全文没有'],
    ['keep-stale', { keep: [{ quote: '来源', line: 2 }] }, '第 2 行没有'],
    ['keep-ambiguous', { keep: [{ quote: '坚持创新' }] }, '共有 2 处'],
    ['keep-idle', { keep: [{ quote: '发展基础' }] }, '没有规则要删'],
    ['drop-stale', { drop: [{ quote: '没有的话' }] }, '全文没有'],
    ['drop-ambiguous', { drop: [{ quote: '坚持创新' }] }, '共有 2 处'],
    ['drop-overlap', { drop: [{ quote: '某网编者' }, { quote: '编者按' }] }, '重叠'],
    [
      'keep-drop',
      { keep: [{ quote: '来源：市科技局' }], drop: [{ quote: '市科技局调查' }] },
      '又要保留',
    ],
  ])('%s', (rule, fields, message) => {
    const line = rule === 'drop-overlap' ? 4 : 3;
    expect(() => read(fields)).toThrow(expect.objectContaining({ rule, line, file: 'a.yaml' }));
    expect(() => read(fields)).toThrow(message);
  });

  test('drop-idle', () => {
    const text = `${TEXT}\n甲\u200b乙`;
    expect(() => read({ text, drop: [{ quote: '\u200b' }] })).toThrow(
      expect.objectContaining({ rule: 'drop-idle' }),
    );
  });
});
