/** The converter as a shell sees it: bad input is named and stops nothing else. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { root } from './folders.ts';

vi.setConfig({ testTimeout: 30_000 });

/** A sound text, of which the converter has nothing to say. */
const PLAN = `某市人民政府关于印发某市科技创新规划的通知
各县区人民政府：
现将《某市科技创新规划》印发给你们，请认真组织实施。
某市人民政府
2022年5月19日
某市科技创新规划
一、总体要求
${'坚持创新驱动发展，全面提升创新能力，加快建设创新型城市。'.repeat(9)}
二、保障措施
加强组织领导。`;

let home: string;
const seeds = () => join(home, 'seeds');
const out = () => join(home, 'content');
const seed = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(seeds(), name), content);

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'convert-'));
  mkdirSync(seeds());
});
afterEach(() => rmSync(home, { recursive: true }));

function run(...args: string[]) {
  const env = { ...process.env, PLAN_SEEDS: seeds(), PLAN_CONTENT: out() };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/convert.ts', ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, lines: stderr.split('\n').filter((line) => line !== '') };
}

/** Files of a folder, at any depth. */
const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const outdated = (): { id: string }[] => {
  const path = join(out(), 'outdated.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { id: string }[]) : [];
};

/** What a run made of plans and raw texts. */
const made = () => ['plans', 'raw'].flatMap((folder) => files(join(out(), folder)));

describe('a run', () => {
  test('writes MDX, JSON and raw text, and says nothing where nobody watches', () => {
    seed('ping.txt', PLAN);
    expect(run()).toEqual({ status: 0, stdout: '', lines: [] });
    expect(made()).toEqual(['ping.json', 'ping.mdx', 'ping.txt']);
    expect(readFileSync(join(out(), 'raw', 'ping.txt'), 'utf8')).toBe(PLAN);
  });

  test('writes the same bytes again, and nothing where nothing changed', () => {
    seed('ping.txt', PLAN);
    run();
    const before = readFileSync(join(out(), 'plans', 'ping.json'), 'utf8');
    expect(run('--check')).toMatchObject({ status: 0 });
    run('--out', join(home, 'again'));
    expect(readFileSync(join(home, 'again', 'plans', 'ping.json'), 'utf8')).toBe(before);
  });

  test('--check fails where something would change, names it and writes nothing', () => {
    seed('ping.txt', PLAN);
    const { status, lines } = run('--check');
    expect(status).toBe(1);
    expect(lines.join('\n')).toContain('plans/ping.mdx');
    expect(files(home)).toEqual(['ping.txt']);
  });

  test('--only converts one plan, and failures of others are not its own', () => {
    seed('ping.txt', PLAN);
    seed('pong.txt', PLAN.replaceAll('某市', '某县'));
    seed('empty.txt', '');
    expect(run('--only', 'pong')).toMatchObject({ status: 0, lines: [] });
    expect(made()).toEqual(['pong.json', 'pong.mdx', 'pong.txt']);
  });

  test('takes away what a seed that is gone had left, and leaves the rest', () => {
    seed('ping.txt', PLAN);
    seed('pong.txt', PLAN);
    run();
    rmSync(join(seeds(), 'pong.txt'));
    writeFileSync(join(out(), 'plans', 'note.md'), 'a note of somebody');
    expect(run().status).toBe(0);
    expect(made()).toEqual(['note.md', 'ping.json', 'ping.mdx', 'ping.txt']);
  });

  test('without seeds says how to add one', () => {
    const { status, lines } = run();
    expect(status).toBe(0);
    expect(lines).toEqual([expect.stringMatching(/seeds warning 没有种子文件。请放入.*\.txt/)]);
  });
});

// `script` gives a program a terminal; not every machine has it.
test.skipIf(spawnSync('script', ['--version']).status !== 0)('progress shows on a terminal', () => {
  seed('ping.txt', PLAN);
  const words = [process.execPath, 'scripts/convert.ts', seeds(), '--out', out()];
  const { stdout } = spawnSync('script', ['-qec', words.join(' '), '/dev/null'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout).toContain('1/1（100%）ping.txt');
  expect(stdout).toContain('1 个规划已转换，0 个失败');
});

describe('bad seeds', () => {
  test('are each named with what to do, and all others are converted', () => {
    seed('good.txt', PLAN);
    seed('empty.txt', '');
    seed('blank.txt', ' \n\u3000\n');
    seed(
      'binary.txt',
      Uint8Array.from({ length: 999 }, (_, i) => (i * 7919) % 256),
    );
    seed('scan.pdx', 'x');
    symlinkSync('nowhere.txt', join(seeds(), 'dangling.txt'));
    for (const name of ['broken', 'misfit', 'stale', 'locked', 'twin-a', 'twin-b'])
      seed(`${name}.txt`, PLAN);
    seed('broken.yaml', 'id: broken\nmeta: [\n');
    seed('misfit.yaml', 'id: misfit\ncolour: red\n');
    seed(
      'stale.yaml',
      'emendations:\n  - quote: 没有这一句\n    reading: 有\n    kind: reg\n    certainty: high\n    reason: 试\n',
    );
    mkdirSync(join(seeds(), 'locked.yaml'));
    seed('twin-a.yaml', 'id: twin');
    seed('twin-b.yaml', 'id: twin');
    const { status, stdout, lines } = run();
    expect(status).toBe(1);
    expect(stdout).toBe('');
    // File (and line), then what is wrong, what to do, and the id of the rule.
    const said = lines.map(
      (line) => /seeds\/(\S+) error .+。.+ (\S+)$/.exec(line)?.slice(1).join(' ') ?? line,
    );
    const note = said.find((line) => line.includes(' note '));
    expect(note).toMatch(/seeds note 略过 1 个：空文件 empty\.txt。.+ passed-over$/);
    expect(said.filter((line) => line !== note).sort()).toEqual([
      'binary.txt binary-file',
      'blank.txt empty-file',
      'broken.yaml:3 seed-yaml',
      'dangling.txt unreadable',
      'locked.yaml unreadable',
      'misfit.yaml:2 seed-yaml',
      'scan.pdx unknown-type',
      'stale.yaml:2 emendation-stale',
      'twin-a.txt duplicate-id',
      'twin-b.txt duplicate-id',
    ]);
    expect(made()).toEqual(['good.json', 'good.mdx', 'good.txt']);
  });

  test('keep what they gave when they were good', () => {
    seed('ping.txt', PLAN);
    seed('pong.txt', PLAN);
    seed('pong.yaml', 'id: other');
    run();
    seed('ping.txt', '');
    seed('pong.yaml', 'id: [');
    const { status, lines } = run();
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/ping\.txt error 文件是空的.*仍是它的上一版（ping） empty-file$/),
      expect.stringMatching(/pong\.yaml:1 error .*仍是它的上一版（other） seed-yaml$/),
    ]);
    expect(made()).toContain('ping.mdx');
    expect(made()).toContain('other.mdx');
    expect(outdated()).toMatchObject([
      { id: 'other', file: 'pong.txt', rule: 'seed-yaml' },
      { id: 'ping', file: 'ping.txt', rule: 'empty-file' },
    ]);
    // Another run says the same; what was mended is no longer outdated, and an end of all troubles ends the list.
    expect(run('--check').status).toBe(1);
    seed('ping.txt', PLAN);
    run('--only', 'ping');
    expect(outdated().map(({ id }) => id)).toEqual(['other']);
    seed('pong.yaml', 'id: other');
    expect(run().status).toBe(0);
    expect(outdated()).toEqual([]);
  });

  test('that were replaced by a file of another kind keep their edition', () => {
    seed('ping.txt', PLAN);
    seed('pong.txt', PLAN.replaceAll('某市', '某县'));
    run();
    rmSync(join(seeds(), 'ping.txt'));
    seed('ping.caj', 'x');
    expect(run().status).toBe(1);
    expect(outdated()).toMatchObject([{ id: 'ping', file: 'ping.caj', rule: 'unknown-type' }]);
    // The plan of a seed that is gone goes all the same: nothing here could be it.
    rmSync(join(seeds(), 'pong.txt'));
    run();
    expect(made()).toEqual(['ping.json', 'ping.mdx', 'ping.txt']);
  });

  test('a text that stands twice is named, and a half-written file of a dead run goes', () => {
    seed('ping.txt', PLAN);
    seed('pong.txt', PLAN.replaceAll('\n', '\r\n'));
    mkdirSync(join(out(), 'plans'), { recursive: true });
    writeFileSync(join(out(), 'plans', 'ping.mdx.4194399.tmp'), 'half');
    const { status, lines } = run();
    expect(status).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(/pong\.txt warning 与 ping\.txt 的文字完全相同.* same-text$/),
    ]);
    expect(run('--strict').status).toBe(1);
    expect(made()).toEqual(expect.not.arrayContaining([expect.stringContaining('.tmp')]));
  });

  test('paths that are not there or of no known kind fail by themselves', () => {
    seed('good.txt', PLAN);
    seed('picture.png', 'x');
    const { status, lines } = run(
      ...['good.txt', 'picture.png', 'none.txt'].map((name) => join(seeds(), name)),
    );
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/picture\.png error 这是图片.*unknown-type$/),
      expect.stringMatching(/none\.txt error 没有这个文件.*no-such-file$/),
    ]);
    expect(made()).toContain('good.mdx');
  });
});

