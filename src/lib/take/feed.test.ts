import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { madeMeta } from '../../fixtures/made.ts';
import { atomFeed } from './feed.ts';

test('the feed is XML with an entry a plan, the latest first, each with an id of its own', () => {
  const xml = atomFeed([
    madeMeta('a', { issued: '2021-05' }),
    madeMeta('b', { published: '2023-01-04', title: 'R&D <规划>' }),
    madeMeta('c', {}),
  ]);
  const wrong: string[] = [];
  const parser = new DOMParser({
    errorHandler: (_level: string, message: string) => wrong.push(message),
  });
  const feed = parser.parseFromString(xml, 'application/xml');
  expect(wrong).toEqual([]);
  const entries = Array.from(feed.getElementsByTagName('entry'));
  const told = (name: string): (string | null | undefined)[] =>
    entries.map((entry) => entry.getElementsByTagName(name)[0]?.textContent);
  expect(told('title')).toEqual(['R&D <规划>', 'a', 'c']);
  expect(told('updated')).toEqual([
    '2023-01-04T00:00:00+08:00',
    '2021-05-01T00:00:00+08:00',
    '1970-01-01T00:00:00Z',
  ]);
  expect(new Set(told('id')).size).toBe(3);
  for (const id of told('id'))
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});
