/** Joins what belongs to one paragraph or heading among the texts between tables. */
import { joinHeadings } from './broken-headings.ts';
import { joinTitles } from './broken-titles.ts';
import { listedHeadings, type QuotedEntry } from '../contents/quotes.ts';
import { joinFootnotes } from './footnote-marks.ts';
import { joinNarrow } from './narrow-headings.ts';
import { type PrintedLine, printedLines, type Setting, settingOf } from './print.ts';
import { cutApart, wholeLines } from './run-in.ts';
import type { Segment } from '../pdast.ts';
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

function readPrint(source: Source, flows: readonly Flow[], whole: boolean): Printed {
  const texts = flows.flatMap((flow) => (flow.type === 'text' ? [flow.segment] : []));
  const lines = printedLines(source, texts);
  return {
    flows,
    lines: new Map(lines.map((line) => [line.segment, line])),
    setting: whole ? null : settingOf(lines),
  };
}

/**
 * Makes paragraphs out of lines, and whole headings out of broken ones.
 *
 * @param doubt is told of each line that was joined with the one above though it may open a paragraph
 * @param printed the lines are paragraphs already, as print tells
 */
export function joinParagraphs(
  source: Source,
  flows: readonly Flow[],
  contents: readonly QuotedEntry[],
  doubt: (segment: Segment) => void,
  printed = false,
): Flow[] {
  const pieces = joinFootnotes(source, flows);
  const whole = readPrint(source, wholeLines(source, pieces), printed);
  const runIn = whole.setting?.runIn === true;
  const { flows: joined, lines, setting } = runIn ? whole : readPrint(source, pieces, printed);
  /** Where the notes below tables begin; the lines that they run over become part of them. */
  const notes = new Set<number>();
  const runs: Segment[][] = [[]];
  const between: Flow[] = [];
  for (const flow of joined) {
    if (flow.type === 'text' && !flow.pinned && (!flow.role || flow.role === 'tableNote')) {
      if (flow.role === 'tableNote') notes.add(flow.segment.span.start);
      runs.at(-1)?.push(flow.segment);
    } else {
      between.push(flow);
      runs.push([]);
    }
  }
  const listed = listedHeadings(contents);
  const unwrapped = setting
    ? runs.map((run) => {
        const printed = run.flatMap((segment) => lines.get(segment) ?? []);
        return unwrap(printed, setting, listed, doubt);
      })
    : runs;
  const cut = runIn ? unwrapped.map((run) => cutApart(source, run)) : unwrapped;
  const set = setting ? joinNarrow(cut, lines, setting, contents) : cut;
  return set.flatMap((run, i) => {
    const whole = joinHeadings(run, contents);
    // Titles stand before everything else.
    const titled = i === 0 ? joinTitles(whole, statedTitles(source.raw)) : whole;
    const texts = titled.map((segment): Flow => {
      const isNote = notes.has(segment.span.start);
      return { type: 'text', segment, ...(isNote && { role: 'tableNote' }) };
    });
    return [...texts, ...between.slice(i, i + 1)];
  });
}
