import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pdf } from '../testing/pdf-file.ts';
import { convertAll } from './run.ts';

const TEXT = '某市科技创新规划\n一、发展基础\n突破卡脖子技术,加快建设科技强市,提升创新能力。\n';
const YAML = `emendations:
  - line: 3
    quote: 突破卡脖子技术
    reading: 突破“卡脖子”技术
    kind: supplied
    certainty: high
    reason: 另一规划带引号
    evidence:
      - { plan: witness, line: 1, quote: “卡脖子” }
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-'));
  writeFileSync(join(folder, 'broken.txt'), TEXT);
  writeFileSync(join(folder, 'broken.yaml'), YAML);
});
afterEach(() => rmSync(folder, { recursive: true }));

const alone = () => convertAll({ paths: [join(folder, 'broken.txt')], out: folder, check: true });

test('a seed that is named alone finds its evidence in the seeds beside it', () => {
  writeFileSync(join(folder, 'witness.txt'), '攻克“卡脖子”难题，提升全市创新能力。\n');
  const { converted, failures } = alone();
  expect(failures).toEqual([]);
  expect(converted.map(({ plan }) => plan.id)).toEqual(['broken']);
  expect(converted[0]?.mdx).toContain('突破“卡脖子”技术');
});

test('without the plan that bears witness nothing is supplied, and the error says what is missing', () => {
  const { converted, failures } = alone();
  expect(converted).toEqual([]);
  expect(failures).toMatchObject([
    { rule: 'evidence-plan', place: `${join(folder, 'broken.yaml')}:2` },
  ]);
});

test('a file with pages goes out as it is, until its editor says otherwise', () => {
  const bytes = pdf([{ texts: [{ x: 80, y: 120, text: '某市科技创新规划' }] }]);
  writeFileSync(join(folder, 'paged.pdf'), bytes);
  const out = join(folder, 'content');
  const run = () => convertAll({ paths: [join(folder, 'paged.pdf')], out, whole: true });
  expect(run().failures).toEqual([]);
  const original = join(out, 'originals', 'paged.pdf');
  expect(readFileSync(original).equals(Buffer.from(bytes))).toBe(true);
  expect(run().changes).toEqual([]);
  writeFileSync(join(folder, 'paged.yaml'), 'source: { original: false }\n');
  run();
  expect(existsSync(original)).toBe(false);
});
