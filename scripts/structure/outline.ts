/**
 * outline: segments and tables → the tree of the document. Total: whatever comes in, a tree comes out, and every
 * segment is in it once, in order. What each is, the resolver decides; here the tree is built of its steps.
 */
import type { QuotedEntry } from '../contents/quotes.ts';
import type { MarkerKind } from '../notation/markers.ts';
import type { Root, Segment } from '../pdast.ts';
import type { Source } from '../source.ts';
import type { Flow } from '../tables/index.ts';
import { titleOfTable } from './documents.ts';
import { optionsOf } from './options.ts';
import type { Reading } from './readings.ts';
import { resolve, type Step } from './resolve.ts';
import { TreeBuilder } from './tree-builder.ts';
import { readWitness } from './witness.ts';

/** Kinds whose numbers never fall back: they are counted through the document. */
function countedThrough(steps: readonly Step[]): Set<MarkerKind> {
  const through = new Set<MarkerKind>();
  for (const kind of ['part', 'chapter', 'article'] as const) {
    const values = steps.flatMap(({ reading }) =>
      (reading.as === 'heading' || reading.as === 'pinned') && reading.heading?.marker.kind === kind
        ? [reading.heading.marker.value]
        : [],
    );
    if (values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0))) through.add(kind);
  }
  return through;
}

/** The segment of a text; that of a caption where it opens a box. */
const segmentOf = (flow: Flow | undefined): Segment => (flow as Flow & { type: 'text' }).segment;

/** A document that follows: the line that says 附件, its title, and the table that has the title for its caption. */
function buildDocument(
  builder: TreeBuilder,
  { start }: Segment['span'],
  below: Flow,
  { number, count }: Reading & { as: 'document' },
): void {
  const tabled = titleOfTable(below);
  const { end } = (tabled?.title ?? segmentOf(below)).span;
  builder.document({ start, end }, number, count);
  if (tabled && below.type === 'table')
    builder.table({ ...below.draft, caption: tabled.rest.length > 0 ? tabled.rest : null });
}

/** Puts what was read into the tree. */
function build(builder: TreeBuilder, flows: readonly Flow[], { at, next, reading }: Step): void {
  const flow = flows[at] as Flow;
  if (flow.type === 'table') builder.table(flow.draft);
  else if (flow.type === 'box') builder.box(flow.caption, flow.inside);
  else if (reading.as === 'title') {
    builder.close();
    builder.title(flow.segment);
  } else if (reading.as === 'heading')
    builder.heading(flow.segment, reading.heading, reading.style);
  else if (reading.as === 'named') builder.named(flow.segment, reading.style);
  else if (reading.as === 'pinned') builder.pinned(flow.segment, reading.heading, reading.pinned);
  else if (reading.as === 'box') builder.box(flow.segment, flows.slice(at + 1, next));
  else if (reading.as === 'attachment') builder.attachment(flow.segment);
  else if (reading.as === 'document')
    buildDocument(builder, flow.segment.span, flows[next - 1] as Flow, reading);
  else if (reading.as === 'paragraph') builder.paragraph(flow.segment, reading.role);
}

/**
 * Builds the tree of a document.
 *
 * @param contents its table of contents, which proves headings
 */
export function outline(
  source: Source,
  flows: readonly Flow[],
  contents: readonly QuotedEntry[] = [],
): Root {
  const steps = resolve(flows.length, optionsOf(readWitness(flows, contents)));
  const builder = new TreeBuilder(source, countedThrough(steps));
  const notice = steps.filter(({ zone }) => zone === 'notice' || zone === 'cover');
  if (notice.length > 0)
    builder.notice(
      notice.map(({ at, reading }) => ({
        segment: segmentOf(flows[at]),
        role: reading.as === 'paragraph' ? reading.role : 'title',
      })),
    );
  for (const [i, step] of steps.entries()) {
    const { zone } = step;
    // What closes a document stands in none of its divisions.
    if ((zone === 'closing' || zone === 'tail') && steps[i - 1]?.zone !== zone) builder.close();
    if (zone !== 'notice' && zone !== 'cover') build(builder, flows, step);
  }
  return builder.finish();
}
