import { describe, expect, test } from 'vitest';
import { emend } from './emend.ts';
import { repair } from '../repair/engine.ts';
import { decodeRules } from '../repair/index.ts';
import type { Emendation } from './schema.ts';
import { Source } from '../source.ts';

const RAW = '十四?rdquo;时期\n加?ldquo;芯片技术\n增?2%,达?家\n加快加快\n上升为?位\n';

type Fields = Pick<Emendation, 'quote' | 'kind'> & Partial<Emendation>;

const entry = { file: 'some-plan.yaml', line: 7 };

function emended(fields: Fields[], raw = RAW): Source {
  const source = new Source(raw);
  repair(source, decodeRules, 'self');
  const emendations = fields.map((one) => ({
    certainty: 'high' as const,
    reason: '理由',
    entry,
    ...(one.kind === 'supplied' && { evidence: [{ plan: 'other', line: 2, quote: '“十四五”' }] }),
    ...one,
  }));
  emend(source, { emendations }, (plan) => (plan === 'other' ? ['一', '根据“十四五”规划'] : null));
  return source;
}

const records = (source: Source) =>
  source.edits.map(({ start, end, after, kind, rule }) => [
    source.raw.slice(start, end),
    after,
    kind,
    rule,
  ]);

test('takes the place of 〓 alone; what the rules restored keeps its record', () => {
  const source = emended([{ quote: '十四?rdquo;', reading: '“十四五”', kind: 'supplied' }]);
  expect(source.text(0, source.raw.indexOf('\n'))).toBe('“十四五”时期');
  expect(records(source).slice(0, 3)).toEqual([
    ['', '“', 'supplied', 'emendation'],
    ['?', '五', 'supplied', 'emendation'],
    ['rdquo;', '”', 'decode', 'entity-residue'],
  ]);
});

test('of two lost characters one can be restored, the other stays lost', () => {
  const source = emended([{ quote: '为?位', reading: '为第〓位', kind: 'supplied' }]);
  expect(source.render().text).toContain('上升为第〓位');
  expect(records(source).slice(-2)).toEqual([
    ['?', '第', 'supplied', 'emendation'],
    ['', '〓', 'gap', 'lost-bytes'],
  ]);
});

test('a quotation mark that vanished beside restored characters has a record of its own', () => {
  const source = emended(
    [{ quote: '联?国家', reading: '联网+”国家', kind: 'supplied' }],
    `${RAW}“互联?国家`,
  );
  expect(source.render().text).toContain('“互联网+”国家');
  expect(records(source).slice(-2)).toEqual([
    ['?', '网+', 'supplied', 'emendation'],
    ['', '”', 'supplied', 'emendation'],
  ]);
});

test('an unproven reading is not shown', () => {
  const source = emended([
    { quote: '加?ldquo;', reading: '加快“', kind: 'unclear', candidates: ['快', '大'] },
  ]);
  expect(source.render().text).toContain('加〓“芯片');
  expect(source.edits.find(({ kind }) => kind === 'unclear')).toMatchObject({
    after: '〓',
    candidates: ['快', '大'],
    note: '理由',
  });
});

test('the only candidate of an unproven reading is the reading', () => {
  const source = emended([{ quote: '加?ldquo;', reading: '加快“', kind: 'unclear' }]);
  expect(source.edits.find(({ kind }) => kind === 'unclear')?.candidates).toEqual(['快']);
});

test('sic changes nothing and is recorded', () => {
  const source = emended([{ quote: '芯片技术', kind: 'sic' }]);
  expect(source.render().text).toContain('“芯片技术');
  expect(records(source)).toContainEqual(['芯片技术', '芯片技术', 'sic', 'emendation']);
});

test('words without any 〓 change by the least', () => {
  const source = emended([{ quote: '芯片技术', reading: '芯片的技术', kind: 'struct' }]);
  expect(records(source)).toContainEqual(['', '的', 'struct', 'emendation']);
});

test('two emendations may read the two characters of one place', () => {
  const source = emended([
    { quote: '增?2%', reading: '增〓12%', kind: 'supplied' },
    { quote: '\n增?', reading: '\n增长〓', kind: 'unclear' },
  ]);
  expect(source.render().text).toContain('增〓12%');
  expect(records(source).slice(-6)).toContainEqual(['?', '〓', 'unclear', 'emendation']);
});

test.for<[string, Fields[]]>([
  ['emendation-stale', [{ quote: '没有的字', reading: '有', kind: 'reg' }]],
  ['emendation-stale', [{ quote: '十四', line: 2, reading: '十五', kind: 'reg' }]],
  ['emendation-ambiguous', [{ quote: '加快', line: 4, reading: '加速', kind: 'reg' }]],
  ['emendation-ambiguous', [{ quote: '?', reading: '！', kind: 'reg' }]],
  ['emendation-idle', [{ quote: '芯片', reading: '芯片', kind: 'reg' }]],
  ['emendation-gap', [{ quote: '芯片', reading: '芯一', kind: 'gap' }]],
  ['emendation-split', [{ quote: '芯片技术', reading: '晶片艺术', kind: 'unclear' }]],
  [
    'emendation-overlap',
    [
      { quote: '芯片', reading: '晶片', kind: 'reg' },
      { quote: '芯片技', reading: '晶片技', kind: 'reg' },
    ],
  ],
  [
    'evidence-plan',
    [
      {
        quote: '芯',
        reading: '晶',
        kind: 'supplied',
        evidence: [{ plan: 'gone', line: 1, quote: '晶' }],
      },
    ],
  ],
  [
    'evidence-stale',
    [
      {
        quote: '芯',
        reading: '晶',
        kind: 'supplied',
        evidence: [{ plan: 'other', line: 1, quote: '“十四五”' }],
      },
    ],
  ],
])('%s: says where in the yaml and what to do', ([rule, fields]) => {
  expect(() => emended(fields)).toThrow(
    expect.objectContaining({
      rule,
      line: 7,
      file: 'some-plan.yaml',
      remedy: expect.objectContaining({ zh: expect.stringMatching(/[\u4e00-\u9fff]{2}/) }),
    }),
  );
});

test('a stale line is told where the words stand now', () => {
  expect(() => emended([{ quote: '芯片', line: 1, reading: '晶片', kind: 'reg' }])).toThrow(
    expect.objectContaining({
      remedy: expect.objectContaining({ zh: '它在原文第 2 行，请改 line' }),
    }),
  );
});

describe('a reading that claims more than its quotations carry is refused', () => {
  const supplied = { quote: '为?位', reading: '为第〓位', kind: 'supplied' as const };
  const said = (evidence: Emendation['evidence'], certainty: Emendation['certainty'] = 'high') => {
    emended([{ ...supplied, certainty, evidence }]);
  };
  test('a quotation of four characters', () => {
    expect(() => {
      said([{ plan: 'other', line: 2, quote: '十四五”' }]);
    }).toThrow(/没有一条读者能打开、且满 5 字的引文/);
  });
  test('a source that no reader of the library can open', () => {
    expect(() => {
      said([{ plan: null, line: null, quote: '根据“十四五”规划', cited: '某书' }]);
    }).toThrow(/读者能打开/);
  });
  test('called less than certain, both stand', () => {
    said([{ plan: 'other', line: 2, quote: '十四五”' }], 'medium');
  });
});
