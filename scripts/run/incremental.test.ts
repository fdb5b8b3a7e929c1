/** The store may save work and nothing else: after every kind of edit the content folder is what a run without it makes. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { releaseAll } from '../release/release.ts';
import { convertIncrementally } from './incremental.ts';
import { convertAll } from './run.ts';
import { reportedWords } from '../diagnostic.ts';

const folder = mkdtempSync(join(tmpdir(), 'library-'));
afterAll(() => rmSync(folder, { recursive: true }));
const seeds = join(folder, 'seeds');
const store = join(folder, 'store');
const [cached, fresh] = [join(folder, 'cached'), join(folder, 'fresh')];
const inBoth = (act: (out: string) => void) => [cached, fresh].forEach(act);
const withoutPlans = () =>
  inBoth((out) => rmSync(join(out, 'plans'), { recursive: true, force: true }));
mkdirSync(seeds);

const seed = (name: string, text: string) => writeFileSync(join(seeds, name), text);
const textOf = (place: string, body = '突破卡脖子技术，提升创新能力。') =>
  `${place}科技创新“十四五”规划\n${place}人民政府\n2022年5月19日\n一、总则\n${body}\n二、任务\n（一）加强研究，培育高新技术企业。\n`;
seed('linhai.txt', textOf('临海市'));
seed('haining.txt', textOf('海宁市', '衔接《临海市科技创新“十四五”规划》，攻克“卡脖子”难题。'));
seed('quoted.txt', textOf('青岭市'));
seed(
  'quoted.yaml',
  `emendations:
  - { line: 5, quote: 突破卡脖子技术, reading: 突破“卡脖子”技术, kind: supplied, certainty: high, reason: 另一规划带引号,
      evidence: [{ plan: haining, line: 5, quote: 攻克“卡脖子”难题 }] }
`,
);

function tree(out: string): Record<string, string> {
  const names = existsSync(out) ? readdirSync(out, { recursive: true, withFileTypes: true }) : [];
  const files = names.filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(out.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

/** The files of the store that a run has written. */
const kept = (): Set<string> =>
  new Set(
    readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((name) => /\w{64}/.test(name)),
  );

const both = (out: string) => ({ paths: [seeds], out, whole: true });

/** Converts both ways; gives the number of entries that the store did not have. */
async function compare(): Promise<number> {
  const before = existsSync(store) ? kept() : new Set();
  const one = await convertIncrementally({ ...both(cached), store });
  const two = convertAll(both(fresh));
  const place = (list: readonly { place: string }[]) =>
    list.map((each) => ({ ...each, place: each.place.replace(cached, fresh) }));
  expect(place(one.failures)).toEqual(place(two.failures));
  expect(one.notices).toEqual(two.notices);
  expect(one.cards.map(({ warnings }) => warnings.map(({ reason }) => reason))).toEqual(
    two.converted.map(({ file }) => file.messages.map(reportedWords)),
  );
  expect(tree(cached)).toEqual(tree(fresh));
  return [...kept()].filter((name) => !before.has(name)).length;
}

