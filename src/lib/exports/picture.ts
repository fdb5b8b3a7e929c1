import { crc32, deflateSync } from 'node:zlib';
import type { Plan } from '../../plan.schema.ts';
import { stripOf } from '../strip.ts';

/** The size that services show beside a link (Open Graph). */
const width = 1200;
const height = 630;

/** Colours by their number: paper, chapter, table, box, doubt; those of the light page. */
const palette = [0xfffdf8, 0xddd5c7, 0x1f4e79, 0x6b6459, 0xa8321f];
const colours = { chapter: 1, table: 2, box: 3, doubt: 4 } as const;

/** Where the strip stands in the picture. */
const left = 60;
const top = 190;
const tall = 250;

/**
 * The picture of a plan for services that show links: its strip, a block a chapter by its length, with ticks for tables, boxes and
 * doubts (PNG). It has no letters, for those would need a font; its title stands beside it.
 */
export function planPicture(plan: Plan): Uint8Array {
  const pixels = new Uint8Array(width * height);
  const scale = (width - 2 * left) / 1000;
  const fill = (x: number, wide: number, from: number, high: number, colour: number): void => {
    const start = left + Math.round(x * scale);
    const end = Math.max(start + 1, left + Math.round((x + wide) * scale));
    for (let y = top + from; y < top + from + high; y += 1)
      pixels.fill(colour, y * width + start, y * width + end);
  };
  const { blocks, ticks } = stripOf(plan);
  for (const { x, width } of blocks) fill(x + 1, Math.max(width - 2, 2), 40, tall, colours.chapter);
  for (const { x, kind } of ticks) {
    if (kind === 'doubt') fill(x, 2, 0, 32, colours.doubt);
    else fill(x, 3, 40 + tall / 2, tall / 2, colours[kind]);
  }
  return png(pixels);
}

/** An image of one byte a pixel, a number of the palette, as PNG (ISO/IEC 15948). */
function png(pixels: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, numbers of a palette.
  header.set([8, 3], 8);
  const colours = Buffer.from(palette.flatMap((rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255]));
  // Each row begins with the number of its filter, 0 for none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
