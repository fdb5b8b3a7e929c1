/** Input is text: what looks like code in a seed of any kind stands on the page as words, and runs nowhere. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Route, routes } from '../../../src/lib/routes.ts';
import { root } from '../../folders.ts';
import { convertAll, type RunResult } from '../../run/run.ts';
import { browserFor } from '../browser-for.ts';
import { openPage } from '../page.ts';
import { docx, p } from '../word-file.ts';
import { buildPages } from './build.ts';

const words = [
  '写入<script>document.title="坏"</script>的要求。',
  '表达式{process.exit(1)}与{window.bad=1}的要求。',
  '标记</Section></P><P id="bad">与</div>的要求。',
  '事件<img src=x onerror="window.bad=1">的要求。',
  '链接[点击](javascript:window.bad=1)的要求。',
  'import x from "fs"',
  'export const bad = 1',
  '---',
];
const heading = '一、总体要求';
const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const text = [heading, ...words];

const seeds: Record<string, string | Uint8Array> = {
  'text.txt': text.join('\n'),
  'page.html': `<html><body><div>${text.map((line) => `<p>${escaped(line)}</p>`).join('')}<script>window.bad=1</script></div></body></html>`,
  'word.docx': docx(text.map((line) => p(line)).join('')),
  'marks.md': [
    '---',
    'id: ../../outside',
    'title: <script>window.bad=1</script>',
    '---',
    ...text,
  ].join('\n'),
  'fence.txt': ['---', 'id: ../outside', 'import bad from "x"', '---', ...text].join('\n'),
  'outside.txt': text.join('\n'),
  'outside.yaml': 'id: ../outside\n',
  'bomb.docx': docx(p(heading), { 'word/styles.xml': ' '.repeat(40 * 1024 * 1024) }),
};

/** What a scrape may have left is taken out of a plain text; the apparatus names it. */
const RESIDUE = /<\/?(?:P|div|img)\b[^>]*>/g;

/** Width and spaces are repaired as in any text. */
const folded = (line = '') => line.normalize('NFKC').replace(/\s/g, '');

let work: string;
let result: RunResult;
const browser = browserFor();
let address: (route: Route) => string;
beforeAll(async () => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  work = mkdtempSync(join(root, '.cache', 'hostile-'));
  const from = join(work, 'seeds');
  mkdirSync(from);
  for (const [name, bytes] of Object.entries(seeds)) writeFileSync(join(from, name), bytes);
  result = convertAll({ paths: [from], out: join(work, 'content') });
  const { failed, said, dist } = await buildPages(join(work, 'content'), work);
  if (failed) throw new Error(said);
  address = (route) => pathToFileURL(join(dist, route)).href;
});
afterAll(() => {
  rmSync(work, { recursive: true });
});

test('an id that leaves the folder and a bomb are refused with a reason, the others are converted', () => {
  const rules = result.failures.map(({ place, rule }) => [place.split('/').at(-1), rule]);
  expect(rules).toEqual(
    expect.arrayContaining([
      ['bomb.docx', 'docx-size'],
      [expect.stringContaining('outside'), 'seed-yaml'],
    ]),
  );
  expect(result.converted.map(({ plan }) => plan.id).sort()).toEqual([
    ...['fence', 'marks', 'page', 'text', 'word'],
  ]);
  expect(readdirSync(work).sort()).toEqual(['cache', 'content', 'dist', 'seeds']);
});

test.each(['text', 'fence', 'marks', 'page', 'word'])(
  '%s: the words are on the page and nothing ran',
  async (id) => {
    const { page } = await openPage(browser());
    page.on('dialog', (dialog) => void dialog.dismiss());
    await page.goto(address(routes.plan(id)));
    const seen = await page.evaluate(() => ({
      text: [...document.querySelectorAll('.text p')].map((line) => line.textContent),
      made: document.querySelectorAll('#bad, .text script, .text img, .text a[href^=javascript]')
        .length,
      ran: 'bad' in window || document.title.includes('坏'),
    }));
    const shown = seen.text.map((line) => folded(line)).join('\n');
    const plain = id === 'text' || id === 'fence' || id === 'marks';
    const residual = plain ? words.map((line) => line.replace(RESIDUE, '')) : words;
    // Of a link in Markdown only its words are text.
    const wanted =
      id === 'marks'
        ? residual.flatMap((line) =>
            line === '---' ? [] : line.replace(/\[(.*)\]\(.*?\)(?=的)/, '$1'),
          )
        : residual;
    for (const line of wanted) expect(shown).toContain(folded(line));
    expect([seen.made, seen.ran]).toEqual([0, false]);
  },
);

test('what is taken out of the plain text is named', () => {
  const { plan } = result.converted.find((one) => one.plan.id === 'text') ?? {};
  const dropped = (plan?.apparatus ?? []).flatMap(({ kind, before }) =>
    kind === 'drop' ? before : [],
  );
  expect(dropped).toEqual(words.flatMap((line) => line.match(RESIDUE) ?? []));
});
