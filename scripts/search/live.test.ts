/** The search of `dev` against the index of a build: the same plans, one of them edited, give the same pairs and texts. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planSchema } from '../../src/plan.schema.ts';
import { type Catalog, catalogFile, readHead, volumeOf } from '../../src/search/format.ts';
import { readShard } from '../../src/search/shard.ts';
import { convertText } from '../laws/convert-text.ts';
import { Store } from '../run/store.ts';
import { invert } from './invert.ts';
import { entriesFrom, LiveSearch } from './live.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'live-'));
  mkdirSync(join(folder, 'plans'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the pairs of each character are those of an inverted index', () => {
  const stream = fc
    .array(fc.constantFrom(10, 97, 0x4e00, 0x4e01, 0x20bb7), { maxLength: 30 })
    .map((signs) => Uint32Array.from([...signs, 10]));
  fc.assert(
    fc.property(fc.array(stream, { maxLength: 5 }), (streams) => {
      const first = [10, 97, 0x4e00, 0x4e01, 0x20bb7];
      expect(first.flatMap((one) => entriesFrom(streams, one))).toEqual([...invert(streams)]);
    }),
  );
});

const write = (id: string, text: string): void => {
  const { plan } = convertText(text);
  const named = planSchema.parse({ ...plan, id });
  writeFileSync(join(folder, 'plans', `${id}.json`), JSON.stringify(named));
};

/** What a page gets of the first member of a volume. */
async function loaded(live: LiveSearch, file: string): Promise<Buffer> {
  const script = (await live.answer(file)) ?? '';
  const { directory, start = 0 } = readHead(script) ?? {};
  const packed = script.slice(start, start + (directory?.sizes[0] ?? 0));
  return inflateRawSync(Buffer.from(packed, 'base64'));
}

/** Plans that have a pair of characters. */
async function holding(live: LiveSearch, pair: string): Promise<string[]> {
  const { plans, shards } = JSON.parse(String(await loaded(live, catalogFile))) as Catalog;
  const at = shards.firsts.indexOf([...pair][0] ?? '');
  if (at === -1) return [];
  const shard = readShard(await loaded(live, volumeOf(shards.series, at)));
  return [...(shard.get(pair)?.keys() ?? [])].map((plan) => plans[plan]?.id ?? '');
}

test('a plan that was saved is found at once, one that is gone no more; texts come as they are', async () => {
  write('one', '某市科技创新规划\n　　建设创新型县城。\n');
  write('two', '某县教育发展规划\n　　建设学校。\n');
  const live = new LiveSearch(folder, new Store(join(folder, 'store')));
  expect(await holding(live, '创新')).toEqual(['one']);
  expect(await holding(live, '建设')).toEqual(['one', 'two']);
  write('two', '某县教育发展规划\n　　创新教学。\n');
  live.update(['two']);
  expect(await holding(live, '创新')).toEqual(['one', 'two']);
  const { plans } = JSON.parse(String(await loaded(live, catalogFile))) as Catalog;
  const text = plans[1]?.text ?? '';
  expect(String(await loaded(live, volumeOf(text)))).toContain('创新教学');
  rmSync(join(folder, 'plans', 'one.json'));
  live.update([]);
  expect(await holding(live, '创新')).toEqual(['two']);
  expect(await live.answer('../../package.json')).toBeNull();
  expect(readFileSync(join(folder, 'plans', 'two.json'), 'utf8')).toContain('创新教学');
});
