import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeIn } from './place.ts';
import { Source } from '../source.ts';

test('a place behind a line break that was joined', () => {
  const raw = '（一）建设平\n    台。围绕产业';
  const segment = { span: { start: 0, end: raw.length }, text: '（一）建设平台。围绕产业' };
  const at = placeIn(new Source(raw), segment, '（一）建设平台。'.length);
  expect(raw.slice(at)).toBe('围绕产业');
});

test('every place of a text, wherever its lines were wrapped', () => {
  const piece = fc.tuple(fc.stringMatching(/^[一-九]{1,6}$/), fc.constantFrom('\n', '\n　　', ''));
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1 }), fc.nat(), (pieces, seed) => {
      const raw = pieces.map(([words, gap]) => words + gap).join('') + '尾';
      const text = raw.replace(/\s+/g, '');
      const offset = seed % text.length;
      const at = placeIn(new Source(raw), { span: { start: 0, end: raw.length }, text }, offset);
      expect(raw.slice(at).replace(/\s+/g, '')).toBe(text.slice(offset));
    }),
  );
});
