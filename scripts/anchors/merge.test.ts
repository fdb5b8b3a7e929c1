import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../folders.ts';
import { RELEASES, readReleases } from '../release/log.ts';
import { releaseAll } from '../release/release.ts';
import { convertAll } from '../run/run.ts';
import { publish } from '../testing/editions.ts';
import { type Ledger, readLedger, writeLedger } from './ledger.ts';
import { mergeLedgers } from './merge.ts';
import { readLedgers } from './publications.ts';
import { lost } from './verify.ts';

const LINES = [
  '某市科技创新“十四五”规划',
  '一、发展基础',
  '全市高新技术企业数量五年翻了一番，研发机构覆盖率达到百分之四十。',
  '长江经济带绿色转型取得实效，磷石膏综合利用技术走在全国前列。',
  '二、总体要求',
  '坚持把科技创新摆在发展全局的核心位置，面向需求组织攻关。',
  '健全创新治理体系，营造尊重知识、鼓励探索的良好氛围。',
  '三、重点任务',
  '支持龙头企业牵头组建创新联合体，承担国家和省级重大科技项目。',
  '引导高校院所与县市区共建产业技术研究院，推动成果就地转化应用。',
];
const [, , first = '', second = '', , , air = ''] = LINES;
const ADDED = {
  ours: '国家农高区建设加快推进，柑橘产业技术体系不断完善。',
  theirs: '湖北三峡实验室挂牌运行，磷系电子化学品攻关取得突破性进展。',
};
/** We join two paragraphs and add one behind the first section; they take one away and add one at the end. */
const OURS = LINES.flatMap((line) =>
  line === first ? [first + second, ADDED.ours] : line === second ? [] : [line],
);
const THEIRS = [...LINES.filter((line) => line !== air), ADDED.theirs];
const BOTH = [...OURS.filter((line) => line !== air), ADDED.theirs];

describe('two ledgers', () => {
  const base = publish(LINES.join('\n')).ledger;
  const ours = publish(OURS.join('\n'), { ledger: base }, '2').ledger;
  const theirs = publish(THEIRS.join('\n'), { ledger: base }, '3').ledger;

  test.each([
    ['ours into theirs', ours, theirs],
    ['theirs into ours', theirs, ours],
  ])('%s: no address is lost, and each finds its text', (_, one, two) => {
    const { ledger, disputed } = mergeLedgers(base, one, two);
    expect([...lost(one, ledger), ...lost(two, ledger), ...disputed]).toEqual([]);
    expect(readLedger(writeLedger(ledger), 'example')).toEqual(ledger);
    const after = publish(BOTH.join('\n'), { ledger }, '4');
    expect(['s1-p1', 's1-p2', 's1-p2b', 's2-p2', 's3-p3'].map(after.at)).toEqual([
      first + second,
      first + second,
      ADDED.ours,
      'gone',
      ADDED.theirs,
    ]);
  });

  test('of which one is the other, or its past, give the later one', () => {
    expect(mergeLedgers(base, ours, ours).ledger).toEqual(ours);
    expect(mergeLedgers(base, base, theirs).ledger).toEqual(theirs);
    expect(mergeLedgers(base, ours, base).ledger).toEqual(ours);
  });

  test('without a common past keep the text that lives', () => {
    const { ledger } = mergeLedgers(null, ours, theirs);
    expect([...lost(ours, ledger), ...lost(theirs, ledger)]).toEqual([]);
  });

  test('that joined two paragraphs each its own way still lead somewhere', () => {
    const alias = (anchor: string, to: string): Ledger => {
      const entry = base.live.find((one) => one.anchor === anchor);
      if (!entry) throw new Error(`${anchor} is in the ledger`);
      const live = base.live.filter((one) => one !== entry);
      return { ...base, live, aliases: [{ ...entry, to, merged: true }] };
    };
    const { ledger } = mergeLedgers(base, alias('s1-p1', 's1-p2'), alias('s1-p2', 's1-p1'));
    expect(lost(base, ledger)).toEqual([]);
  });

  test.each([
    ['that are nothing like each other', ADDED.ours, ADDED.theirs],
    ['that begin alike', '新增一段主支的内容完全是另外一回事。', '新增一段乙支的文字在此处展开。'],
    [
      'that differ by a name',
      '支持甲县建设，到2023年研发投入达到5亿元，培育高新技术企业30家。',
      '支持乙县建设，到2024年研发投入达到5亿元，培育高新技术企业30家。',
    ],
  ])('that gave one new address to two texts say so: texts %s', (_, ...added) => {
    const [one, two, same] = [...added, added[0]].map(
      (text) => publish([...LINES, text].join('\n'), { ledger: base }, '2').ledger,
    );
    if (!one || !two || !same) throw new Error('ledgers');
    const { ledger, disputed } = mergeLedgers(base, one, two);
    expect(disputed).toEqual(['s3-p3']);
    expect(ledger.live).toEqual(one.live);
    expect(mergeLedgers(base, one, same).disputed).toEqual([]);
  });

  test('of which ours has taken back what theirs gave the same address stay with ours', () => {
    const [one, two] = [ADDED.ours, ADDED.theirs].map(
      (text) => publish([...LINES, text].join('\n'), { ledger: base }, '2').ledger,
    );
    if (!one || !two) throw new Error('ledgers');
    const undone = publish(LINES.join('\n'), { ledger: one }, '3');
    const { ledger, disputed } = mergeLedgers(base, undone.ledger, two);
    expect(disputed).toEqual(['s3-p3']);
    const after = publish([...LINES, ADDED.theirs].join('\n'), { ledger }, '4');
    expect([after.at('s3-p3'), after.at('s3-p3b')]).toEqual(['gone', ADDED.theirs]);
  });

  test('of two plans are refused', () => {
    expect(() => mergeLedgers(base, ours, { ...theirs, plan: 'other' })).toThrow('两个规划的账本');
    const renamed = { ...theirs, plan: 'other', formerly: ['example'] };
    expect(mergeLedgers(base, ours, renamed).ledger.plan).toBe('other');
  });
});