/** What is changed, and how many entries of the store that makes anew: plans, and plans with their links. */
const edits: [what: string, edit: () => void, made: number][] = [
  ['nothing is there yet', () => undefined, 5],
  ['nothing', () => undefined, 0],
  ['a seed', () => appendFileSync(join(seeds, 'linhai.txt'), '（二）加快转化。\n'), 1],
  ['a title to which another plan has a link', () => seed('linhai.txt', textOf('临海县')), 1],
  ['the title back', () => seed('linhai.txt', textOf('临海市')), 0],
  ['the text that bears witness', () => seed('haining.txt', textOf('海宁市')), 1],
  [
    'the witness back, and more of it',
    () =>
      seed(
        'haining.txt',
        `${textOf('海宁市', '衔接《临海市科技创新“十四五”规划》，攻克“卡脖子”难题。')}附注。\n`,
      ),
    3,
  ],
  ['a yaml that is new', () => seed('linhai.yaml', 'meta: { docNumber: 临政发〔2022〕9号 }\n'), 1],
  ['a yaml that is wrong', () => seed('linhai.yaml', 'meta: { nothing: 1 }\n'), 0],
  ['no yaml', () => rmSync(join(seeds, 'linhai.yaml')), 0],
  ['the same text in a second seed', () => seed('twice.txt', textOf('临海市')), 1],
  ['two seeds with one id', () => seed('twice.yaml', 'id: linhai\n'), 0],
  ['neither', () => ['twice.txt', 'twice.yaml'].forEach((name) => rmSync(join(seeds, name))), 0],
  ['a release', () => inBoth((out) => releaseAll({ seeds, out, day: () => '2026-11-27' })), 4],
  [
    'a heading of what was released',
    () => seed('linhai.txt', textOf('临海市').replace('总则', '总体要求')),
    1,
  ],
  [
    'a seed that was renamed',
    () => renameSync(join(seeds, 'linhai.txt'), join(seeds, 'renamed.txt')),
    1,
  ],
  ['the new name, declared', () => seed('renamed.yaml', 'formerly: [linhai]\n'), 2],
  ['a seed that was emptied', () => seed('quoted.txt', ''), 0],
  ['a seed that is no text', () => seed('quoted.txt', '%PDF-1.4\n\0\0\0'), 0],
  ['a seed that is gone', () => rmSync(join(seeds, 'quoted.txt')), 0],
  [
    'files of the content folder',
    () => inBoth((out) => writeFileSync(join(out, 'plans', 'haining.mdx'), 'x')),
    0,
  ],
  ['no content folder but its record', withoutPlans, 0],
  [
    'a store that was cut short',
    () => {
      for (const name of kept()) truncateSync(join(store, name), 600);
      withoutPlans();
    },
    0,
  ],
  [
    'a store with other bytes',
    () => {
      for (const name of kept()) {
        const bytes = readFileSync(join(store, name));
        bytes.fill(7, bytes.length - 40);
        writeFileSync(join(store, name), bytes);
      }
      withoutPlans();
    },
    0,
  ],
];

test.for(edits)('after a change of %s', { timeout: 120_000 }, async ([, edit, made]) => {
  edit();
  expect(await compare()).toBe(made);
});

test('one plan alone is converted with the names of the others, as they stand', async () => {
  const [alone, other] = [join(folder, 'alone'), join(folder, 'other')];
  for (const out of [alone, other]) cpSync(cached, out, { recursive: true });
  rmSync(store, { recursive: true });
  const result = await convertIncrementally({ ...both(alone), store, only: 'haining' });
  expect(result.cards.map(({ id }) => id)).toEqual(['haining']);
  convertAll({ ...both(other), only: 'haining' });
  expect(tree(alone)).toEqual(tree(other));
  expect(readFileSync(join(alone, 'plans', 'haining.mdx'), 'utf8')).toContain('<Mention');
  // The plan, the plan with its link, and the catalogue.
  expect(kept().size).toBe(3);
});

test('shares that other machines converted give the same folder, and leave nothing to convert', async () => {
  rmSync(store, { recursive: true });
  const shares = await Promise.all(
    [1, 2, 3].map((part) =>
      convertIncrementally({
        ...both(cached),
        store: join(folder, `share-${part}`),
        shard: { part, of: 3 },
      }),
    ),
  );
  const converted = shares.flatMap(({ cards }) => cards.map(({ id }) => id));
  expect(converted.sort()).toEqual(['haining', 'renamed']);
  for (const part of [1, 2, 3]) {
    const share = join(folder, `share-${part}`);
    if (existsSync(share)) cpSync(share, store, { recursive: true });
  }
  // The plans, and the catalogue, which says what to do about warnings.
  expect(kept().size).toBe(3);
  withoutPlans();
  // The plan with its link.
  expect(await compare()).toBe(1);
});
