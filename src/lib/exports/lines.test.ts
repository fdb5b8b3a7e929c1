import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { madeMeta } from '../../fixtures/made.ts';
import { planSchema } from '../../plan.schema.ts';
import { libraryLines, planLines, rulesVersion } from './lines.ts';

const fixture = new URL('../../fixtures/content/plans/linhai-145-sti.json', import.meta.url);
const plan = planSchema.parse(JSON.parse(readFileSync(fixture, 'utf8')));

interface Line {
  anchor: string;
  address: string;
  hash: string;
  path: string[];
  text: string;
}
const read = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

test('every block is a line, with its address and the headings above it', () => {
  const lines = read(planLines(plan, 'v'));
  expect(lines.map(({ text }) => text)).toEqual(plan.blocks.map(({ text }) => text));
  expect(new Set(lines.map(({ address }) => address)).size).toBe(lines.length);
  const deep = lines.find(({ path }) => path.length > 1);
  expect(deep?.address).toBe(`plans/linhai-145-sti/index.html#${deep?.anchor ?? ''}`);
  expect(deep?.path[0]).toContain(plan.outline[0]?.title);
});

test('a hash is of the text alone: it stays where the address changes, and changes with a character', () => {
  const [first] = plan.blocks;
  if (first === undefined) throw new Error('the fixture is empty');
  const of = (about: Partial<typeof first>) =>
    read(planLines({ ...plan, blocks: [{ ...first, ...about }] }, 'v'))[0]?.hash;
  expect(of({ anchor: 'p99' })).toBe(of({}));
  expect(of({ text: `${first.text}。` })).not.toBe(of({}));
});

test('the library names the files of each plan; the version of the rules is theirs', () => {
  expect(JSON.parse(libraryLines([madeMeta('a')]))).toMatchObject({
    id: 'a',
    page: 'plans/a/index.html',
    files: ['plans/a.epub', 'plans/a.json', 'plans/a.jsonl', 'plans/a.md', 'plans/a.txt'],
  });
  expect(rulesVersion([{ id: 'a' }])).not.toBe(rulesVersion([{ id: 'b' }]));
});
