import { expect, test } from 'vitest';
import { excerptsOf, markAll, type Piece } from './excerpt.ts';
import { parseQuery } from './query.ts';

const show = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

const excerpts = (texts: readonly string[], query: string): string[] | undefined =>
  excerptsOf(
    {
      anchor: 's1',
      path: ['一、标题'],
      blocks: texts.map((text, i) => ({ anchor: `s1-p${i}`, text })),
    },
    parseQuery(query).wanted,
  )?.map(({ pieces }) => show(pieces));

test('the words are marked as they are printed', () => {
  expect(show(markAll('Ｒ＆Ｄ经费与R&D 经费', parseQuery('r&d经费').wanted))).toBe(
    '[Ｒ＆Ｄ经费]与[R&D 经费]',
  );
});

test('a block of text is preferred to the heading, and one with all words to two', () => {
  expect(excerpts(['一、科技', '发展科技。', '科技企业。'], '科技')).toEqual(['发展[科技]。']);
  expect(excerpts(['一、科技', '发展科技。', '科技和企业。'], '科技 企业')).toEqual([
    '[科技]和[企业]。',
  ]);
});

test('words in different blocks are shown in the order of the text', () => {
  expect(excerpts(['一、', '先企业，', '后科技。'], '科技 企业')).toEqual([
    '先[企业]，',
    '后[科技]。',
  ]);
});

test('a window shows all words where they stand close, and another what stands far away', () => {
  const far = '远'.repeat(200);
  expect(excerpts(['', `企业${far}企业和科技${far}`], '企业 科技')).toEqual([
    `……${far.slice(0, 24)}[企业]和[科技]${far.slice(0, 81)}……`,
  ]);
  expect(excerpts(['', `企业${far}科技`], '企业 科技')).toEqual([
    `[企业]${far.slice(0, 108)}……`,
    `……${far.slice(0, 24)}[科技]`,
  ]);
});

test('a long text is cut around the first word, never inside a character', () => {
  const [excerpt = ''] =
    excerpts(['', `${'前'.repeat(50)}𠮷${'前'.repeat(23)}词${'𠮷'.repeat(99)}`], '词') ?? [];
  expect(excerpt.startsWith('……𠮷前')).toBe(true);
  expect(excerpt.endsWith('𠮷……')).toBe(true);
  expect(excerpt).toContain('前[词]𠮷');
  expect(excerpt.isWellFormed()).toBe(true);
});

test('the cells of a row stand apart', () => {
  expect(excerpts(['', '1\n研发投入\n3.2%'], '研发')).toEqual(['1　[研发]投入　3.2%']);
});

test('a text without the words is not what the index is of', () => {
  expect(excerpts(['科技', '企业'], '科技企业')).toBeUndefined();
});

test('what a reader is warned of is told in the excerpt, in rows too', () => {
  const of = (text: string, columns?: string[]) =>
    excerptsOf(
      {
        anchor: 's1',
        path: [],
        blocks: [
          { anchor: 't1-r1', text, doubts: [[text.indexOf('67'), 3]], ...(columns && { columns }) },
        ],
      },
      parseQuery('平台').wanted,
    )?.[0];
  const told = (pieces: readonly Piece[] = []): string =>
    pieces.map(({ text, doubt }) => (doubt ? `{${text}}` : text)).join('');
  expect(told(of('打造67个平台。')?.pieces)).toBe('打造{67个}平台。');
  const row = of('创新平台\n67个', ['指标', '2025年']);
  expect(row?.cells.map(({ pieces }) => told(pieces))).toEqual(['创新平台', '{67个}']);
});
