import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { madeMeta } from '../../fixtures/made.ts';
import { atomFeed } from './feed.ts';

test('the feed is XML with an entry a plan, the last changed first, each with an id of its own', () => {
  const xml = atomFeed([
    { plan: madeMeta('a', { issued: '2021-05' }), changed: '2024-02-01' },
    { plan: madeMeta('b', { published: '2023-01-04', title: 'R&D <规划>' }), changed: null },
    { plan: madeMeta('c', {}), changed: null },
    { plan: madeMeta('d', { published: '2026-01-01' }), changed: '2023-05-06' },
  ]);
  const wrong: string[] = [];
  const parser = new DOMParser({
    onError: (_level: string, message: string) => wrong.push(message),
  });
  const feed = parser.parseFromString(xml, 'application/xml');
  expect(wrong).toEqual([]);
  const entries = Array.from(feed.getElementsByTagName('entry'));
  const told = (name: string): (string | null | undefined)[] =>
    entries.map((entry) => entry.getElementsByTagName(name)[0]?.textContent);
  expect(told('title')).toEqual(['a', 'd', 'R&D <规划>', 'c']);
  expect(told('updated')).toEqual([
    '2024-02-01T00:00:00+08:00',
    '2023-05-06T00:00:00+08:00',
    '2023-01-04T00:00:00+08:00',
    '1970-01-01T00:00:00Z',
  ]);
  expect(told('published')).toEqual([
    '2021-05-01T00:00:00+08:00',
    '2026-01-01T00:00:00+08:00',
    '2023-01-04T00:00:00+08:00',
    undefined,
  ]);
  expect(new Set(told('id')).size).toBe(4);
  for (const id of told('id'))
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});
