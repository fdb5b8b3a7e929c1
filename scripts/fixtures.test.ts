/**
 * Small plans as they were scraped, one a layout, with all that the converter makes of them. To look at a change, convert a
 * case into a folder of its own and compare; only a person who has read the difference copies it here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './folders.ts';
import { breaches } from './laws/laws.ts';
import { convertAll } from './run/run.ts';

const fixtures = join(root, 'scripts', 'fixtures');

describe.each(readdirSync(fixtures))('%s', (name) => {
  const folder = join(fixtures, name);
  const seed = readdirSync(folder).find(
    (file) => file.startsWith(`${name}.`) && !file.endsWith('.yaml'),
  );
  const { converted, failures } = convertAll({
    paths: [join(folder, seed ?? '')],
    out: '/dev/null/unused',
    check: true,
  });
  const [{ plan, mdx, raw, file }] = converted as [(typeof converted)[number]];
  const expected = (what: string) => readFileSync(join(folder, what), 'utf8');

  test('is converted and keeps the laws', () => {
    expect(failures).toEqual([]);
    expect(breaches(plan, raw)).toEqual([]);
  });

  test('gives the page that was read', () => {
    expect(mdx).toBe(expected('expected.mdx'));
  });

  test('says what it was unsure of', () => {
    const messages = file.messages.map(
      ({ line, column, ruleId, reason }) =>
        `${line ?? 0}:${column ?? 0} ${ruleId ?? ''} ${reason}\n`,
    );
    expect(messages.join('')).toBe(expected('messages.txt'));
  });
});
