import { expect, test } from 'vitest';
import { originalOf } from './original.ts';

const MB = 1024 * 1024;

test.each([
  ['pdf', MB, undefined, 'pdf'],
  ['ofd', MB, undefined, 'ofd'],
  ['pdf', 50 * MB, undefined, null],
  ['pdf', 50 * MB, true, 'pdf'],
  ['pdf', MB, false, null],
  // Revisions and names may be in it.
  ['docx', MB, undefined, null],
  ['docx', MB, true, 'docx'],
  // A text stands beside the plan anyway, and a page may run scripts.
  ['utf-8', MB, true, null],
  ['html/utf-8', MB, true, null],
  ['mhtml', MB, true, null],
] as const)('%s of %i bytes, wanted: %s → %s', (kind, bytes, wanted, ending) => {
  expect(originalOf(kind, bytes, wanted)).toBe(ending);
});
