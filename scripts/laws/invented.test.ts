/** Plans whose structure is known because it was made first: the clean text comes back out of every scrape of it. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Plan } from '../../src/plan.schema.ts';
import { pageText } from '../structure/blocks.ts';
import { convertText } from './convert-text.ts';
import { type Invented, inventedPlan, noise, runTogether, scraped } from './invented.ts';
import { breaches } from './laws.ts';
import { bareMark, gluedMarks, print, type Print, printed } from './printed.ts';

vi.setConfig({ testTimeout: 60_000 });

type Outline = Plan['outline'];

const flat = (outline: Outline): Invented['headings'] =>
  outline.flatMap(({ label, title, level, runIn, children }) => [
    { label: label?.trim() ?? '', title, level, runIn },
    ...flat(children),
  ]);

function isAsMade({ plan, raw }: { plan: Plan; raw: string }, made: Invented): void {
  expect(breaches(plan, raw)).toEqual([]);
  expect(pageText(plan.blocks).split('\n')).toEqual(made.lines);
  expect(plan.title).toBe(made.title);
  expect(flat(plan.outline)).toEqual(made.headings);
  expect(plan.tables.map(({ rows }) => rows)).toEqual(made.tables);
  expect(plan.boxes.map(({ items }) => items.map(({ title }) => title))).toEqual(made.boxes);
}

test('a clean plan needs no repair', () => {
  fc.assert(
    fc.property(inventedPlan, (made) => {
      const converted = convertText(made.lines.join('\n'));
      expect(converted.plan.apparatus).toEqual([]);
      isAsMade(converted, made);
    }),
    { numRuns: 40 },
  );
});

test('a scraped plan comes out clean', () => {
  fc.assert(
    fc.property(inventedPlan, noise, (made, how) => {
      isAsMade(convertText(scraped(made, how)), made);
    }),
    { numRuns: 100 },
  );
});

/**
 * The draw of prints is fixed: about one print in five hundred is set so that nothing tells a full last line from one
 * that goes on (`unwrap.test.ts` has it as a known failure).
 */
const DRAWN = { seed: 20261123, endOnFailure: true };

/** Plans of several pages: one page proves nothing of the others. */
const longPlan = inventedPlan.filter(({ lines }) => lines.join('').length > 2500);

test('a printed plan comes out as it was before print', () => {
  fc.assert(
    fc.property(longPlan, print, (made, how) => {
      isAsMade(convertText(printed(made, how)), made);
    }),
    { ...DRAWN, numRuns: 60 },
  );
});

test('a plan whose headings were run into lines that were printed then comes out as it was', () => {
  fc.assert(
    fc.property(longPlan, print, (made, how) => {
      isAsMade(convertText(printed(runTogether(made), { ...how, contents: 'none' })), made);
    }),
    { ...DRAWN, numRuns: 60 },
  );
});

test('page numbers that share a line with text go, and the text stays', () => {
  fc.assert(
    fc.property(longPlan, print, fc.constantFrom(...gluedMarks), (made, how, mark) => {
      const glued: Print = { ...how, mark, glued: true, head: 'none', height: 14, width: 30 };
      isAsMade(convertText(printed(made, glued)), made);
    }),
    { ...DRAWN, numRuns: 60 },
  );
});

test('headings in larger type, on lines of their own measure, come out whole', () => {
  fc.assert(
    fc.property(longPlan, print, fc.integer({ min: 13, max: 15 }), (made, how, narrow) => {
      // Where the text has lost its indents, nothing proves a heading that alone of its kind has two lines.
      const indent = how.indent === 'lost' ? '    ' : how.indent;
      const set: Print = { ...how, indent, narrow, width: 26, head: 'none', contents: 'none' };
      isAsMade(convertText(printed(made, set)), made);
    }),
    { ...DRAWN, numRuns: 60 },
  );
});

test('a bare page number goes or stands alone: it never becomes part of a sentence', () => {
  fc.assert(
    fc.property(longPlan, print, (made, how) => {
      const bare: Print = { ...how, mark: bareMark, head: 'none', contents: 'none' };
      const { plan, raw } = convertText(printed(made, bare));
      expect(breaches(plan, raw)).toEqual([]);
      const whole = made.lines.join('\n');
      // Between the cells of a table nothing tells it from a figure: there the table says that it is in doubt.
      const doubted = plan.tables.flatMap(({ status, cells }) =>
        status === 'partial'
          ? cells.flat().flatMap((cell) => (cell.doubtful ? cell.text : []))
          : [],
      );
      const strange = pageText(plan.blocks)
        .split('\n')
        .filter((line) => !/^\d+$/.test(line) && !whole.includes(line) && !doubted.includes(line));
      expect(strange).toEqual([]);
    }),
    { ...DRAWN, numRuns: 60 },
  );
});
