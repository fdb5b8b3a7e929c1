import { describe, expect, test } from 'vitest';
import { href, rootOf, routes } from './routes.ts';

describe('href', () => {
  test.each([
    [routes.library(), routes.plan('a-1'), undefined, 'plans/a-1/index.html'],
    [routes.plan('a-1'), routes.library(), undefined, '../../index.html'],
    [routes.plan('a-1'), routes.plan('b-2'), 's1', '../b-2/index.html#s1'],
    [routes.plan('a-1'), routes.apparatus('a-1'), 'r3', 'apparatus/index.html#r3'],
    [routes.apparatus('a-1'), routes.source('a-1'), 'L7', '../source/index.html#L7'],
    [routes.plan('a-1'), routes.plan('a-1'), 's1', '#s1'],
    [routes.plan('a-1'), routes.plan('a-1'), undefined, 'index.html'],
    [routes.plan('a-1'), routes.download('a-1', 'json'), undefined, '../a-1.json'],
    [routes.plan('a-1'), routes.tableCsv('a-1', 't1'), undefined, 't1.csv'],
  ])('from %s to %s (%s) is %s', (from, to, fragment, expected) => {
    expect(href(from, to, fragment)).toBe(expected);
  });

  test('a browser that follows it arrives, wherever the site stands', () => {
    const all = [
      routes.library(),
      routes.plan('a-1'),
      routes.plan('b'),
      routes.apparatus('a-1'),
      routes.source('b'),
      routes.search(),
      routes.asset('site.css'),
    ];
    for (const base of ['https://x.test/', 'https://x.test/a/bc/', 'file:///stick/']) {
      for (const from of all) {
        for (const to of all) {
          expect(new URL(href(from, to), base + from).href).toBe(base + to);
        }
        expect(new URL(rootOf(from), base + from).href).toBe(base);
      }
    }
  });
});
