import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decode } from '../decode/decode.ts';
import { emend } from '../seed/emend.ts';
import { root } from '../folders.ts';
import { repair } from '../repair/engine.ts';
import { decodeRules, evidenceRules, widthRules } from '../repair/index.ts';
import { loadSeedInfo } from '../seed/load.ts';
import { Source } from '../source.ts';
import { linesOf } from '../text/lines.ts';
import { corrupt } from './byte-model.ts';
import { pageOfLine } from './page-of-line.ts';

const seeds = join(root, 'seeds');
const rawOf = (plan: string) => decode(readFileSync(join(seeds, `${plan}.txt`))).text;

/** The broken seed with all repairs of its characters, headers and contents still in it. */
function repairedSeed(): Source {
  const plan = 'hubei-145-sti';
  const source = new Source(rawOf(plan));
  repair(source, decodeRules, plan);
  emend(source, loadSeedInfo(join(seeds, `${plan}.yaml`), plan), (id) => rawOf(id).split('\n'));
  repair(source, [...evidenceRules, ...widthRules], plan);
  return source;
}

const source = repairedSeed();
/** From the salutation of the notice to its last annex. */
const body = linesOf(source.raw).slice(16, 777);

test.for<[string, string]>([
  ['<p>制定本规划。</p>', '制定本规划、/p>'],
  ['湖北省人民政府</a>', '湖北省人民政庛/a>'],
  ['鄂政发〔2020〕17号</td>', '鄂政发?020?7叶/td>'],
  ['<p>&ldquo;十四五&rdquo;时期</p>', '十四?rdquo;时期'],
  ['<p>&nbsp;&nbsp;第二章</p>', '??第二竟/p>'],
  ['扫描二维码 分享', '扫描二维 分享'],
])('the model makes of %j %j', ([page, seed]) => {
  expect(corrupt(page)).toBe(seed);
});

test('a page as repaired, corrupted again, is the seed: every line of the body', () => {
  const wrong = body.flatMap(({ start, end, text }) =>
    pageOfLine(source, start, end) === null ? [`${source.point(start).line}: ${text}`] : [],
  );
  expect(wrong).toEqual([]);
});

test('every candidate of an unproven reading would have broken in the same way', () => {
  const wrong: string[] = [];
  let checked = 0;
  for (const edit of source.edits) {
    const line = body.find(({ start, end }) => start <= edit.start && edit.end <= end);
    if (!line) continue;
    for (const reading of edit.candidates ?? []) {
      checked += 1;
      const page = pageOfLine(source, line.start, line.end, new Map([[edit, reading]]));
      if (page === null) wrong.push(`${source.point(edit.start).line}: ${reading}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(checked).toBeGreaterThan(0);
});

test('the proof sees a wrong reading', () => {
  const edit = source.edits.find(({ rule, after }) => rule === 'period-name' && after === '五');
  const line = body.find(({ start, end }) => edit && start <= edit.start && edit.end <= end);
  if (!edit || !line) throw new Error('the seed has no repaired 五');
  expect(pageOfLine(source, line.start, line.end, new Map([[edit, '一']]))).toBeNull();
});
