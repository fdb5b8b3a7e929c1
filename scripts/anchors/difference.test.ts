import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { committedLedgers } from './committed.ts';
import { difference } from './difference.ts';
import { publish } from '../testing/editions.ts';
import { type Ledger, writeLedger } from './ledger.ts';
import { breaks, reportDifference, reportUncommitted } from './report.ts';

const LINES = [
  '宜昌市科技创新“十四五”规划',
  '一、发展基础',
  '全市高新技术企业数量五年翻了一番，研发机构覆盖率达到百分之四十。',
  '长江经济带绿色转型取得实效，磷石膏综合利用技术走在全国前列。',
  '二、总体要求',
  '坚持把科技创新摆在发展全局的核心位置，面向需求组织攻关。',
  '（一）重点任务',
  '支持龙头企业牵头组建创新联合体，承担国家和省级重大科技项目。',
];
const [title = '', base = '', first = '', second = '', aims = '', , tasks = '', task = ''] = LINES;
const before = publish(LINES.join('\n')).ledger;
const after = publish(
  [title, base, first.replace('五年', '六年') + second, tasks, task, aims].join('\n'),
  { ledger: before },
  '2',
).ledger;

test('says what becomes of each link', () => {
  expect(difference(before, after).changes).toEqual([
    { anchor: 's1-p1', effect: 'text', to: null },
    { anchor: 's1-p2', effect: 'merged', to: 's1-p1' },
    { anchor: 's2-p1', effect: 'gone', to: null },
    { anchor: 's2-1', effect: 'moved', to: 's1-1' },
    { anchor: 's2-1-p1', effect: 'moved', to: 's1-1-p1' },
  ]);
  expect(difference(after, before).changes.map(({ effect }) => effect)).toContain('back');
  expect(reportDifference([before], [before])).toBe('已发布的链接没有变化\n');
  expect(reportDifference([before], [after])).toContain('#s2-1  移到 #s1-1\n');
});

test('shows the words that a link leads to, and those that are gone', () => {
  const shown = {
    was: (plan: string, anchor: string) => `${plan} ${anchor}`,
    is: () => '新'.repeat(40),
  };
  const told = reportDifference([before], [after], true, shown);
  expect(told).toContain('（文字有改动 1，移到 2，并入 1，已删去并立碑 1）');
  expect(told).toContain(`#s2-1  移到 #s1-1  现为：${'新'.repeat(24)}…\n`);
  expect(told).toContain('#s2-p1  已删去并立碑  原为：example s2-p1\n');
});

test('says where the changes of a release that was not committed are among them', () => {
  expect(reportUncommitted([before], [before])).toBe('');
  expect(reportUncommitted([before], [after])).toMatch(/^与当前提交（HEAD）比较.*尚未提交的发布/);
});

test('tells a link that leads nowhere', () => {
  const broken: Ledger = { ...after, gone: [] };
  expect(breaks([before], [after])).toBe(false);
  expect(breaks([before], [broken])).toBe(true);
  expect(reportDifference([before], [broken])).toContain('#s2-p1  失效！\n');
});

const hasGit = spawnSync('git', ['--version']).status === 0;

test.runIf(hasGit)('compares with what was committed, not with what was converted since', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-library-committed-'));
  try {
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
        cwd: folder,
      });
    const content = join(folder, 'content');
    mkdirSync(join(content, 'anchors'), { recursive: true });
    const write = (ledger: Ledger) =>
      writeFileSync(join(content, 'anchors', 'example.json'), writeLedger(ledger));
    git('init', '-q');
    expect(committedLedgers(content, 'HEAD')).toBeNull();
    write(before);
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    write(after);
    expect(committedLedgers(content, 'HEAD')).toEqual([before]);
    expect(committedLedgers(content, 'no-such-commit')).toBeNull();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
