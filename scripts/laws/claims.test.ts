/** Tables that say `complete` are, whatever form they stand in and whatever stands around them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMS, formed } from './hard-forms.ts';
import { hardText } from './hard-tables.ts';
import { convertText } from './convert-text.ts';
import { asPlan, falseClaims } from './hard-claims.ts';

test('no table of a made text says falsely that it is whole', () => {
  fc.assert(
    fc.property(hardText, fc.constantFrom(...Object.keys(FORMS)), (text, form) => {
      const { plan } = convertText(asPlan(formed(text, form)));
      expect(falseClaims(text, plan.tables)).toEqual([]);
    }),
    { numRuns: process.env['PLAN_DRAW'] ? 400 : 12 },
  );
});
