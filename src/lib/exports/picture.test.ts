import { readFileSync } from 'node:fs';
import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { planSchema } from '../../plan.schema.ts';
import { stripOf } from '../strip.ts';
import { planPicture } from './picture.ts';

const fixture = new URL('../../fixtures/content/plans/linhai-145-sti.json', import.meta.url);
const plan = planSchema.parse(JSON.parse(readFileSync(fixture, 'utf8')));

/** The chunks of a PNG by their names. */
function chunks(bytes: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    found.set(body.toString('latin1', 0, 4), body.subarray(4));
    at += 12 + length;
  }
  return found;
}

test('the picture is a PNG of 1200 by 630 with a block a chapter', () => {
  const bytes = Buffer.from(planPicture(plan));
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  const parts = chunks(bytes);
  expect([...parts.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const header = parts.get('IHDR') as Buffer;
  expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([1200, 630]);
  const rows = inflateSync(parts.get('IDAT') as Buffer);
  expect(rows).toHaveLength(1201 * 630);
  // Below the ticks and above those of tables: paper between chapters.
  const row = [...rows.subarray(1201 * 260 + 1, 1201 * 261)];
  const begun = row.filter((colour, x) => colour === 1 && row[x - 1] !== 1).length;
  expect(begun).toBe(stripOf(plan).blocks.length);
  expect(planPicture(plan)).toEqual(planPicture(plan));
});
