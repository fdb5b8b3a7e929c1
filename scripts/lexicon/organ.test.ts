/** Offices, by the examples beside the grammar. */
import { expect, test } from 'vitest';
import { LETTERHEADS, NO_ORGANS, ORGANS, TITLES } from './organ.examples.ts';
import { organsAt, readLetterhead, readOrgans } from './organ.ts';

test.each(ORGANS)('%s', (line, names) => expect(readOrgans(line)).toEqual(names));

test.each(NO_ORGANS)('%s names none', (line) => expect(readOrgans(line)).toBeNull());

test.each(TITLES)('%s opens with %s', (title, names) => expect(organsAt(title)).toBe(names));

test.each(LETTERHEADS)('%s is the letterhead of %s', (line, name) =>
  expect(readLetterhead(line)).toBe(name),
);
