/** How search does on a library that was indexed in its own folder. */
import { find } from '../../src/search/find.ts';
import { parseQuery } from '../../src/search/query.ts';
import { asTyped, queryKinds } from '../search/kinds.ts';
import { bruteForce, readSections } from '../search/oracle.ts';
import { openIndex } from '../search/read-index.ts';
import { median } from './measured.ts';

function* lines(rows: readonly (readonly (string | number)[])[]): Generator<string> {
  for (const row of rows) yield `| ${row.join(' | ')} |`;
}

/** Recall and precision by kind of query against brute force, and what finding loads and takes; texts not counted. */
export async function* searchFigures(folder: string): AsyncGenerator<string> {
  const sections = readSections(folder);
  const index = openIndex(folder);
  yield* lines([
    ['queries', 'number', 'recall', 'precision', 'bytes, median', 'bytes, most', 'ms, median'],
    ['---', '---', '---', '---', '---', '---', '---'],
  ]);
  for (const [kind, phrases] of Object.entries(queryKinds(sections))) {
    const sums = { right: 0, found: 0, wanted: 0 };
    const bytes: number[] = [];
    const times: number[] = [];
    for (const phrase of phrases) {
      index.takeBytes();
      const start = performance.now();
      const hits = await find(parseQuery(asTyped(phrase)), index.shards);
      times.push(performance.now() - start);
      bytes.push(index.takeBytes());
      const wanted = new Set(bruteForce(sections, phrase));
      sums.wanted += wanted.size;
      sums.found += hits.length;
      sums.right += hits.filter(({ plan, section }) =>
        wanted.has(index.addresses[plan]?.[section] ?? ''),
      ).length;
    }
    const recall = ratio(sums.right, sums.wanted);
    const precision = ratio(sums.right, sums.found);
    const cost = [median(bytes), Math.max(...bytes), median(times).toFixed(1)];
    yield* lines([[kind, phrases.length, recall, precision, ...cost]]);
  }
}

/** Four places; nothing of nothing is all. */
const ratio = (part: number, whole: number): string => (whole === 0 ? 1 : part / whole).toFixed(4);
