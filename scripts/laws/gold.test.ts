/** The five plans against what people wrote down of them by hand. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../folders.ts';
import { type Converted } from '../pipeline.ts';
import { convertAll } from '../run/run.ts';
import { findCases } from '../score/find.ts';
import { looseCell } from '../score/loose.ts';
import { scorePlan, type PlanScore } from '../score/score.ts';

const cases = findCases(join(root, 'scripts', 'score', 'gold'), [join(root, 'seeds')]);

test('every seed has gold', () => {
  const seeds = readdirSync(join(root, 'seeds')).filter((name) => name.endsWith('.txt'));
  expect(cases.map(({ gold }) => gold.file).sort()).toEqual(seeds.sort());
});

describe.each(cases)('$gold.file', ({ gold, text }) => {
  let one: Converted;
  let score: PlanScore;
  beforeAll(() => {
    const { converted } = convertAll({ paths: [text ?? ''], out: '/dev/null/unused', check: true });
    one = converted[0] as Converted;
    score = scorePlan(gold, one);
  });

  test('every heading, in order, below its parents, and no other', () => {
    const headings = (gold.sections ?? []).filter(({ runIn }) => runIn === true).length;
    expect(score.headings).toEqual({
      f1: 1,
      precision: 1,
      recall: 1,
      parents: 1,
      runIn: [headings, headings],
      missing: [],
      extra: [],
      mhs: 1,
      mhsS: 1,
    });
  });

  test('every table and every cell', () => {
    const cells = (rows: readonly (readonly (string | null)[])[]) =>
      rows.map((row) => row.map(looseCell));
    const tables = gold.tables ?? [];
    expect(one.plan.tables.map(({ rows }) => cells(rows))).toEqual(
      tables.map(({ rows }) => cells(rows)),
    );
    expect(one.plan.tables.map(({ status }) => status === 'lost')).toEqual(
      tables.map(({ status }) => status === 'lost'),
    );
    expect(score.tables.claims).toMatchObject({ false: [], wrongRows: 0, unknown: 0 });
  });

  test('every box, and no other', () => {
    const boxes = gold.boxes?.length ?? 0;
    expect(score.boxes).toEqual([boxes, boxes]);
    expect(one.plan.boxes).toHaveLength(boxes);
  });

  test('what it says of itself', () => {
    expect(score.meta.total).toBeGreaterThan(4);
    expect(score.meta.wrong).toEqual([]);
  });

  test('nothing of the site around it, nothing of the contents, and nothing lost', () => {
    const around = new Set(gold.boilerplateLines);
    // A title may stand in the header of the site alone.
    const left = one.plan.blocks.filter(
      ({ kind, lines: [line] }) => kind !== 'title' && around.has(line),
    );
    expect(left).toEqual([]);
    expect(score.left).toEqual([]);
    expect(score.lost).toEqual([]);
  });
});
