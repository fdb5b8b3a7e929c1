import { expect, test } from 'vitest';
import { settingsSchema } from '../settings.schema.ts';
import { routes } from './routes.ts';
import { contentSecurityPolicy } from './security.ts';

const service = 'https://plans.example.gov.cn/search-service/';

test('the search page alone may ask the service, and nothing but that', () => {
  const strict = "default-src 'self'; script-src 'self'; style-src 'self'";
  expect(contentSecurityPolicy(routes.library(), service)).toBe(strict);
  expect(contentSecurityPolicy(routes.search())).toBe(
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'",
  );
  expect(contentSecurityPolicy(routes.search(), service)).toBe(
    `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self' ${service}`,
  );
});

test.each([
  'https://a.example',
  'https://a.example/x',
  'ftp://a.example/',
  "https://a.example/; script-src 'unsafe-inline'/",
  'https://a.example/,https://b.example/',
  'https://a.example/?q=/',
  '/search-service/',
])('%s is no address of a service', (search) => {
  expect(settingsSchema.safeParse({ search }).success).toBe(false);
  expect(settingsSchema.safeParse({ search: service }).success).toBe(true);
});
