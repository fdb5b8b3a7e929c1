/** Every page is valid HTML, and the heaviest stays light. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import { allPages, planIds } from './pages.ts';

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
  const wrong: string[] = [];
  for (const file of allPages()) {
    const report = await validator.validateString(
      readFileSync(join(inject('dist'), file), 'utf8'),
      file,
    );
    for (const { messages } of report.results)
      wrong.push(
        ...messages.map(({ ruleId, message, line }) => `${file}:${line} ${ruleId} ${message}`),
      );
  }
  expect(wrong).toEqual([]);
});

test('every page has one h1 and says its language', () => {
  for (const file of allPages()) {
    const html = readFileSync(join(inject('dist'), file), 'utf8');
    expect([file, html.split('<h1').length - 1]).toEqual([file, 1]);
    expect(html).toContain('<html lang="zh-CN"');
  }
});

test('no page carries a script or a style of its own', () => {
  for (const file of allPages()) {
    const html = readFileSync(join(inject('dist'), file), 'utf8');
    expect([file, html.includes('<style') || html.includes(' style="')]).toEqual([file, false]);
    const scripts = html.split('<script').slice(1);
    const inline = scripts.filter(
      (tag) => !/^[^>]* src="|^ type="application\/(ld\+)?json"/.test(tag),
    );
    expect([file, inline]).toEqual([file, []]);
  }
});

const zipped = (file: string): number => gzipSync(readFileSync(join(inject('dist'), file))).length;
const KB = 1024;

test('the longest plan loads at most 60 KB, of it 12 KB script and 8 KB style', () => {
  const pages = planIds().map((id) => routes.plan(id));
  const bySize = pages.sort(
    (a, b) => statSync(join(inject('dist'), b)).size - statSync(join(inject('dist'), a)).size,
  );
  const longest = readFileSync(join(inject('dist'), bySize[0] ?? ''), 'utf8');
  // What stands in data attributes is loaded when a reader asks for it.
  const written = longest.match(/ (?:src|href)="[^"]+"/g) ?? [];
  const loaded = readdirSync(join(inject('dist'), 'assets'))
    .filter((name) => written.some((link) => link.endsWith(`/assets/${name}"`)))
    .map((name) => ({ name, bytes: zipped(`assets/${name}`) }));
  const sum = (kind: string): number =>
    loaded.filter(({ name }) => name.endsWith(kind)).reduce((all, { bytes }) => all + bytes, 0);
  expect(sum('.js')).toBeGreaterThan(0);
  expect(sum('.css')).toBeGreaterThan(0);
  expect(sum('.js')).toBeLessThanOrEqual(12 * KB);
  expect(sum('.css')).toBeLessThanOrEqual(8 * KB);
  expect(gzipSync(longest).length + sum('')).toBeLessThanOrEqual(60 * KB);
});

test('no script carries what the pages do not need, such as the library of the schema', () => {
  const scripts = readdirSync(join(inject('dist'), 'assets')).filter((name) =>
    name.endsWith('.js'),
  );
  for (const name of scripts)
    expect([name, zipped(`assets/${name}`) <= 18 * KB]).toEqual([name, true]);
});
