import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../folders.ts';
import { releaseAll } from '../release/release.ts';
import { convertAll } from '../run/run.ts';

const TEXT = '宜昌市科技创新“十四五”规划\n一、发展基础\n全市高新技术企业数量五年翻了一番。\n';

const OTHER =
  '某县人才发展规划\n一、总则\n坚持人才引领发展的战略地位，完善人才工作的体制和机制。\n';

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
/** Converts one file by its name. */
const named = (id: string) =>
  convertAll({ paths: [join(folder, 'seeds', `${id}.txt`)], out: out() });
/** Converts and releases. */
const publish = () =>
  releaseAll({ seeds: join(folder, 'seeds'), out: out(), day: () => '2026-01-02' });
const withdraw = (lines: string) => writeFileSync(join(out(), 'withdrawn.yaml'), lines);
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

  test('leaves its address behind when it is taken out of the library, with the reason', () => {
    seed('old');
    publish();
    unseed('old');
    withdraw('- { id: old, reason: 已经废止 }');
    expect(run().failures).toEqual([]);
    expect(content('addresses.json')).toEqual([
      { id: 'old', title: '宜昌市科技创新“十四五”规划', to: null, reason: '已经废止' },
    ]);
    expect(existsSync(join(out(), 'anchors/old.json'))).toBe(true);
    seed('old');
    expect(run().failures).toMatchObject([{ rule: 'withdrawn' }]);
    withdraw('');
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

  test('that goes without a word stays as it was, and the run says what to declare', () => {
    seed('old');
    seed('other', '', OTHER);
    publish();
    unseed('old');
    const { failures, changes } = run();
    expect(failures).toMatchObject([{ rule: 'plan-missing' }]);
    expect(failures[0]?.remedy.zh).toContain('- { id: old, reason: 为什么撤下 }');
    // Its page says that it is the earlier edition, until the seed is back or the plan is declared.
    expect(changes).toEqual(['outdated.json']);
    expect(content('outdated.json')).toMatchObject([
      { id: 'old', file: 'old.txt', rule: 'plan-missing' },
    ]);
    expect(run().changes).toEqual([]);
    seed('old');
    expect(run()).toMatchObject({ failures: [], changes: ['outdated.json'] });
  });

  test.each([
    ['the same text', TEXT],
    ['nearly the same text', `${TEXT}新加的一段，说的是别的事情。\n`],
  ])(
    'whose seed was renamed is recognised by %s: the run stops with the line to add',
    (_, text) => {
      seed('old');
      seed('other', '', OTHER);
      publish();
      unseed('old');
      writeFileSync(join(folder, 'seeds', 'new.txt'), text);
      for (const { failures, changes } of [run(), named('new')]) {
        expect(failures).toMatchObject([
          { rule: 'plan-renamed', place: join(folder, 'seeds', 'new.txt') },
        ]);
        expect(failures[0]?.remedy.zh).toMatch(/new\.yaml 里写一行“id: old”.*“formerly: \[old\]”/);
        expect(changes.filter((path) => path !== 'outdated.json')).toEqual([]);
        expect(content('outdated.json')).toMatchObject([
          { id: 'old', file: 'new.txt', rule: 'plan-renamed' },
        ]);
      }
      writeFileSync(join(folder, 'seeds', 'new.yaml'), 'id: old\n');
      expect(run()).toMatchObject({ failures: [] });
    },
  );

  test('with the text of one that is withdrawn is a new one', () => {
    seed('old');
    publish();
    unseed('old');
    withdraw('- { id: old, reason: 另以新编号收录 }');
    seed('new');
    expect(run().failures).toEqual([]);
  });

  test.each([
    ['- { id: none, reason: 无 }', '没有发布过'],
    ['- { id: old }', '不是撤下规划的清单'],
    ['- [', '不是撤下规划的清单'],
  ])('that was declared as %s cannot be', (lines, why) => {
    seed('old');
    publish();
    withdraw(lines);
    const { failures } = run();
    expect(failures).toMatchObject([{ rule: 'withdrawn' }]);
    expect(failures[0]?.message.zh).toContain(why);
  });

  test('has no ledger of another one', () => {
    seed('old');
    seed('other', '', OTHER);
    publish();
    copyFileSync(join(out(), 'anchors/other.json'), join(out(), 'anchors/old.json'));
    expect(run().failures).toMatchObject([{ rule: 'ledger' }]);
  });

  test('whose seed changed names with that of another one is refused, and so is the other', () => {
    const of = (place: string) =>
      `${place}科技创新规划\n一、发展基础\n${place}围绕科技创新投入三亿元，建成五个平台。\n二、主要任务\n${place}围绕产业升级完成九个项目，惠及二万人。\n`;
    seed('one', '', of('甲市'));
    seed('two', '', of('乙县'));
    publish();
    seed('one', '', of('乙县'));
    seed('two', '', of('甲市'));
    const { failures } = run();
    expect(failures).toMatchObject([
      { rule: 'plan-changed-hands' },
      { rule: 'plan-changed-hands' },
    ]);
    expect(failures[0]?.message.zh).toContain('已发布的“two”');
    seed('two', '', of('乙县'));
    expect(run().failures).toMatchObject([{ rule: 'plan-changed-hands', earlier: 'one' }]);
  });

  test('with another text altogether under its id is refused', () => {
    const [one = '', two = ''] = ['yichang-2023-work', 'yiyang-145-sti'].map((name) =>
      readFileSync(join(root, 'seeds', `${name}.txt`), 'utf8'),
    );
    seed('old', '', one);
    publish();
    seed('old', '', two);
    expect(run().failures).toMatchObject([{ rule: 'plan-changed-hands' }]);
  });
});
