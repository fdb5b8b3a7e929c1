/** Footnote numbers that stand on lines of their own and break the sentence that they belong to. */
import { declare } from '../declared.ts';
import { readMarker } from '../notation/markers.ts';
import { marginOf, SLACK } from './print.ts';
import { widthOf } from '../text/width.ts';
import type { Edit, Source } from '../source.ts';
import type { Flow } from '../tables/index.ts';

export const FOOTNOTE_MARK = declare({
  id: 'footnote-mark',
  kind: 'struct',
  title: '接回脚注号打断的句子',
  about:
    '脚注号独占一行，把句子断成两截：号改为上标，接回原句；“[1]”“①”照原样接回，m²、CO₂ 一类的小字恢复为上下标。',
  notWhen: '只有数字的号不足三个，或不是逐一递增；“[1]”之后不是标点。',
  examples: [],
});

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raise = (digits: string): string =>
  [...digits].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join('');

/** A mark that says itself that it is one: [1], ①. */
const SPOKEN = /^(?:[[〔]\d{1,3}[\]〕]|[①-⑳])$/;
/** What has a raised or lowered figure behind it, and the figure. */
const SCRIPTS: [RegExp, Record<string, string>][] = [
  [/(?:[\d万亿千百十/每\s（(]|^)[kcdmu]?m$/, { 2: '²', 3: '³' }],
  [/(?:^|[^A-Za-z])(?:CO|SO|NO|O)$/, { 2: '₂', 3: '₃' }],
];

/** The figure as print raised or lowered it, where a line has nothing else. */
function scriptOf(before: string, text: string, after: string): string | null {
  if (!/^[23]$/.test(text) || !/^[\u4e00-\u9fff，。、；：）/]/.test(after)) return null;
  return SCRIPTS.find(([end]) => end.test(before))?.[1][text] ?? null;
}

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
  return flow?.type === 'text' && !flow.role && !flow.pinned ? flow.segment.text : '';
};

/** Between two lines of print the number of a page stands as well; only a mark leaves its line short. */
function isBetweenLines(before: string, after: string, margin: number): boolean {
  return Math.abs(widthOf(before) - margin) <= SLACK && !/^[，。、；：”’）》]/.test(after);
}

/** Indexes of the texts that are marks: numbers that count up from 1. */
function marksOf(flows: readonly Flow[]): Set<number> {
  const texts = flows.map((_, i) => textAt(flows, i)).filter((text) => text !== '');
  const margin = marginOf(texts)?.margin ?? Number.POSITIVE_INFINITY;
  let between = 0;
  const marks = new Set<number>();
  for (const i of flows.keys()) {
    if (textAt(flows, i) !== String(marks.size + 1)) continue;
    // A sentence may begin on the line above, in front of the last mark.
    const above = textAt(flows, marks.has(i - 2) ? i - 3 : i - 2);
    const goesOn = marks.has(i - 2) || Math.abs(widthOf(above) - margin) <= SLACK;
    const before = (goesOn ? above : '') + textAt(flows, i - 1);
    const after = textAt(flows, i + 1);
    if (!breaksSentence(before, after)) continue;
    if (isBetweenLines(textAt(flows, i - 1), after, margin)) between += 1;
    marks.add(i);
  }
  return marks.size < FEWEST || between * 2 > marks.size ? new Set() : marks;
}

/** What the figures and marks on lines of their own are in print, by index of their text. */
function printedMarks(flows: readonly Flow[]): Map<number, string> {
  const printed = new Map<number, string>();
  for (const i of flows.keys()) {
    const [before, text, after] = [textAt(flows, i - 1), textAt(flows, i), textAt(flows, i + 1)];
    const script = scriptOf(before, text, after);
    if (script !== null) printed.set(i, script);
    else if (
      SPOKEN.test(text) &&
      breaksSentence(before, after) &&
      /^[，。、；：”’）》]/.test(after)
    )
      printed.set(i, text);
  }
  for (const i of marksOf(flows)) if (!printed.has(i)) printed.set(i, raise(textAt(flows, i)));
  return printed;
}

/** Joins such sentences again; the marks become superscripts, which is what they were in print. */
export function joinFootnotes(source: Source, flows: readonly Flow[]): Flow[] {
  const marks = printedMarks(flows);
  const edits: Edit[] = [];
  const joined: Flow[] = [];
  for (const [i, flow] of flows.entries()) {
    const open = joined.at(-1);
    if (flow.type === 'text' && open?.type === 'text' && (marks.has(i) || marks.has(i - 1))) {
      const { span, text: printed } = flow.segment;
      const text = marks.get(i) ?? printed;
      const segment = {
        span: { start: open.segment.span.start, end: span.end },
        text: open.segment.text + text,
      };
      joined[joined.length - 1] = { type: 'text', segment };
      if (marks.has(i) && text !== printed)
        edits.push({
          ...span,
          after: text,
          kind: 'struct',
          rule: FOOTNOTE_MARK.id,
          certainty: 'high',
        });
    } else joined.push(flow);
  }
  source.add(edits);
  return joined;
}