const hasGit = spawnSync('git', ['--version']).status === 0;

describe.runIf(hasGit)('two branches in a repository', () => {
  let home: string;
  const out = () => join(home, 'content');
  const ledgerFile = () => join(out(), 'anchors', 'plan.json');
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: home,
      encoding: 'utf8',
    });
  const edit = (lines: readonly string[]) =>
    writeFileSync(join(home, 'seeds', 'plan.txt'), `${lines.join('\n')}\n`);
  const release = (day: string) =>
    releaseAll({ seeds: join(home, 'seeds'), out: out(), day: () => day });
  const commit = (message: string) => {
    git('add', '.');
    expect(git('commit', '-q', '-m', message).status).toBe(0);
  };
  const command = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/anchors.ts', ...args], {
      cwd: root,
      env: { ...process.env, PLAN_SEEDS: join(home, 'seeds'), PLAN_CONTENT: out() },
      encoding: 'utf8',
    });

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'branches-'));
    mkdirSync(join(home, 'seeds'));
    const attributes = readFileSync(join(root, '.gitattributes'), 'utf8');
    writeFileSync(join(home, '.gitattributes'), attributes);
    writeFileSync(join(home, '.gitignore'), 'content/plans\ncontent/raw\n');
    git('init', '-q', '-b', 'ours');
    edit(LINES);
    release('2026-01-01');
    commit('begin');
    git('checkout', '-q', '-b', 'theirs');
    edit(THEIRS);
    release('2026-01-02');
    commit('theirs');
    git('checkout', '-q', 'ours');
    edit(OURS);
    release('2026-01-03');
    commit('ours');
  });
  afterEach(() => rmSync(home, { recursive: true }));

  /** The merged ledger has what both branches have released, and the next release agrees with it. */
  function expectJoined() {
    const [ledger] = readLedgers(out());
    const released = ['ours', 'theirs'].map((branch) =>
      readLedger(git('show', `${branch}:content/anchors/plan.json`).stdout, branch),
    );
    if (!ledger) throw new Error('there is a ledger');
    expect(released.flatMap((one) => lost(one, ledger))).toEqual([]);
    const { failures, converted } = convertAll({
      paths: [join(home, 'seeds')],
      out: out(),
      whole: true,
    });
    expect(failures).toEqual([]);
    expect(converted[0]?.plan.blocks.map(({ text }) => text)).toEqual(BOTH);
    expect(release('2026-01-04').release).toMatchObject({ release: '2026-01-04' });
    expect(
      readReleases(out())
        .map(({ date }) => date.slice(-2))
        .sort(),
    ).toEqual(['01', '02', '03', '04']);
  }

  test.each([
    ['ours', 'theirs'],
    ['theirs', 'ours'],
  ])('the merge driver joins the ledgers: into %s', (into, from) => {
    const driver = `${process.execPath} ${join(root, 'scripts', 'anchors.ts')} --driver %O %A %B %P`;
    git('config', 'merge.ledger.driver', driver);
    git('checkout', '-q', into);
    const merged = git('merge', '-q', '-m', 'join', from);
    expect([merged.status, merged.stderr]).toEqual([0, '']);
    expectJoined();
  });

  test.each([
    ['ours', 'theirs'],
    ['theirs', 'ours'],
  ])('without it the marks are recognised, and --merge joins them: into %s', (into, from) => {
    git('checkout', '-q', into);
    expect(git('merge', '-q', '-m', 'join', from).status).toBe(1);
    expect(readFileSync(ledgerFile(), 'utf8')).toContain('<<<<<<<');
    const convert = convertAll({ paths: [join(home, 'seeds')], out: out(), whole: true });
    expect(convert.failures).toMatchObject([{ rule: 'ledger' }]);
    expect(convert.failures[0]?.remedy.zh).toContain('npm run anchors -- --merge');
    const { status, stdout } = command('--merge');
    expect([status, stdout]).toEqual([0, `${ledgerFile()}  已合并\n`]);
    commit('join');
    expectJoined();
  });

  test('CI refuses a ledger from which an address was taken', () => {
    const whole = command('--diff');
    expect([whole.status, whole.stdout]).toEqual([0, '已发布的链接没有变化\n']);
    const [ledger] = readLedgers(out());
    if (!ledger) throw new Error('there is a ledger');
    writeFileSync(ledgerFile(), writeLedger({ ...ledger, aliases: [] }));
    commit('lose');
    const refused = command('--diff');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(RELEASES);
  });
});
