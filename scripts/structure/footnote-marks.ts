/** Footnote numbers that stand on lines of their own and break the sentence that they belong to. */
import { readMarker } from '../notation/markers.ts';
import type { Edit, Source } from '../source.ts';
import type { Flow } from '../tables/index.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raise = (digits: string): string =>
  [...digits].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join('');

/** So many marks that count up are footnotes; fewer may be anything. */
const FEWEST = 3;

/** A sentence is open before the mark, or goes on behind it. */
function breaksSentence(before: string, after: string): boolean {
  if (readMarker(after) || before.length < 8) return false;
  return /^[，。、；：”’）》]/.test(after) || !/[。！？：；][”’）]?$/.test(before);
}

const textAt = (flows: readonly Flow[], i: number): string => {
  const flow = flows[i];
  // Numbers of a table that was not read are no marks.
  return flow?.type === 'text' && !flow.role ? flow.segment.text : '';
};

/** Indexes of the texts that are marks: numbers that count up from 1. */
function marksOf(flows: readonly Flow[]): Set<number> {
  const marks = new Set<number>();
  for (const i of flows.keys()) {
    if (textAt(flows, i) !== String(marks.size + 1)) continue;
    const before = (marks.has(i - 2) ? textAt(flows, i - 3) : '') + textAt(flows, i - 1);
    if (breaksSentence(before, textAt(flows, i + 1))) marks.add(i);
  }
  return marks.size < FEWEST ? new Set() : marks;
}

/** Joins such sentences again; the marks become superscripts, which is what they were in print. */
export function joinFootnotes(source: Source, flows: readonly Flow[]): Flow[] {
  const marks = marksOf(flows);
  const edits: Edit[] = [];
  const joined: Flow[] = [];
  for (const [i, flow] of flows.entries()) {
    const open = joined.at(-1);
    if (flow.type === 'text' && open?.type === 'text' && (marks.has(i) || marks.has(i - 1))) {
      const { span, text: printed } = flow.segment;
      const text = marks.has(i) ? raise(printed) : printed;
      const segment = {
        span: { start: open.segment.span.start, end: span.end },
        text: open.segment.text + text,
      };
      joined[joined.length - 1] = { type: 'text', segment };
      if (marks.has(i))
        edits.push({
          ...span,
          after: text,
          kind: 'struct',
          rule: 'footnote-mark',
          certainty: 'high',
        });
    } else joined.push(flow);
  }
  source.add(edits);
  return joined;
}
