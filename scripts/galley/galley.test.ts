import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decode } from '../decode/decode.ts';
import { convertText } from '../laws/convert-text.ts';
import { pdf } from '../testing/pdf-file.ts';
import { drawPages } from './draw.ts';
import { judge } from './judge.ts';
import { galleyOf, sheetOf } from './page.ts';
import { pngOf } from './png.ts';

test('a picture holds its pixels, a filter byte before each row', () => {
  const png = pngOf(Uint8Array.of(1, 2, 3, 0, 4, 5, 6, 0, 7, 8, 9, 0, 10, 11, 12, 0), 2, 2);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2, 2]);
  const data = png.subarray(png.indexOf('IDAT') + 4, -16);
  expect([...inflateSync(data)]).toEqual([0, 1, 2, 3, 4, 5, 6, 0, 7, 8, 9, 10, 11, 12]);
});

const lines = (n: number) => [
  { x: 80, y: 40, text: '某市规划文本' },
  { x: 80, y: 120, text: `${'一二三'[n] ?? ''}、总体要求之${'甲乙丙'[n] ?? ''}` },
  { x: 112, y: 160, text: `到2025年，研发投入达到${n + 2}%,协调发展取得新的成效。` },
];
const file = pdf([0, 1, 2].map((n) => ({ texts: lines(n) })));

test('each line of print is judged: read, mended, dropped', () => {
  const { plan } = convertText(file);
  const judged = judge(plan, decode(file).print as never);
  expect(judged.map(({ verdict }) => verdict)).toEqual(
    [0, 1, 2].flatMap(() => ['dropped', 'sure', 'mended']),
  );
  expect(judged.filter(({ block }) => block?.kind === 'heading')).toHaveLength(3);
  const sheet = sheetOf(1, { width: 595, height: 842 }, judged.slice(0, 3));
  expect(sheet.match(/<g class="mended">/g)).toHaveLength(1);
  expect(galleyOf(plan, [sheet], judged)).toContain('删去（页眉、页码等） 3 行');
});

test('every page is drawn, with ink on it', async () => {
  const pages: Buffer[] = [];
  for await (const { png, width, height } of drawPages(file)) {
    expect([width, height]).toEqual([595, 842]);
    pages.push(png);
  }
  expect(pages).toHaveLength(3);
  for (const png of pages)
    expect(
      inflateSync(png.subarray(png.indexOf('IDAT') + 4, -16)).some(
        (byte) => byte > 0 && byte < 200,
      ),
    ).toBe(true);
});
