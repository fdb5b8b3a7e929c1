/** The quotations of a yaml: of the text that an entry speaks of, and of its evidence. */
import { seedError } from './load.ts';
import type { Emendation, Pin, TableFile, Verdict } from './schema.ts';
import type { Source } from '../source.ts';
import { said } from '../said/said.ts';

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
    const hint =
      found.length > 0
        ? said(
            `它在原文第 ${others} 行，请改 line`,
            `it stands on line ${others} of the source: change line`,
          )
        : said('请对照原文改 quote，或删去此条', 'change quote by the source, or remove the entry');
    const [zh, en] =
      line === undefined
        ? ['全文', 'in the text']
        : [`原文第 ${line} 行`, `on line ${line} of the source`];
    const missing = said(
      `${zh}没有“${shorten(quote)}”`,
      `"${shorten(quote)}" does not stand ${en}`,
    );
    throw seedError(entry, `${what}-stale`, missing, hint);
  }
  throw seedError(
    entry,
    `${what}-ambiguous`,
    said(
      `“${shorten(quote)}”在原文第 ${line ?? others} 行共有 ${here.length} 处`,
      `"${shorten(quote)}" stands ${here.length} times on line ${line ?? others} of the source`,
    ),
    line === undefined
      ? said('请写明 line，或把 quote 引长一些', 'write line, or a longer quote')
      : said(
          '请把 quote 引长一些，使它在该行只有一处',
          'write a longer quote that stands once on the line',
        ),
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
        said(`没有编号为“${plan}”的规划可供引证`, `there is no plan "${plan}" to quote`),
        said('请改 plan，或放入该规划', 'change plan, or put that plan in'),
      );
    }
    if (lines[line - 1]?.includes(quote)) continue;
    const others = lines.flatMap((text, i) => (text.includes(quote) ? [i + 1] : [])).slice(0, 5);
    throw seedError(
      entry,
      'evidence-stale',
      said(
        `${plan} 原文第 ${line} 行没有引文“${shorten(quote)}”`,
        `"${shorten(quote)}" does not stand on line ${line} of the source of ${plan}`,
      ),
      others.length > 0
        ? said(`引文在第 ${others.join('、')} 行`, `it stands on line ${others.join(', ')}`)
        : said('引文必须与原文逐字相同', 'a quotation must be the source word for word'),
    );
  }
}
