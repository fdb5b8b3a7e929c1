/** A text that has come in the place of another: all that its yaml says of the old one is told at once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConvertError } from '../diagnostic.ts';
import { Source } from '../source.ts';
import { loadSeedInfo } from './load.ts';
import { placeByHand } from './place.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'place-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Line of the yaml, rule and remedy of each error. */
function faults(yaml: string, act: (info: ReturnType<typeof loadSeedInfo>) => unknown): string[] {
  const path = join(folder, 'a.yaml');
  writeFileSync(path, yaml);
  try {
    act(loadSeedInfo(path, 'a'));
    return [];
  } catch (error) {
    if (!(error instanceof ConvertError)) throw error;
    return [error, ...error.others].map(({ line, rule, remedy }) => `${line} ${rule} ${remedy.zh}`);
  }
}

const YAML = `id: a
pins:
  - heading: 第一章
    line: 1
keep:
  - { quote: 甲, line: 1, reason: 是正文 }
drop:
  - { quote: 丁, reason: 不是正文 }
emendations:
  - { quote: 乙, line: 1, reading: 丙, kind: unclear, certainty: high, reason: 误字 }
`;

test('every quotation that has moved is told, with where it stands now', () => {
  const source = new Source('新文\n第一章\n甲\n乙\n');
  expect(faults(YAML, (info) => placeByHand(source, info))).toEqual([
    '3 pin-stale 它在原文第 2 行，请改 line',
    '6 keep-stale 它在原文第 3 行，请改 line',
    '8 drop-stale 请对照原文改 quote，或删去此条',
    '10 emendation-stale 它在原文第 4 行，请改 line',
  ]);
});

test('every field that is wrong is told, in the order of the file', () => {
  const wrong = 'id: A B\nsorce: {}\nwaivers:\n  - { rule: x }\n';
  expect(faults(wrong, () => undefined).map((fault) => fault.split(' ')[0])).toEqual([
    '1',
    '2',
    '4',
  ]);
});
