/** Joins what belongs to one paragraph among the texts between tables. */
import type { Segment } from './segment.ts';
import type { Flow } from './tables/index.ts';
import { marginOf, unwrap } from './unwrap.ts';

/** Maps every run of texts between tables. */
function mapTexts(flows: readonly Flow[], change: (segments: Segment[]) => Segment[]): Flow[] {
  const result: Flow[] = [];
  let run: Segment[] = [];
  const flush = () => {
    for (const segment of change(run)) result.push({ type: 'text', segment });
    run = [];
  };
  for (const flow of flows) {
    if (flow.type === 'text') run.push(flow.segment);
    else {
      flush();
      result.push(flow);
    }
  }
  flush();
  return result;
}

/** Makes paragraphs out of lines. */
export function joinParagraphs(flows: readonly Flow[]): Flow[] {
  const texts = flows.flatMap((flow) => (flow.type === 'text' ? [flow.segment.text] : []));
  const margin = marginOf(texts);
  return margin === null ? [...flows] : mapTexts(flows, (segments) => unwrap(segments, margin));
}
