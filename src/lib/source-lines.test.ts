import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Division } from '../plan.schema.ts';
import { rawParts, sourceLines } from './source-lines.ts';

const none = { outline: [], tables: [], boxes: [] };

const block = (anchor: string, start: number, lines: [number, number]): Block => ({
  anchor,
  kind: 'paragraph',
  role: 'body',
  division: null,
  container: null,
  text: '',
  lead: null,
  src: [start, start + 1],
  lines,
});

test('a line leads to what begins or goes on on it, and is dropped when nothing stands on it', () => {
  const raw = '页眉\n一、甲\n段一\n段一续 （一）乙 段二\n页脚\n';
  const blocks = [
    block('s1', 3, [2, 2]),
    block('s1-p1', 7, [3, 4]),
    block('s1-1', 14, [4, 4]),
    block('s1-1-p1', 19, [4, 4]),
  ];
  expect(
    sourceLines(raw, { ...none, blocks }).map(({ number, pieces, dropped }) => [
      number,
      dropped,
      ...pieces.map(
        ({ anchor, continued, text }) => `${continued ? '…' : ''}${anchor ?? ''}>${text}`,
      ),
    ]),
  ).toEqual([
    [1, true, '>页眉'],
    [2, false, 's1>一、甲'],
    [3, false, 's1-p1>段一'],
    [4, false, '…s1-p1>段一续 ', 's1-1>（一）乙 ', 's1-1-p1>段二'],
    [5, true, '>页脚'],
  ]);
});

test('the pieces are the raw text, and every block has its piece', () => {
  const raws = fc
    .array(
      fc.string({ maxLength: 8 }).map((line) => line.replaceAll('\n', '')),
      { minLength: 1 },
    )
    .map((lines) => lines.map((line) => `${line}\n`).join(''));
  fc.assert(
    fc.property(raws, fc.array(fc.nat()), (raw, seeds) => {
      const offsets = seeds.map((seed) => seed % raw.length);
      const blocks = offsets.map((offset, index) => block(`p${index + 1}`, offset, [1, 1]));
      const lines = sourceLines(raw, { ...none, blocks });
      const texts = lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
      expect(texts.map((text) => `${text}\n`).join('')).toBe(raw);
      const anchors = lines.flatMap(({ pieces }) =>
        pieces.map(({ anchor, continued }) => (continued ? null : anchor)),
      );
      expect(anchors.filter((anchor) => anchor !== null).sort()).toEqual(
        blocks.map(({ anchor }) => anchor).sort(),
      );
    }),
  );
});

test('what has no words of its own, and what had another anchor, is found with the words that it begins with', () => {
  const division = (anchor: string, offset: number, children: Division[] = []): Division => ({
    anchor,
    level: 1,
    label: null,
    number: null,
    title: '甲',
    stop: '',
    runIn: true,
    src: [offset, offset + 1],
    lines: [1, 1],
    children,
  });
  const [line] = sourceLines('一、甲。乙\n', {
    ...none,
    blocks: [{ ...block('s1-p1', 0, [1, 1]), container: 'notice' }],
    outline: [division('s1', 0)],
    aliases: [
      { anchor: 's9', to: 's1' },
      { anchor: 's9-p1', to: 's1-p1' },
      { anchor: 's8', to: 'nowhere' },
    ],
  });
  expect(line?.pieces).toEqual([
    {
      anchor: 's1-p1',
      continued: false,
      also: ['s1', 'notice', 's9', 's9-p1'],
      from: 0,
      text: '一、甲。乙',
    },
  ]);
});

test('a record finds its very span, and its place where nothing stood', () => {
  const repairs = [
    { id: 'r1', src: [2, 3] as [number, number] },
    { id: 'r2', src: [5, 5] as [number, number] },
    { id: 'r3', src: [6, 9] as [number, number] },
  ];
  expect(rawParts({ text: '加?发展', from: 1 }, repairs)).toEqual([
    { text: '加', record: null },
    { text: '?', record: 'r1' },
    { text: '发展', record: null },
    { text: '', record: 'r2' },
  ]);
  // One that goes on over the end of a line is named where it begins.
  expect(rawParts({ text: '甲\n', from: 6 }, repairs)).toEqual([{ text: '甲\n', record: 'r3' }]);
  expect(rawParts({ text: '乙', from: 8 }, repairs).some(({ record }) => record !== null)).toBe(
    false,
  );
});
