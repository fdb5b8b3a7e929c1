import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ConvertError } from '../diagnostic.ts';
import { loadSeedInfo } from './load.ts';

const folder = mkdtempSync(join(tmpdir(), 'seed-'));
afterAll(() => rmSync(folder, { recursive: true }));

function load(yaml: string) {
  const path = join(folder, 'some-plan.yaml');
  writeFileSync(path, yaml);
  return loadSeedInfo(path, 'some-plan');
}

/** The error that a yaml causes. */
function failure(yaml: string): ConvertError {
  try {
    load(yaml);
  } catch (error) {
    if (error instanceof ConvertError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
}

test('a seed without a yaml has the name of its file for id, and no known origin', () => {
  expect(loadSeedInfo(null, 'wuhan-2025')).toEqual({
    id: 'wuhan-2025',
    formerly: [],
    source: { url: null, collector: null },
    meta: {},
    emendations: [],
    pins: [],
    keep: [],
    drop: [],
    waivers: [],
  });
});

test('an empty yaml says no more than none', () => {
  expect(load('# nothing yet\n')).toEqual(loadSeedInfo(null, 'some-plan'));
});

test('reads every field and remembers where each entry stands', () => {
  const info = load(`id: other
source: { collector: 某站 }
meta: { docNumber: 某发〔2021〕8号, issued: 2021-09 }
emendations:
  - quote: 建设备
    line: 3
    reading: 建设
    kind: supplied
    certainty: high
    reason: 衍字
    evidence:
      - { plan: other, line: 2, quote: 建设 }
      - { cited: 某书；某人核对, quote: 建设 }
waivers:
  - { rule: lost-table, reason: 原文即无 }
`);
  expect(info).toMatchObject({
    id: 'other',
    source: { url: null, collector: '某站' },
    meta: { docNumber: '某发〔2021〕8号', issued: '2021-09' },
  });
  expect(info.emendations[0]?.entry).toEqual({ file: 'some-plan.yaml', line: 5 });
  expect(info.emendations[0]?.evidence).toEqual([
    { plan: 'other', line: 2, quote: '建设' },
    { plan: null, line: null, cited: '某书；某人核对', quote: '建设' },
  ]);
  expect(info.waivers[0]?.entry.line).toBe(15);
});

const entry = (fields: string) =>
  `emendations:\n  - quote: 一\n    ${fields.replaceAll('; ', '\n    ')}\n`;

/** Nine lines that unfold into a billion words. */
const BOMB = Array.from({ length: 9 }, (_, i) =>
  i === 0 ? 'a0: &a0 [笑, 笑, 笑]' : `a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`,
).join('\n');

test.for([
  ['id: [', 1],
  ['id: 湖北', 1],
  ['source:\n  url: 不是网址', 2],
  ['source:\n  url: javascript:alert(1)', 2],
  ['source:\n  url: file:///etc/passwd', 2],
  ['id: nul', 1],
  ['formerly: [com1]', 1],
  ['meta: *nobody', 1],
  ['meta:\n  titel: 题名', 2],
  ['meta:\n  issued: 去年', 2],
  [entry('kind: supplied; certainty: high; reason: 无; reading: 二'), 3],
  [entry('kind: sic; certainty: high; reason: 无; reading: 二'), 6],
  [entry('kind: gap; certainty: high; reason: 无'), 2],
  [entry('kind: drop; certainty: high; reason: 无; reading: 二'), 3],
  [entry('kind: reg; certainty: high; reason: 无; reading: 二; candidates: [三]'), 7],
  [entry('kind: reg; certainty: sure; reason: 无; reading: 二'), 4],
] as const)('%j is refused at line %i', ([yaml, line]) => {
  const error = failure(yaml);
  expect(error.line).toBe(line);
  expect(error.file).toContain('some-plan.yaml');
  expect(error.message).toMatch(/[\u4e00-\u9fff]{2}/);
  expect(error.remedy.zh).not.toBe('');
});

test('the marks of a merge conflict are told as such, once', () => {
  const error = failure(
    'id: a\nmeta:\n<<<<<<< HEAD\n  title: 甲\n=======\n  title: 乙\n>>>>>>> b\n',
  );
  expect([error.line, error.message, error.others.length]).toEqual([
    3,
    '文件里有 git 合并冲突的标记',
    0,
  ]);
});

test.each([
  ['aliases that unfold without end', BOMB],
  ['lists in lists without end', `id: ${'['.repeat(20_000)}`],
])('%s are refused', (_, yaml) => {
  expect(failure(yaml).rule).toBe('seed-yaml');
});

test.each(['湖北规划', 'con', 'lpt9'])('the file name %s is no id and asks for one', (name) => {
  expect(() => loadSeedInfo(null, name)).toThrow(name);
});

test.each(['console', 'com', 'com10', 'nul-2025'])('%s is an id', (id) => {
  expect(loadSeedInfo(null, id).id).toBe(id);
});
