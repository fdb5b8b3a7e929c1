/** Joins what belongs to one paragraph or heading among the texts between tables. */
import { joinHeadings } from './broken-headings.ts';
import { joinTitles } from './broken-titles.ts';
import type { QuotedEntry } from './contents-quotes.ts';
import { joinFootnotes } from './footnote-marks.ts';
import { type PrintedLine, printedLines, type Setting, settingOf } from './print.ts';
import { cutApart, wholeLines } from './run-in.ts';
import type { Segment } from './segment.ts';
import type { Source } from '../source.ts';
import type { Flow } from '../tables/index.ts';
import { statedTitles } from '../text/stated-titles.ts';
import { unwrap } from './unwrap.ts';

/** How the texts among some flows are printed. */
interface Printed {
  flows: readonly Flow[];
  lines: ReadonlyMap<Segment, PrintedLine>;
  setting: Setting | null;
}

function readPrint(source: Source, flows: readonly Flow[]): Printed {
  const texts = flows.flatMap((flow) => (flow.type === 'text' ? [flow.segment] : []));
  const lines = printedLines(source, texts);
  return {
    flows,
    lines: new Map(lines.map((line) => [line.segment, line])),
    setting: settingOf(lines),
  };
}

/** Makes paragraphs out of lines, and whole headings out of broken ones. */
export function joinParagraphs(
  source: Source,
  flows: readonly Flow[],
  contents: readonly QuotedEntry[],
): Flow[] {
  const pieces = joinFootnotes(source, flows);
  const whole = readPrint(source, wholeLines(source, pieces));
  const runIn = whole.setting?.runIn === true;
  const { flows: joined, lines, setting } = runIn ? whole : readPrint(source, pieces);
  const result: Flow[] = [];
  let run: Segment[] = [];
  /** Where the notes below tables begin; the lines that they run over become part of them. */
  const notes = new Set<number>();
  const flush = () => {
    const printed = run.flatMap((segment) => lines.get(segment) ?? []);
    const paragraphs = setting ? unwrap(printed, setting) : run;
    const whole = joinHeadings(runIn ? cutApart(source, paragraphs) : paragraphs, contents);
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
