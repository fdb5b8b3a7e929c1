/** The structure has the last word: a number that it lacks and that a rule dropped comes back. */
import { expect, test } from 'vitest';
import { outline } from '../structure/outline.ts';
import { segment } from '../structure/segment.ts';
import { Source } from '../source.ts';
import { findTables } from '../tables/index.ts';
import { PROSE } from '../testing/outlined.ts';
import { missedIn } from './missed.ts';

/** The lines that are missed, where a rule had dropped some. */
function missed(lines: readonly string[], dropped: readonly string[], rule = 'running-head') {
  const raw = lines.join('\n');
  const source = new Source(raw);
  source.add(
    dropped.map((line) => {
      const start = raw.indexOf(`\n${line}\n`) + 1;
      const end = start + line.length + 1;
      return { start, end, after: '', kind: 'drop', rule, certainty: 'high' };
    }),
  );
  const root = outline(source, findTables(segment(source)), []);
  return missedIn(source, root).map(({ span, why }) => [raw.slice(span.start, span.end - 1), why]);
}

const HEADINGS = ['一、发展基础', '二、总体要求', '三、重点任务'];
const TEXT = ['某市规划', ...HEADINGS.flatMap((heading) => [heading, PROSE])];

test('a heading between its neighbours', () => {
  expect(missed(TEXT, ['二、总体要求'])).toEqual([['二、总体要求', 'number']]);
});

test('an entry of a list inside a section', () => {
  const entries = ['（一）强化创新。', '（二）扩大开放。', '（三）改善民生。'];
  const lines = [...TEXT.slice(0, 3), ...entries, ...TEXT.slice(3)];
  expect(missed(lines, ['（二）扩大开放。'])).toEqual([['（二）扩大开放。', 'number']]);
});

test('nothing where the text itself skips, or another text has the number', () => {
  const other = '第二章 总体要求';
  const lines = [...TEXT.slice(0, 3), other, ...TEXT.slice(5)];
  expect(missed(lines, [other])).toEqual([]);
  expect(missed(TEXT, [])).toEqual([]);
});

test('nothing of what a rule proves for itself, as a list of contents', () => {
  expect(missed(TEXT, ['二、总体要求'], 'contents')).toEqual([]);
});
