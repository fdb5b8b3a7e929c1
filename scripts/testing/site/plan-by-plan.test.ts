/**
 * Pages that are taken from an earlier build, or from other machines, are those that a whole build makes: after edits of every
 * kind, byte for byte. Each page has one reason to change at a time, so that none hides another.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runNode } from '../../command/run-node.ts';
import { sha256 } from '../../files/sha256.ts';
import { root } from '../../folders.ts';

const patience = 600_000;
const folder = mkdtempSync(join(tmpdir(), 'plan-by-plan-'));
afterAll(() => rmSync(folder, { recursive: true }));
const seeds = join(folder, 'seeds');
const cache = (name: string) => join(folder, name, 'cache');
const dist = (name: string) => join(folder, name, 'dist');

/** Runs a command of a machine: all have the same seeds, and nothing else in common. */
async function run(name: string, script: string, ...args: string[]): Promise<void> {
  const content = join(folder, name, 'content');
  mkdirSync(join(content, 'indicators'), { recursive: true });
  for (const [path, text] of Object.entries(catalogues)) writeFileSync(join(content, path), text);
  const code = await runNode([script, ...args], {
    env: {
      ...{ PLAN_SEEDS: seeds, PLAN_CONTENT: content, PLAN_DIST: dist(name) },
      ...{ PLAN_CACHE_DIR: cache(name), PLAN_SETTINGS: join(folder, 'library.yaml') },
      // What machines do not differ in need not be compiled by each.
      ...{ PLAN_PAGEFIND: '0', NODE_COMPILE_CACHE: join(root, '.cache', 'code') },
    },
    worthShowing: () => false,
  });
  expect(code).toBe(0);
}

/** Hash of every file of a site. */
const tree = (name: string): Record<string, string> =>
  Object.fromEntries<string>(
    readdirSync(dist(name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name: file }) => join(parentPath, file))
      .map((path): [string, string] => [
        path.slice(dist(name).length + 1),
        sha256(readFileSync(path)),
      ])
      .sort(),
  );

const put = (name: string, text: string) => writeFileSync(join(seeds, name), text);
const catalogues = {
  'indicators/spending.yaml': entry('研发经费投入强度'),
  'topics.yaml': '- { id: tasks, name: 重点任务, headings: [任务] }\n',
};

function entry(...aliases: string[]): string {
  return `name: ${aliases[0]}\nunit: "%"\ndirection: up\nfield: 创新\nshare: true\naliases: [${aliases.join(', ')}]\n`;
}

const plan = (title: string, body: string, organ = title.slice(0, 3)) =>
  `${title}\n${organ}人民政府\n2022年5月19日\n一、总则\n${body}\n二、任务\n（一）加强研究，培育高新技术企业。\n`;

mkdirSync(seeds);
writeFileSync(join(folder, 'library.yaml'), 'name: 试验文库\n');
put('corrected.txt', plan('宁波市科技创新“十四五”规划', '建设创新高地。'));
// What is cited says who cites it; what is quoted, whose words those are.
put('cited.txt', plan('临海市科技创新“十四五”规划', '突破关键技术，提升创新能力。'));
const citing = '衔接《临海市科技创新“十四五”规划》，攻克“卡脖子”难题。';
put('citing.txt', plan('海宁市科技创新“十四五”规划', citing));
put('quoting.txt', plan('义乌市科技创新“十四五”规划', '突破卡脖子技术，提升创新能力。'));
put(
  'quoting.yaml',
  `emendations:
  - { line: 5, quote: 突破卡脖子技术, reading: 突破“卡脖子”技术, kind: supplied, certainty: high, reason: 另一规划带引号,
      evidence: [{ plan: citing, line: 5, quote: 攻克“卡脖子”难题 }] }
`,
);
put('left.txt', plan('慈溪市科技创新“十四五”规划', '建设产业高地。'));
put('leaving.txt', plan('瑞安市科技创新“十四五”规划', '对接《慈溪市科技创新“十四五”规划》。'));
// Which region holds the county, the plan of its city tells.
const region = (text: string) => `meta: { region: ${text} }\n`;
put('county.txt', plan('东山县科技创新“十四五”规划', '建设生态之城。'));
put('county.yaml', region('{ name: 东山县, level: 县, parent: 东江市 }'));
put('moved.txt', plan('西山县科技创新“十四五”规划', '建设文化之城。'));
put(
  'aimed.txt',
  plan('温州市科技创新“十四五”规划', '到2025年，省级平台达到50家，研发投入强度达到3%。'),
);
put('waived.txt', plan('乐清市科技创新“十四五”规划', '建设“创新高地。'));
put(
  'topical.txt',
  `${plan('余姚市科技创新“十四五”规划', '建设智造高地。')}三、工程\n实施十大工程。\n`,
);
put('untouched.txt', plan('嘉兴市科技创新“十四五”规划', '建设开放高地。'));

test(
  'what three machines have drawn makes the site that one makes',
  async () => {
    await run('whole', 'scripts/convert.ts');
    const parts = ['1/3', '2/3', '3/3'];
    const machines = parts.map((_, at) => `machine-${at}`);
    for (const name of machines)
      cpSync(join(cache('whole'), 'plans'), join(cache(name), 'plans'), { recursive: true });
    await Promise.all(
      machines.map((name, at) => run(name, 'scripts/build.ts', '--shard', parts[at] ?? '')),
    );
    await Promise.all([
      run('kept', 'scripts/merge.ts', ...machines.map(cache)),
      run('whole', 'scripts/build.ts'),
    ]);
    expect(Object.keys(tree('kept')).length).toBeGreaterThan(100);
    expect(tree('kept')).toEqual(tree('whole'));
  },
  patience,
);

test(
  'what was drawn before stands where nothing of it has changed, and nowhere else',
  async () => {
    const written = (id: string) => statSync(join(dist('kept'), 'plans', id, 'index.html')).mtimeMs;
    const ids = ['cited', 'quoting', 'left', 'county', 'untouched', 'waived', 'aimed', 'topical'];
    const before = new Map(ids.map((id) => [id, written(id)]));
    put('corrected.txt', plan('宁波市科技创新“十四五”规划', '建设创新高地，培育产业集群。'));
    put('citing.yaml', 'meta: { title: 海宁市科技创新规划 }\n');
    rmSync(join(seeds, 'leaving.txt'));
    put('added.txt', plan('东江市科技创新“十四五”规划', '建设活力之城。'));
    put('added.yaml', region('{ name: 东江市, level: 市, parent: 东江省 }'));
    put('moved.yaml', region('{ name: 西山县, level: 县, parent: 东海市 }'));
    put('waived.yaml', 'waivers:\n  - { rule: unbalanced-marks, reason: 原文如此 }\n');
    catalogues['indicators/spending.yaml'] = entry('研发经费投入强度', '研发投入强度');
    catalogues['topics.yaml'] += '- { id: works, name: 工程, headings: [工程] }\n';
    // A machine that has never drawn a page.
    for (const name of ['pages', 'sites'])
      rmSync(join(cache('whole'), name), { recursive: true, force: true });
    await Promise.all([run('kept', 'scripts/build.ts'), run('whole', 'scripts/build.ts')]);
    expect(tree('kept')).toEqual(tree('whole'));
    expect(tree('kept')).not.toHaveProperty('plans/leaving/index.html');
    expect(readFileSync(join(dist('kept'), 'plans/topical/parts.js'), 'utf8')).toContain('"works"');
    expect(ids.filter((id) => written(id) === before.get(id))).toEqual(['untouched']);
  },
  patience,
);
