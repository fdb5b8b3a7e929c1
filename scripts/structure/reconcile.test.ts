import { expect, test } from 'vitest';
import type { Paragraph } from '../pdast.ts';
import { Source } from '../source.ts';
import { reconcile, UNPLACED } from './reconcile.ts';

const RAW = '第一段。\n\n创新驱动 12\n第二段。';

/** A paragraph that is a line of the text. */
function paragraph(text: string): Paragraph {
  const start = RAW.indexOf(text);
  const span = { start, end: start + text.length };
  return { type: 'paragraph', anchor: '', role: 'body', span, lead: null };
}

test('what stands between two leaves becomes one break', () => {
  const source = new Source(RAW);
  reconcile(source, ['第一段。', '创新驱动 12', '第二段。'].map(paragraph));
  expect(source.render().text).toBe('第一段。\n创新驱动12\n第二段。');
  expect(source.edits.map(({ kind }) => kind)).not.toContain('drop');
});

test('words that no leaf holds are no break: they are on record for what they are', () => {
  const source = new Source(RAW);
  reconcile(source, ['第一段。', '第二段。'].map(paragraph));
  expect(source.render().text).toBe('第一段。\n第二段。');
  const [edit] = source.edits.filter(({ rule }) => rule === UNPLACED.id);
  expect(edit).toMatchObject({ kind: 'drop', certainty: 'low' });
  expect(RAW.slice(edit?.start, edit?.end)).toContain('创新驱动 12');
});
