import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Plan } from '../../../src/plan.schema.ts';
import { textHash } from './texts.ts';
import { writeAncestry } from './write.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A province with four cities, one with two; three of the four measure the chance of the other's pairs. */
const places = '湖北省 宜昌市 天门市 荆州市 荆门市 湖南省 益阳市 岳阳市'.split(' ');
const parentOf = (name: string): string | null =>
  name.endsWith('省') ? null : /益阳|岳阳/.test(name) ? '湖南省' : '湖北省';

type Library = Record<string, string[]>;

function plansOf(library: Library) {
  return Object.entries(library).map(([name, paragraphs]) => {
    const blocks = paragraphs.map((text, i) => ({
      ...{ kind: 'paragraph', role: 'body', anchor: `p${i + 1}`, text },
    })) as Plan['blocks'];
    const parent = parentOf(name);
    return {
      id: `p${places.indexOf(name)}`,
      title: `${name}科技创新“十四五”规划`,
      period: [2021, 2025] as [number, number],
      region: { name, level: parent === null ? ('省' as const) : ('市' as const), parent },
      text: textHash({ blocks }),
      blocks,
    };
  });
}

/** Writes a library into a folder as a run does, and says which files are new. */
function run(folder: string, library: Library): Map<string, string> {
  const plans = plansOf(library);
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const plan of plans) put(`plans/${plan.id}.json`, JSON.stringify(plan));
  const { output, gone } = writeAncestry(folder, plans, 'program');
  for (const [path, text] of output) put(path, text);
  for (const path of gone) rmSync(join(folder, path));
  return output;
}

const fresh = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ancestry-'));
  folders.push(folder);
  return folder;
};

const passages = [
  '建立健全规划实施监测评估和动态调整机制，开展规划实施情况的动态监测。',
  '推动云计算与边缘计算、图计算、高性能计算的架构和技术融合，推进云生态圈建设。',
  '依托三峡大坝打造清洁能源之都，大力发展绿色智能船舶制造和内河航运。',
  '加快建设洞庭湖生态经济区，推进黑茶、竹木、电容器等特色产业集群发展。',
];

const pairsIn = (output: Map<string, string>) =>
  [...output.keys()].filter((path) => path.startsWith('library/ancestry/')).sort();

test('a plan that has changed has its own pairs compared again, and no others', () => {
  const folder = fresh();
  const [a = '', b = '', c = '', d = ''] = passages;
  const own: Library = { 湖北省: [a, b], 宜昌市: [a], 天门市: [b], 荆州市: [c], 荆门市: [a, c] };
  const library: Library = { ...own, 湖南省: [d], 益阳市: [d] };
  expect(pairsIn(run(folder, library))).toHaveLength(5);
  expect(pairsIn(run(folder, library))).toEqual([]);
  expect(pairsIn(run(folder, { ...library, 荆门市: [c] }))).toEqual([
    'library/ancestry/p4--p0.json',
  ]);
  expect(pairsIn(run(folder, { ...library, 荆门市: [c], 湖南省: [d, c] }))).toEqual([
    'library/ancestry/p6--p5.json',
  ]);
});

test('words that a plan of another province takes over are common from then on', () => {
  const folder = fresh();
  const [a = ''] = passages;
  const verdict = () => {
    const path = join(folder, 'library/ancestry/p1--p0.json');
    return (JSON.parse(readFileSync(path, 'utf8')) as { sentences: { verdict: string }[] })
      .sentences[0]?.verdict;
  };
  run(folder, { 湖北省: [a], 宜昌市: [a] });
  expect(verdict()).toBe('same');
  expect(pairsIn(run(folder, { 湖北省: [a], 宜昌市: [a], 益阳市: [a] }))).toEqual([
    'library/ancestry/p1--p0.json',
  ]);
  expect(verdict()).toBe('common');
  run(folder, { 湖北省: [a], 宜昌市: [a], 益阳市: [] });
  expect(verdict()).toBe('same');
});

test('after any edits the files are those of a run from nothing', () => {
  const texts = fc.uniqueArray(fc.constantFrom(...passages), { maxLength: 3 });
  const library = fc.dictionary(fc.constantFrom(...places), texts);
  fc.assert(
    fc.property(fc.array(library, { minLength: 2, maxLength: 4 }), (edits) => {
      const [folder, other] = [fresh(), fresh()];
      for (const edit of edits) run(folder, edit);
      for (const [path, text] of run(other, edits.at(-1) ?? {}))
        expect(readFileSync(join(folder, path), 'utf8'), path).toBe(text);
    }),
    { numRuns: 15 },
  );
});
