import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import type { PlanMeta } from '../../plan.schema.ts';
import { atomFeed } from './feed.ts';

const plan = (id: string, about: Partial<PlanMeta>): PlanMeta => ({
  id,
  title: id,
  noticeTitle: null,
  docNumber: null,
  issuer: null,
  issued: null,
  published: null,
  effective: null,
  kind: '规划',
  period: null,
  region: null,
  source: {
    file: `${id}.txt`,
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    bytes: 0,
    lines: 0,
    url: null,
    collector: null,
  },
  stats: {
    characters: 0,
    gaps: 0,
    repairsByKind: {
      decode: 0,
      reg: 0,
      drop: 0,
      struct: 0,
      supplied: 0,
      unclear: 0,
      gap: 0,
      sic: 0,
    },
  },
  ...about,
});

test('the feed is XML with an entry a plan, the latest first, each with an id of its own', () => {
  const xml = atomFeed([
    plan('a', { issued: '2021-05' }),
    plan('b', { published: '2023-01-04', title: 'R&D <规划>' }),
    plan('c', {}),
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
