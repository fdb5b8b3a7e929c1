/** The law of the round trip: what a document was made of is what is read from every format that it is written in. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertText } from '../../laws/convert-text.ts';
import { breaches } from '../../laws/laws.ts';
import type { Converted } from '../../pipeline.ts';
import { ofd } from '../../testing/ofd-file.ts';
import { pdf } from '../../testing/pdf-file.ts';
import { scoreParagraphs } from '../paragraphs.ts';
import { scorePlan } from '../score.ts';
import { goldOf, type Made, type Piece } from './document.ts';
import { inventedTables } from './invented.ts';
import { isInstalled, printed } from './tools.ts';
import { typeset } from './typeset.ts';
import { wordOf } from './word.ts';

const CLAUSES = [
  '深入实施创新驱动发展战略',
  '建设一批R&D机构和5G应用示范基地',
  '全社会研发经费投入强度达到3.2%以上',
  '高新技术企业突破1200家',
  '推动产学研用深度融合',
  '完善“揭榜挂帅”等科研组织方式',
  '支持企业牵头组建创新联合体',
  '加强知识产权保护和运用',
];
const sentences = fc.array(
  fc
    .array(fc.constantFrom(...CLAUSES), { minLength: 1, maxLength: 5 })
    .map((list) => `${list.join('，')}。`),
  { minLength: 1, maxLength: 6 },
);

/** A plan of several pages around an invented table. */
function longPlan(made: Made, seed: number): Made {
  const [table] = made.pieces.filter(({ kind }) => kind === 'table');
  const texts = fc.sample(sentences, { numRuns: 30, seed }).map((list) => list.join(''));
  const pieces = ['发展基础', '总体要求', '重点任务', '发展目标', '保障措施'].flatMap(
    (title, i): Piece[] => [
      { kind: 'heading', level: 1, label: `${'一二三四五'[i] ?? ''}、`, title },
      ...[0, 1].flatMap((k): Piece[] => [
        {
          kind: 'heading',
          level: 2,
          label: `（${'一二'[k] ?? ''}）`,
          title: `${title}之${'甲乙'[k] ?? ''}`,
        },
        ...texts
          .slice(i * 6 + k * 3, i * 6 + k * 3 + 3)
          .map((text): Piece => ({ kind: 'paragraph', text })),
      ]),
      ...(title === '发展目标' && table ? [table] : []),
    ],
  );
  return { ...made, pieces };
}

const SEED = 20261127;
const plans = inventedTables(3, SEED).map((made, i) => longPlan(made, SEED + i));

function isAsMade(made: Made, converted: Converted, shown = (text: string) => text): void {
  const { plan, raw } = converted;
  expect(breaches(plan, raw)).toEqual([]);
  const gold = goldOf(made, made.name);
  const { headings, tables, meta } = scorePlan(gold, converted);
  const paragraphs = scoreParagraphs(
    { ...gold, paragraphs: (gold.paragraphs ?? []).map(shown) },
    { blocks: plan.blocks.map((block) => ({ ...block, text: shown(block.text) })) },
  );
  expect(headings).toMatchObject({ f1: 1, parents: 1, missing: [], extra: [] });
  expect(paragraphs.wrong).toEqual([]);
  expect(tables.cells[0]).toBe(tables.cells[1]);
  expect(tables.claims.false).toEqual([]);
  expect(meta.wrong).toEqual([]);
}

describe.each(plans.map((made) => [made.name, made] as const))('%s', (_, made) => {
  const { pages, placed } = typeset(made);

  test.each([
    ['PDF', pdf],
    ['OFD', ofd],
  ])('printed as %s, with its pages', (__, print) => {
    expect(pages.length).toBeGreaterThan(3);
    const converted = convertText(print(pages));
    isAsMade(made, converted);
    const wanted = new Map(
      placed.map(({ text, page, to }) => [text, [page, to > page ? to : undefined]]),
    );
    const told = converted.plan.blocks.filter(({ text }) => wanted.has(text));
    expect(told.length).toBeGreaterThan(40);
    for (const { text, printed: at } of told)
      expect([text, [at?.page, at?.to]]).toEqual([text, wanted.get(text)]);
  });

  test('as a Word file', () => {
    isAsMade(made, convertText(wordOf(made)));
  });
});

/** A text without the marks that may hang over the margin: LibreOffice leaves some of them unpainted at the end of a first line. */
const unhung = (text: string): string => text.replace(/[，。、；：]/g, '');

test.skipIf(!isInstalled('soffice'))(
  'through LibreOffice',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'round-trip-'));
    try {
      const [made] = plans as [Made];
      writeFileSync(join(folder, 'a.docx'), wordOf(made));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
      for (const kind of ['pdf', 'doc', 'rtf', 'odt']) {
        const args = [profile, '--headless', '--convert-to', kind, '--outdir', folder];
        await printed('soffice', [...args, join(folder, 'a.docx')]);
        const converted = convertText(readFileSync(join(folder, `a.${kind}`)));
        isAsMade(made, converted, kind === 'pdf' ? unhung : undefined);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  180_000,
);
