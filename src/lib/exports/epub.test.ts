/** A plan as a book: valid by a checker, and with every passage of the plan under its anchor. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { planSchema } from '../../plan.schema.ts';
import type { Plan } from '../../plan.schema.ts';
import { planEpub } from './epub.ts';

const folder = fileURLToPath(new URL('../../fixtures/content/plans/', import.meta.url));
const plans = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, Plan] => [
    name,
    planSchema.parse(JSON.parse(readFileSync(folder + name, 'utf8'))),
  ]);

/** @throws where a text is no well-formed XML */
function parse(text: string): Document {
  const onError = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(text, 'application/xml');
}

const all = (document: Document, name: string): Element[] =>
  Array.from(document.getElementsByTagName(name));

describe.each(plans)('%s', (_name, plan) => {
  const bytes = planEpub(plan, '2026-11-23');
  const files = unzipSync(bytes);
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const opf = parse(text('book/package.opf'));
  const items = all(opf, 'item');
  const documents = items
    .filter((item) => item.getAttribute('media-type') === 'application/xhtml+xml')
    .map((item) => item.getAttribute('href') ?? '');

  test('a checker of EPUB 3 finds nothing to say', async () => {
    const { messages } = await new EpubCheck().check(bytes);
    expect(messages.filter(({ severity }) => severity !== 'usage')).toEqual([]);
  });

  test('the package says name, language, identity and time', () => {
    const unique = opf.documentElement?.getAttribute('unique-identifier');
    const [identifier] = all(opf, 'dc:identifier');
    expect(identifier?.getAttribute('id')).toBe(unique);
    expect(all(opf, 'dc:title')[0]?.textContent).toBe(plan.title);
    expect(all(opf, 'dc:language')[0]?.textContent).toBe('zh-CN');
    const modified = all(opf, 'meta').find(
      (meta) => meta.getAttribute('property') === 'dcterms:modified',
    );
    expect(modified?.textContent).toBe('2026-11-23T00:00:00Z');
  });

  test('the contents list every division, each link at a place that there is', () => {
    const nav = parse(text('book/nav.xhtml'));
    const [toc] = all(nav, 'nav');
    expect(toc?.getAttribute('epub:type')).toBe('toc');
    const count = (divisions: Plan['outline']): number =>
      divisions.reduce((sum, { children }) => sum + 1 + count(children), 0);
    const links = all(nav, 'a').map((link) => link.getAttribute('href') ?? '');
    expect(links).toHaveLength(Math.max(1, count(plan.outline)));
    for (const link of links) {
      const [file = '', id] = link.split('#');
      expect(documents).toContain(file);
      if (id !== undefined)
        expect([link, text(`book/${file}`).includes(`id="${id}"`)]).toEqual([link, true]);
    }
  });

  test('it holds each passage under its own anchor', () => {
    const book = documents.map((file) => text(`book/${file}`)).join('');
    const absent = plan.blocks.filter(
      ({ kind, anchor }) =>
        kind !== 'caption' && kind !== 'header' && !book.includes(`id="${anchor}"`),
    );
    expect(absent.map(({ anchor }) => anchor)).toEqual([]);
  });

  test('the same plan gives the same bytes', () => {
    expect(planEpub(plan, '2026-11-23')).toEqual(bytes);
  });
});
