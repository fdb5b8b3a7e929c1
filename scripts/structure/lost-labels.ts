/** Headings whose label the source lost, and which the table of contents proves. */
import { declare } from '../declared.ts';
import { LACUNA } from '../../src/plan.schema.ts';
import type { QuotedEntry } from '../contents/quotes.ts';
import { readMarker } from '../notation/markers.ts';
import type { Source } from '../source.ts';
import type { Flow } from '../tables/index.ts';
import { bare } from '../text/characters.ts';

export const CONTENTS_LABEL = declare({
  id: 'contents-label',
  kind: 'supplied',
  title: '据目录补标题编号',
  about: '标题失去“（三）”一类编号，底本目录里同一标题带有编号：据目录补出，依据引目录原文。',
  notWhen: '目录没有此标题，或编号与前后标题不相衔接。',
  examples: [
    {
      before:
        '目录\n一、发展基础\n二、总体要求\n三、保障措施\n\n一、发展基础\n基础很好，成绩很大。\n总体要求\n坚持创新，服务大局。\n三、保障措施\n加强领导，落实责任。',
      after:
        '一、发展基础\n基础很好，成绩很大。\n二、总体要求\n坚持创新，服务大局。\n三、保障措施\n加强领导，落实责任。',
    },
  ],
});

const FULL: Record<string, string> = { '(': '（', ')': '）', ',': '，', '.': '.' };
const widen = (label: string) => label.replace(/[(),]/g, (sign) => FULL[sign] ?? sign).trim();

/**
 * Supplies lost labels: a segment without a label that reads like a numbered entry of the contents, where no
 * segment has that title with its label. Returns the flow with its texts as it is then.
 */
export function supplyLabels(
  source: Source,
  flows: readonly Flow[],
  contents: readonly QuotedEntry[],
  plan: string,
): Flow[] {
  const labelled = new Set<string>();
  for (const flow of flows) {
    const text = flow.type === 'text' ? flow.segment.text : '';
    const marker = readMarker(text);
    if (marker) labelled.add(bare(text.slice(marker.length)));
  }
  const open = new Map<string, QuotedEntry[]>();
  for (const entry of contents) {
    const title = bare(entry.title);
    if (!entry.label || labelled.has(title) || entry.title.includes(LACUNA) || title.length < 3)
      continue;
    open.set(title, [...(open.get(title) ?? []), entry]);
  }
  return flows.map((flow): Flow => {
    if (flow.type !== 'text' || flow.pinned || flow.segment.text.length > 40) return flow;
    const { segment } = flow;
    const entry = open.get(bare(segment.text))?.shift();
    if (!entry?.label) return flow;
    source.add([
      {
        start: segment.span.start,
        end: segment.span.start,
        after: widen(entry.label),
        bind: 'right',
        kind: 'supplied',
        rule: CONTENTS_LABEL.id,
        certainty: 'high',
        evidence: [{ plan, line: entry.rawLine, quote: entry.quote }],
        note: '正文此处失去编号，目录中保留',
      },
    ]);
    return {
      type: 'text',
      segment: { ...segment, text: source.text(segment.span.start, segment.span.end) },
    };
  });
}
