/** A new page that is not of one plan cannot be forgotten: navigation and sitemap take it from the table. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { views } from './views.ts';

/** Pages that are reached otherwise: the second list of a page that is entered, and what stands in the head of every page. */
const OTHERWISE = ['search/index.html', 'references/held/index.html'];

test('every page of the library is entered among the views', () => {
  const pages = readdirSync(join(import.meta.dirname, '..', 'pages'), {
    recursive: true,
    encoding: 'utf8',
  })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('index.astro') && !/\[(?!\.\.\.)/.test(path))
    .map((path) => path.replace(/\.astro$/, '.html').replace(/\[\.\.\.\w+\]\//, ''));
  const entered = views.map(({ route }) => String(route));
  expect(pages.filter((page) => !OTHERWISE.includes(page)).sort()).toEqual(entered.sort());
});