describe('output that cannot be written', () => {
  test('a file where the folder should be: one line, exit code 1', () => {
    seed('ping.txt', PLAN);
    writeFileSync(out(), 'in the way');
    const { status, lines } = run();
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/content error 写不进.*--out.* unwritable$/)]);
    expect(readFileSync(out(), 'utf8')).toBe('in the way');
  });

  test('one file that is in the way: the others are written, no half-written file stays', () => {
    seed('ping.txt', PLAN);
    seed('pong.txt', PLAN.replaceAll('某市', '某县'));
    mkdirSync(join(out(), 'plans', 'ping.json', 'full'), { recursive: true });
    const { status, lines } = run();
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/plans\/ping\.json error 写不进.* unwritable$/)]);
    expect(made()).toEqual(['ping.mdx', 'pong.json', 'pong.mdx', 'ping.txt', 'pong.txt']);
  });
});

describe('wrong usage: exit code 2, nothing done', () => {
  test.each([[['--nonsense']], [['--out']], [['--only', 'nobody']]])('%j', (args) => {
    seed('ping.txt', PLAN);
    const { status, lines } = run(...args);
    expect(status).toBe(2);
    expect(lines.join('\n')).toContain(args[1] ?? args[0]);
    expect(files(home)).toEqual(['ping.txt']);
  });

  test('--help is no error', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--check');
  });
});
