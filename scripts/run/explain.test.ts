/** What the converter tells of a text, as a shell sees it: `--report`, `--explain` and waivers. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../folders.ts';

const PLAN = `某市科技创新规划
目录
一、总体要求……1
二、重点任务……2
三、保障措施……3
一、总体要求
坚持创新驱动,到二0三五年建成67个平台
三、保障措施
加强组织领导。`;

const YAML = `emendations:
  - { line: 7, quote: 建成67, kind: sic, certainty: low, reason: 似失连接号 }
  - line: 7
    quote: 个平台
    reading: 个平台。
    kind: supplied
    certainty: high
    reason: 段末失去句号
    evidence: [{ plan: ping, line: 9, quote: 加强组织领导。 }]
`;

let home: string;
const file = (name: string) => join(home, 'seeds', name);

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'explain-'));
  mkdirSync(join(home, 'seeds'));
  writeFileSync(file('ping.txt'), PLAN);
});
afterEach(() => rmSync(home, { recursive: true }));

function run(...args: string[]) {
  const env = {
    ...process.env,
    PLAN_SEEDS: join(home, 'seeds'),
    PLAN_CONTENT: join(home, 'content'),
  };
  const options = { cwd: root, env, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/convert.ts', ...args],
    options,
  );
  return { status, stdout, stderr };
}

describe('--report', () => {
  test('counts characters, records by kind and certainty, gaps and warnings', () => {
    writeFileSync(file('ping.yaml'), YAML);
    const { status, stdout } = run('--report');
    expect(status).toBe(0);
    expect(stdout).toContain('ping  某市科技创新规划');
    expect(stdout).toMatch(/字，〓 0 字，改动 \d+ 处，警告 \d+ 条（.*numbering 1/);
    const cells = (name: string) =>
      stdout
        .split('\n')
        .find((line) => line.startsWith(name))
        ?.trim()
        .split(/\s{2,}/);
    expect(cells('补')).toEqual(['补 supplied', '0', '1', '0', '0', '1']);
    const total = Number(/改动 (\d+) 处/.exec(stdout)?.[1]);
    expect(cells('合计')?.at(-1)).toBe(String(total));
  });
});

describe('--explain', () => {
  test('tells the records of a line, their reasons and evidence, and where its text stands', () => {
    writeFileSync(file('ping.yaml'), YAML);
    const { status, stdout } = run('--explain', `${file('ping.txt')}:7`);
    expect(status).toBe(0);
    expect(stdout).toContain('ping 原文第 7 行：坚持创新驱动,到二0三五年建成67个平台');
    expect(stdout).toContain('规范 punctuation-width “,” → “，”（确定）');
    expect(stdout).toContain('之后加“。”（高）\n    段末失去句号\n    据 ping:9 加强组织领导。');
    expect(stdout).toContain('存疑 emendation “建成67” 照原样（低）\n    似失连接号');
    expect(stdout).toContain('#s1-p1 paragraph 坚持创新驱动，到二〇三五年建成67个平台。');
    // The other lines and their headings are not told.
    expect(stdout).not.toContain('保障措施');
    expect(existsSync(join(home, 'content'))).toBe(false);
  });

  test('says of a dropped line that it is not on the page', () => {
    const { status, stdout } = run('--explain', `${file('ping.txt')}:3`);
    expect(status).toBe(0);
    expect(stdout).toContain(' 删 contents ');
    expect(stdout).toContain('此行的文字不在页面上');
  });

  test.each([
    ['ping.txt', '要写作 文件:行号'],
    ['ping.txt:99', '只有 9 行，没有第 99 行'],
    ['pong.txt:1', '没有文件'],
  ])('refuses %s', (place, words) => {
    const { status, stderr } = run('--explain', file(place));
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });

  test('tells why the file could not be converted', () => {
    writeFileSync(file('ping.yaml'), 'id: [');
    const { status, stderr } = run('--explain', `${file('ping.txt')}:1`);
    expect(status).toBe(1);
    expect(stderr).toContain('ping.yaml:1');
  });
});

describe('a waiver', () => {
  const waive = (line: number) =>
    `waivers:\n  - { rule: numbering, line: ${line}, reason: 原文编号如此 }\n`;

  test('takes its warning back, and no other', () => {
    const before = run().stderr;
    expect(before).toContain('numbering');
    expect(before).toContain('contents-match');
    writeFileSync(file('ping.yaml'), waive(8));
    const { status, stderr } = run();
    expect(status).toBe(0);
    expect(stderr).not.toContain('numbering');
    expect(stderr).toContain('contents-match');
  });

  test('that answers to no warning is an error with its line', () => {
    writeFileSync(file('ping.yaml'), waive(2));
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/ping\.yaml:2 error .*在原文第 8 行.* waiver-unused/);
  });
});
