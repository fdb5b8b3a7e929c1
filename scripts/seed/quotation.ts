/** The quotations of a yaml: of the text that an entry speaks of, and of its evidence. */
import { seedError } from './load.ts';
import type { Emendation, Pin, TableFile, Verdict } from './schema.ts';
import type { Source } from '../source.ts';

/** Raw lines of a plan, or null where the library has no such plan. */
export type Resolve = (plan: string) => readonly string[] | null;

/** The beginning of a quotation, for messages. */
export const shorten = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/**
 * Offset in the raw text of what an entry quotes.
 *
 * @param what the entry is; names the errors
 * @throws {ConvertError} `…-stale` where the quotation does not stand there, `…-ambiguous` where it stands twice
 */
export function locate(
  source: Source,
  { quote, line, entry }: Pick<Emendation | Pin | TableFile | Verdict, 'quote' | 'line' | 'entry'>,
  what: 'emendation' | 'pin' | 'keep' | 'drop' | 'table' = 'emendation',
): number {
  const { raw } = source;
  const found: number[] = [];
  for (let at = raw.indexOf(quote); at !== -1; at = raw.indexOf(quote, at + 1)) found.push(at);
  const here = line === undefined ? found : found.filter((at) => source.point(at).line === line);
  const [at] = here;
  if (at !== undefined && here.length === 1) return at;
  const others = [...new Set(found.map((offset) => source.point(offset).line))]
    .slice(0, 8)
    .join('、');
  if (at === undefined) {
    const where = line === undefined ? '全文' : `原文第 ${line} 行`;
    const hint =
      found.length > 0 ? `它在原文第 ${others} 行，请改 line` : '请对照原文改 quote，或删去此条';
    throw seedError(entry, `${what}-stale`, `${where}没有“${shorten(quote)}”`, hint);
  }
  throw seedError(
    entry,
    `${what}-ambiguous`,
    `“${shorten(quote)}”在原文第 ${line ?? others} 行共有 ${here.length} 处`,
    line === undefined
      ? '请写明 line，或把 quote 引长一些'
      : '请把 quote 引长一些，使它在该行只有一处',
  );
}

/** Every quotation of an emendation stands where it says. */
export function checkEvidence({ evidence = [], entry }: Emendation, resolve: Resolve): void {
  for (const { plan, line, quote } of evidence) {
    if (plan === null || line === null) continue;
    const lines = resolve(plan);
    if (lines === null) {
      throw seedError(
        entry,
        'evidence-plan',
        `没有编号为“${plan}”的规划可供引证`,
        '请改 plan，或放入该规划',
      );
    }
    if (lines[line - 1]?.includes(quote)) continue;
    const others = lines.flatMap((text, i) => (text.includes(quote) ? [i + 1] : [])).slice(0, 5);
    throw seedError(
      entry,
      'evidence-stale',
      `${plan} 原文第 ${line} 行没有引文“${shorten(quote)}”`,
      others.length > 0 ? `引文在第 ${others.join('、')} 行` : '引文必须与原文逐字相同',
    );
  }
}
