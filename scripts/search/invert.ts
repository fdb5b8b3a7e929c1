/** Has Pagefind invert the streams: from "what stands at a place" to "where does a pair stand". */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { decodeCbor } from './cbor.ts';
import { decodePair, encodeStream } from './encode.ts';
import { mergeEntries, type Entry } from './entry.ts';

/** Any code that has no stemmer and no segmenter will do. */
const language = 'zxx';

/** Pagefind puts this before the content of each of its files. */
const signature = 'pagefind_dcd';

/** Shapes in which Pagefind 1.4 keeps its metadata and its words. */
type Meta = [
  version: string,
  pages: [hash: string, words: number][],
  chunks: [from: string, to: string, hash: string][],
];
type Word = [word: string, pages: [page: number, places: number[]][]];

/**
 * All pairs of the streams in the order of their code points.
 *
 * @param lotSize streams that Pagefind gets at a time: it holds them all in memory, several megabytes each
 * @throws when Pagefind refuses a record, or its files are not of the format that is read here
 */
export async function* invert(
  streams: readonly Uint32Array[],
  lotSize = 200,
): AsyncGenerator<Entry> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-search-'));
  try {
    const lots: AsyncGenerator<Entry>[] = [];
    for (let first = 0; first < streams.length; first += lotSize) {
      const lot = join(folder, String(first));
      await writeIndex(streams.slice(first, first + lotSize), first, lot);
      lots.push(readIndex(lot));
    }
    yield* mergeEntries(lots);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeIndex(
  streams: readonly Uint32Array[],
  first: number,
  folder: string,
): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (const [i, stream] of streams.entries()) await addStream(index, first + i, stream);
    const { errors: failed } = await index.writeFiles({ outputPath: folder });
    if (failed.length > 0) throw new Error(`Pagefind wrote no index: ${failed.join('; ')}`);
  } finally {
    await close();
  }
}

async function addStream(index: PagefindIndex, number: number, stream: Uint32Array): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: String(number),
    content: encodeStream(stream),
    language,
  });
  if (errors.length > 0) throw new Error(`Pagefind refused a record: ${errors.join('; ')}`);
}

/** Reads back what Pagefind wrote, chunk by chunk. */
async function* readIndex(folder: string): AsyncGenerator<Entry> {
  const metaFile = (await readdir(folder)).find((name) => name.endsWith('.pf_meta'));
  // Without a single word Pagefind writes no index.
  if (metaFile === undefined) return;
  const [, pages, chunks] = decodeCbor(await unwrap(join(folder, metaFile))) as Meta;
  const numbers = await Promise.all(
    pages.map(async ([hash]) => {
      const fragment = await unwrap(join(folder, 'fragment', `${hash}.pf_fragment`));
      return Number((JSON.parse(fragment.toString('utf8')) as { url: string }).url);
    }),
  );
  chunks.sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, , hash] of chunks) {
    const [words] = decodeCbor(await unwrap(join(folder, 'index', `${hash}.pf_index`))) as [Word[]];
    words.sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [word, pages] of words) {
      yield { pair: decodePair(word), plans: placesIn(pages, numbers) };
    }
  }
}

function placesIn(pages: Word[1], numbers: readonly number[]): Entry['plans'] {
  return pages
    .map(([page, marks]): [number, number[]] => [
      numbers[page] ?? -1,
      // Below zero stand the weights of the places that follow.
      marks.filter((mark) => mark >= 0).sort((a, b) => a - b),
    ])
    .sort(([a], [b]) => a - b);
}

async function unwrap(path: string): Promise<Buffer> {
  const bytes = gunzipSync(await readFile(path));
  if (bytes.toString('latin1', 0, signature.length) !== signature) {
    throw new Error(`Pagefind wrote ${path} in a format that is not read here`);
  }
  return bytes.subarray(signature.length);
}
