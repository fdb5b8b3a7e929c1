/** Joins what belongs to one paragraph or heading among the texts between tables. */
import { joinHeadings } from './broken-headings.ts';
import { joinTitles } from './broken-titles.ts';
import type { QuotedEntry } from './contents.ts';
import { joinFootnotes } from './footnote-marks.ts';
import type { Segment } from './segment.ts';
import type { Source } from '../source.ts';
import type { Flow } from '../tables/index.ts';
import { marginOf, unwrap } from './unwrap.ts';

/** Makes paragraphs out of lines, and whole headings out of broken ones. */
export function joinParagraphs(
  source: Source,
  flows: readonly Flow[],
  contents: readonly QuotedEntry[],
): Flow[] {
  const texts = flows.flatMap((flow) => (flow.type === 'text' ? [flow.segment] : []));
  const margin = marginOf(texts.map(({ text }) => text));
  const result: Flow[] = [];
  let run: Segment[] = [];
  /** Where the notes below tables begin; the lines that they run over become part of them. */
  const notes = new Set<number>();
  const flush = () => {
    const whole = joinHeadings(margin === null ? run : unwrap(run, margin), contents);
    // Titles stand before everything else.
    const titled = result.length === 0 ? joinTitles(whole) : whole;
    for (const segment of titled)
      result.push({
        type: 'text',
        segment,
        ...(notes.has(segment.span.start) && { role: 'tableNote' }),
      });
    run = [];
  };
  for (const flow of joinFootnotes(source, flows)) {
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
