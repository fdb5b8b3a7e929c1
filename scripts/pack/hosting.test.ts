/** The configurations for servers that no test runs: what can be read from them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { root } from '../folders.ts';
import { HEADERS, SEARCH_POLICY } from '../site/serve.ts';

const read = (file: string): string =>
  readFileSync(join(root, 'scripts', 'pack', 'files', 'hosting', file), 'utf8');

test.each(['nginx.conf', 'apache.conf', 'Caddyfile', 'web.config'])(
  '%s sends the headers under which the site is tested',
  (file) => {
    for (const [name, value] of Object.entries(HEADERS)) {
      expect(read(file)).toContain(name);
      expect(read(file)).toContain(value);
    }
    expect(read(file)).toContain(SEARCH_POLICY);
  },
);

test.each([
  [
    'web.config',
    'mimeMap',
    [
      '.css',
      '.csv',
      '.epub',
      '.html',
      '.js',
      '.json',
      '.jsonl',
      '.md',
      '.pagefind',
      '.pf_filter',
      '.pf_fragment',
      '.pf_index',
      '.pf_meta',
      '.svg',
      '.txt',
    ],
  ],
  [
    'tomcat-web.xml',
    'extension',
    ['css', 'csv', 'epub', 'html', 'js', 'json', 'jsonl', 'md', 'svg', 'txt'],
  ],
] as const)('%s is XML and names the type of every file', (file, tag, extensions) => {
  const onError = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  const document = new DOMParser({ onError }).parseFromString(read(file), 'text/xml');
  const named = Array.from(
    document.getElementsByTagName(tag),
    (element) => element.getAttribute('fileExtension') || element.textContent,
  );
  expect(named.sort()).toEqual(extensions);
});
