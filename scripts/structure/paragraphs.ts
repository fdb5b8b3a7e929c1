/** Joins what belongs to one paragraph or heading among the texts between tables. */
import { joinHeadings } from './broken-headings.ts';
import { joinTitles } from './broken-titles.ts';
import type { QuotedEntry } from './contents-quotes.ts';
import { joinFootnotes } from './footnote-marks.ts';
import { printedLines, settingOf } from './print.ts';
import type { Segment } from './segment.ts';
import type { Source } from '../source.ts';
import type { Flow } from '../tables/index.ts';
import { statedTitles } from '../text/stated-titles.ts';
import { unwrap } from './unwrap.ts';

/** Makes paragraphs out of lines, and whole headings out of broken ones. */
export function joinParagraphs(
  source: Source,
  flows: readonly Flow[],
  contents: readonly QuotedEntry[],
): Flow[] {
  const joined = joinFootnotes(source, flows);
  const texts = joined.flatMap((flow) => (flow.type === 'text' ? [flow.segment] : []));
  const lines = new Map(printedLines(source, texts).map((line) => [line.segment, line]));
  const setting = settingOf([...lines.values()]);
  const result: Flow[] = [];
  let run: Segment[] = [];
  /** Where the notes below tables begin; the lines that they run over become part of them. */
  const notes = new Set<number>();
  const flush = () => {
    const printed = run.flatMap((segment) => lines.get(segment) ?? []);
    const whole = joinHeadings(setting ? unwrap(printed, setting) : run, contents);
    // Titles stand before everything else.
    const titled = result.length === 0 ? joinTitles(whole, statedTitles(source.raw)) : whole;
    for (const segment of titled)
      result.push({
        type: 'text',
        segment,
        ...(notes.has(segment.span.start) && { role: 'tableNote' }),
      });
    run = [];
  };
  for (const flow of joined) {
    if (flow.type === 'text' && flow.role !== 'verbatim') {
      if (flow.role === 'tableNote') notes.add(flow.segment.span.start);
      run.push(flow.segment);
    } else {
      flush();
      result.push(flow);
    }
  }
  flush();
  return result;
}
