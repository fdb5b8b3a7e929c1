import { afterEach, expect, test, vi } from 'vitest';
import { routes } from './routes.ts';
import { absolute, siteAddress, zipAddress } from './site-address.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('an address is kept with a closing slash, and none is none', () => {
  expect(siteAddress('')).toBe(null);
  expect(siteAddress('https://plans.example.org')).toBe('https://plans.example.org/');
  expect(siteAddress('http://example.org/a/bc')).toBe('http://example.org/a/bc/');
});

test.each(['plans.example.org', 'ftp://example.org/'])('%s is refused by name', (wrong) => {
  expect(() => siteAddress(wrong)).toThrow(wrong);
});

test('pages stand below the address', () => {
  vi.stubEnv('PLAN_SITE', 'https://example.org/a');
  expect(absolute(routes.library())).toBe('https://example.org/a/');
  expect(absolute(routes.plan('b-1'))).toBe('https://example.org/a/plans/b-1/index.html');
  vi.stubEnv('PLAN_SITE', '');
  expect(absolute(routes.library())).toBe(null);
});

test('the zip is named where there is one, and a mistyped address by name', () => {
  expect(zipAddress('')).toBe(null);
  expect(zipAddress('https://example.org/a.zip')).toBe('https://example.org/a.zip');
  expect(() => zipAddress('a.zip')).toThrow('a.zip');
});
