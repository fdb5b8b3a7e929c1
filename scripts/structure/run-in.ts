/**
 * Headings run into the lines of a text that was wrapped as well. What the scrape ran together is then a line of
 * print only as a whole, and falls apart only once its paragraph is whole.
 */
import { cutOut } from './place.ts';
import { fallApart } from './pieces.ts';
import type { Segment } from '../pdast.ts';
import type { Source } from '../source.ts';
import type { Flow } from '../tables/index.ts';

type Text = Extract<Flow, { type: 'text' }>;

const isPlain = (flow: Flow | undefined): flow is Text =>
  flow?.type === 'text' && !flow.role && !flow.pinned && !flow.segment.drawn;

/** Joins the pieces into which `segment` has cut a line. */
export function wholeLines(source: Source, flows: readonly Flow[]): Flow[] {
  const whole: Flow[] = [];
  for (const flow of flows) {
    const open = whole.at(-1);
    const between =
      isPlain(open) && isPlain(flow)
        ? source.text(open.segment.span.end, flow.segment.span.start)
        : '\n';
    if (isPlain(open) && isPlain(flow) && !between.includes('\n')) {
      const [a, b] = [open.segment, flow.segment];
      const span = { start: a.span.start, end: b.span.end };
      whole[whole.length - 1] = {
        type: 'text',
        segment: { span, text: a.text + between + b.text },
      };
    } else whole.push(flow);
  }
  return whole;
}

/** Cuts paragraphs that were joined out of such lines at the headings that are run into them. */
export function cutApart(source: Source, segments: readonly Segment[]): Segment[] {
  const { pieces } = fallApart(
    segments.map(({ text }) => text),
    true,
  );
  return segments.flatMap((segment, i) => {
    const own = pieces[i] ?? [];
    return own.length < 2 ? [segment] : cutOut(source, segment, own);
  });
}
