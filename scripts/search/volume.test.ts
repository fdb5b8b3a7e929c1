/** A volume as a server gives it: with ranges, without, and in pieces. */
import { afterEach, expect, test, vi } from 'vitest';
import { inflateRawSync } from 'node:zlib';
import { series } from './writer.ts';
import { openVolume } from '../../src/search/volume.ts';

const members = ['甲乙丙', '', '一'.repeat(5000), 'abc'];
/** A directory longer than what is asked for at first. */
const firsts = Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0x4e00 + i));

const served = (about: object, answer: (bytes: Buffer, from: number, to: number) => Response) => {
  const [{ file, script } = { file: '', script: '' }] = series([{ members, about }]).files;
  let taken = 0;
  vi.stubGlobal('location', { protocol: 'https:' });
  vi.stubGlobal('fetch', (_: string, { headers }: { headers: { Range: string } }) => {
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.Range) ?? [];
    const response = answer(Buffer.from(script), Number(from), Number(to) + 1);
    taken += Number(response.headers.get('x-length'));
    return Promise.resolve(response);
  });
  return { file, size: Buffer.byteLength(script), taken: () => taken };
};

const respond = (bytes: Buffer, status: number) =>
  new Response(new Uint8Array(bytes), { status, headers: { 'x-length': String(bytes.length) } });
const ranges = (bytes: Buffer, from: number, to: number) => respond(bytes.subarray(from, to), 206);
const whole = (bytes: Buffer) => respond(bytes, 200);

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['ranges', ranges, {}],
  ['no ranges', whole, {}],
  ['ranges and a long directory', ranges, { firsts }],
  ['no ranges and a long directory', whole, { firsts }],
  [
    'ranges of the beginning alone',
    (bytes: Buffer, from: number, to: number) => (from === 0 ? ranges : whole)(bytes, from, to),
    { firsts },
  ],
])('each member comes from a server that knows %s', async (_, answer, about) => {
  const { file } = served(about, answer);
  const volume = await openVolume(file, file);
  expect(volume.directory).toMatchObject(about);
  for (const number of [3, 2, 1, 0]) {
    const bytes = inflateRawSync(await volume.member(number));
    expect(bytes.toString()).toBe(members[number]);
  }
});

test('one member of many loads little', async () => {
  const { file, size, taken } = served({ firsts: firsts.slice(0, 100) }, (bytes, from, to) =>
    ranges(Buffer.concat([bytes.subarray(0, -3), Buffer.alloc(100_000)]), from, to),
  );
  const volume = await openVolume(file, file);
  await volume.member(0);
  expect(size).toBeGreaterThan(0);
  expect(taken()).toBeLessThan(2200);
});

test('what does not come is named', async () => {
  const { file } = served({}, () => respond(Buffer.from(''), 404));
  await expect(openVolume(file, file)).rejects.toMatchObject({ file });
});
