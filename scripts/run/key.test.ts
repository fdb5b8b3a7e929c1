import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyLedger } from '../anchors/ledger.ts';
import { root } from '../folders.ts';
import { filesOfConverter, type Intake, keyOf, sumOfConverter } from './key.ts';

/** Files that a file asks for, imports of types and files that are named by address included, as paths from the root. */
function askedBy(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const names = text.matchAll(/(?:from|import\(|import|new URL\(|require\()\s*'(\.{1,2}\/[^']+)'/g);
  return [...names].map(([, name = '']) => relative(root, resolve(root, dirname(file), name)));
}

test('the key knows every file that a conversion asks for', () => {
  const known = new Set(filesOfConverter());
  const asked = new Set(['scripts/run/work.ts', 'scripts/catalogue/index.ts']);
  for (const file of asked)
    if (file.endsWith('.ts')) for (const one of askedBy(file)) asked.add(one);
  expect(asked.size).toBeGreaterThan(200);
  expect([...asked].filter((file) => !known.has(file))).toEqual([]);
});

describe('the hash of the converter', () => {
  let base: string;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'key-'));
    mkdirSync(join(base, 'scripts', 'repair'), { recursive: true });
    mkdirSync(join(base, 'scripts', 'site'));
    mkdirSync(join(base, 'src'));
    for (const name of ['plan.schema.ts', 'repair-kinds.ts'])
      writeFileSync(join(base, 'src', name), '1');
    writeFileSync(join(base, 'scripts', 'repair', 'rule.ts'), '1');
  });
  afterEach(() => rmSync(base, { recursive: true }));

  test.each([
    ['a rule', 'scripts/repair/rule.ts', true],
    ['a new rule', 'scripts/repair/new.ts', true],
    ['data of the converter', 'scripts/repair/divisions.json', true],
    ['the contract', 'src/plan.schema.ts', true],
    ['the lock file', 'package-lock.json', true],
    ['a test', 'scripts/repair/rule.test.ts', false],
    ['what builds the site', 'scripts/site/build.ts', false],
    ['a page', 'src/page.astro', false],
  ])('%s: %s changes it: %s', (_, file, changes) => {
    const before = sumOfConverter(base);
    expect(sumOfConverter(base)).toBe(before);
    writeFileSync(join(base, file), '2');
    expect(sumOfConverter(base) !== before).toBe(changes);
  });
});

describe('the key of a plan', () => {
  const intake: Intake = {
    name: 'a.txt',
    bytes: Buffer.from('a'),
    info: {
      id: 'a',
      source: { url: null, collector: null },
      meta: {},
      emendations: [],
      waivers: [],
    },
    published: { ledger: emptyLedger('a'), release: null, day: null },
    witnesses: [['b', Buffer.from('b')]],
  };
  test.each<[string, Partial<Intake>]>([
    ['bytes', { bytes: Buffer.from('b') }],
    ['name', { name: 'b.txt' }],
    ['yaml', { info: { ...intake.info, meta: { docNumber: null } } }],
    ['ledger', { published: { ...intake.published, ledger: { ...emptyLedger('a'), title: 'A' } } }],
    ['release', { published: { ...intake.published, release: '1', day: '2026-11-27' } }],
    ['witness', { witnesses: [['b', Buffer.from('c')]] }],
    ['witness that is gone', { witnesses: [['b', null]] }],
  ])('knows its %s', (_, change) => {
    expect(keyOf('1', { ...intake, ...change })).not.toBe(keyOf('1', intake));
    expect(keyOf('1', { ...intake })).toBe(keyOf('1', intake));
  });
});
