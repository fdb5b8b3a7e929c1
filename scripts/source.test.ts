import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edit, Source } from './source.ts';

/** One replacement, as shares of the text that it meets. */
const change = fc.record({
  from: fc.nat(1000),
  length: fc.nat(4),
  after: fc.string({ unit: fc.constantFrom('甲', '乙', ' ', '\n', '1'), maxLength: 3 }),
});
const rounds = fc.array(fc.array(change, { maxLength: 5 }), { minLength: 1, maxLength: 5 });
const text = fc.string({ unit: fc.constantFrom('天', '地', '人', ' ', '\n', '2'), maxLength: 24 });

/** Sorted, disjoint edits of a text of some length. */
function proposals(
  changes: readonly { from: number; length: number; after: string }[],
  size: number,
): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { from, length, after } of [...changes].sort((a, b) => a.from - b.from)) {
    const start = Math.floor((from / 1000) * size);
    const end = Math.min(size, start + length);
    // Edits of one rule never meet; touching ones are one edit.
    if (start < at || (start === end && after === '')) continue;
    edits.push({ start, end, after, kind: 'reg', rule: 'test', certainty: 'exact' });
    at = end + 1;
  }
  return edits;
}

/** What the edits make of a text, told the simple way. */
const replaced = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight(
    (made, { start, end, after }) => made.slice(0, start) + after + made.slice(end),
    text,
  );

/** A source after some rounds of edits, and the text that it ought to show. */
const edited = fc.tuple(text, rounds).map(([raw, all]) => {
  const source = new Source(raw);
  let wanted = raw;
  for (const changes of all) {
    const edits = proposals(changes, wanted.length);
    wanted = replaced(wanted, edits);
    source.apply(source.render(), edits);
  }
  return { source, wanted, raw };
});

describe('a source after any rounds of edits', () => {
  test('shows what replacing strings would give', () => {
    fc.assert(
      fc.property(edited, ({ source, wanted }) => {
        expect(source.render().text).toBe(wanted);
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps its edits sorted and disjoint, and gives the raw text back', () => {
    fc.assert(
      fc.property(edited, ({ source, raw, wanted }) => {
        expect(source.raw).toBe(raw);
        let made = '';
        let at = 0;
        for (const { start, end, after } of source.edits) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThanOrEqual(start);
          made += raw.slice(at, start) + after;
          at = end;
        }
        expect(made + raw.slice(at)).toBe(wanted);
      }),
    );
  });

  test('knows of every character whether it was kept or written, and where', () => {
    fc.assert(
      fc.property(edited, ({ source, raw }) => {
        const { text: shown, origin } = source.render();
        expect(origin).toHaveLength(shown.length);
        for (const [k, o] of origin.entries()) {
          if (o >= 0) expect(shown[k]).toBe(raw[o]);
          else expect(source.edits[-1 - o]?.after).toContain(shown[k]);
        }
      }),
    );
  });

  test('finds the raw range of a part, and the part in that range', () => {
    fc.assert(
      fc.property(edited, fc.nat(), fc.nat(), ({ source }, a, b) => {
        const rendering = source.render();
        const size = rendering.text.length;
        fc.pre(size > 0);
        const start = a % size;
        const end = start + 1 + (b % (size - start));
        const span = source.rawSpan(rendering, start, end);
        const part = rendering.text.slice(start, end);
        const whole = source.edits.filter(
          (edit) => edit.start >= span.start && edit.end <= span.end && edit.start < edit.end,
        );
        expect(span.start).toBeLessThanOrEqual(span.end);
        // Insertions at an end may belong to the neighbour; everything else that lies inside must show.
        const shown = source.text(span.start, span.end);
        const inserted = source.edits.some(
          (edit) => edit.start === edit.end && [span.start, span.end].includes(edit.start),
        );
        if (!inserted) expect(shown).toContain(part);
        for (const edit of whole) expect(source.editsIn(span.start, span.end)).toContain(edit);
      }),
    );
  });

  test('says of any raw range which edits replace some of it', () => {
    fc.assert(
      fc.property(edited, fc.nat(24), fc.nat(24), ({ source, raw }, a, b) => {
        const start = Math.min(a, b, raw.length);
        const end = Math.min(Math.max(a, b), raw.length);
        const inside = source.edits.filter((edit) => edit.start < end && edit.end > start);
        expect(source.editsIn(start, end)).toEqual(inside);
      }),
    );
  });
});

describe('places', () => {
  test('count lines and columns from 1', () => {
    fc.assert(
      fc.property(text, fc.nat(24), (raw, at) => {
        const offset = Math.min(at, raw.length);
        const before = raw.slice(0, offset).split('\n');
        const column = (before.at(-1)?.length ?? 0) + 1;
        expect(new Source(raw).point(offset)).toEqual({ line: before.length, column, offset });
      }),
    );
  });

  test('a range that ends with a line does not reach into the next', () => {
    expect(new Source('天\n地\n人').lines(0, 2)).toEqual([1, 1]);
    expect(new Source('天\n地\n人').lines(0, 3)).toEqual([1, 2]);
    expect(new Source('天\n地\n人').lines(2, 2)).toEqual([2, 2]);
  });
});

const edit = (start: number, end: number, after: string, more: Partial<Edit> = {}): Edit => ({
  start,
  end,
  after,
  kind: 'reg',
  rule: 'one',
  certainty: 'exact',
  ...more,
});

describe('edits that meet', () => {
  test('become one record of the graver kind and the lesser certainty, with both rules', () => {
    const source = new Source('甲乙丙');
    source.apply(source.render(), [edit(1, 2, 'x')]);
    source.apply(source.render(), [
      edit(1, 2, 'y', { kind: 'gap', rule: 'two', certainty: 'low' }),
    ]);
    expect(source.edits).toEqual([
      edit(1, 2, 'y', { kind: 'gap', rule: 'two', certainty: 'low', also: ['one'] }),
    ]);
  });

  test('leave no record where the second undoes the first', () => {
    const source = new Source('甲乙丙');
    source.apply(source.render(), [edit(1, 2, 'x')]);
    source.apply(source.render(), [edit(1, 2, '乙', { rule: 'two' })]);
    expect(source.edits).toEqual([]);
  });

  test('keep a note on text that stays as it is', () => {
    const source = new Source('甲乙丙');
    source.apply(source.render(), [edit(1, 2, '乙', { kind: 'sic', note: '原文如此' })]);
    expect(source.edits).toHaveLength(1);
  });

  test('are refused where they are added in raw offsets', () => {
    const source = new Source('甲乙丙');
    source.add([edit(0, 2, 'x')]);
    expect(() => source.add([edit(1, 3, 'y', { rule: 'two' })])).toThrow(
      'one [0, 2) and two [1, 3)',
    );
  });
});

describe('an insertion at the border of two ranges', () => {
  const at = (bind: Edit['bind']) => {
    const source = new Source('甲乙');
    source.add([edit(1, 1, '|', bind ? { bind } : {})]);
    return [source.text(0, 1), source.text(1, 2)];
  };

  test('belongs to the left, to the right or to neither, as it is bound', () => {
    expect(at(undefined)).toEqual(['甲|', '乙']);
    expect(at('right')).toEqual(['甲', '|乙']);
    expect(at('boundary')).toEqual(['甲', '乙']);
  });

  test('opens what follows where a line end stands before it', () => {
    const source = new Source('甲\n乙');
    source.apply(source.render(), [edit(2, 2, '“')]);
    expect(source.text(2, 3)).toBe('“乙');
  });
});
