import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { releaseAll } from '../release/release.ts';
import { convertAll } from '../run/run.ts';

const TEXT = '宜昌市科技创新“十四五”规划\n一、发展基础\n全市高新技术企业数量五年翻了一番。\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-library-anchors-'));
  mkdirSync(join(folder, 'seeds'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const seed = (id: string, yaml = '', text = TEXT) => {
  writeFileSync(join(folder, 'seeds', `${id}.txt`), text);
  writeFileSync(join(folder, 'seeds', `${id}.yaml`), `id: ${id}\n${yaml}`);
};
const unseed = (id: string) =>
  ['txt', 'yaml'].forEach((ending) => rmSync(join(folder, 'seeds', `${id}.${ending}`)));
const out = () => join(folder, 'content');
const run = (check = false) =>
  convertAll({ paths: [join(folder, 'seeds')], out: out(), whole: true, check });
/** Converts and releases. */
const publish = () =>
  releaseAll({ seeds: join(folder, 'seeds'), out: out(), day: () => '2026-01-02' });
const content = (path: string): unknown => JSON.parse(readFileSync(join(out(), path), 'utf8'));

describe('a plan', () => {
  test('has a ledger from its first release on, and a check agrees with it', () => {
    seed('old');
    run();
    expect(existsSync(join(out(), 'anchors'))).toBe(false);
    publish();
    expect(content('anchors/old.json')).toMatchObject({ plan: 'old' });
    expect(run(true).changes).toEqual([]);
  });

  test('keeps its anchors and its address when it is renamed', () => {
    seed('old');
    publish();
    const before = content('anchors/old.json') as { live: unknown };
    unseed('old');
    seed('new', 'formerly: [old]\n');
    const { failures, changes } = run();
    expect(failures).toEqual([]);
    expect(changes).toEqual(expect.arrayContaining(['plans/old.mdx', 'addresses.json']));
    publish();
    expect(existsSync(join(out(), 'anchors/old.json'))).toBe(false);
    expect(content('anchors/new.json')).toMatchObject({
      plan: 'new',
      formerly: ['old'],
      live: before.live,
    });
    expect(content('addresses.json')).toEqual([
      { id: 'old', title: '宜昌市科技创新“十四五”规划', to: 'new' },
    ]);
    expect(run(true).changes).toEqual([]);
  });

  test('keeps its earlier address though the yaml no longer names it', () => {
    seed('old');
    publish();
    unseed('old');
    seed('new', 'formerly: [old]\n');
    publish();
    seed('new');
    expect(run().changes).toEqual([]);
  });

  test('keeps its output under the old name until it is converted under the new one', () => {
    seed('old');
    publish();
    unseed('old');
    seed(
      'new',
      'formerly: [old]\nemendations: [{ quote: 没有, reading: 有, kind: reg, certainty: high, reason: 试 }]\n',
    );
    const { failures, changes } = run();
    expect(failures).toHaveLength(1);
    expect(changes).toEqual([]);
  });

  test('leaves its address behind when it is taken out of the library', () => {
    seed('old');
    publish();
    unseed('old');
    expect(run().failures).toEqual([]);
    expect(content('addresses.json')).toEqual([
      { id: 'old', title: '宜昌市科技创新“十四五”规划', to: null },
    ]);
    seed('old');
    run();
    expect(content('addresses.json')).toEqual([]);
  });

  test('cannot have the id that another one had', () => {
    seed('old');
    publish();
    unseed('old');
    seed('new', 'formerly: [old]\n');
    publish();
    seed('old', '', `${TEXT}另一份规划。\n`);
    expect(run().failures).toMatchObject([{ rule: 'plan-changed-hands' }]);
  });

  test('cannot take over the id of one that is there', () => {
    seed('old');
    seed('new', 'formerly: [old]\n');
    expect(run().failures).toMatchObject([{ rule: 'plan-changed-hands' }]);
  });

  test('is not converted anew where its ledger was damaged', () => {
    seed('old');
    seed('other');
    publish();
    writeFileSync(join(out(), 'anchors', 'old.json'), '{');
    const { failures, converted } = run();
    expect(failures).toMatchObject([{ rule: 'ledger' }]);
    expect(converted.map(({ plan }) => plan.id)).toEqual(['other']);
  });
});
