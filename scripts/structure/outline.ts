/**
 * outline: segments and tables → the tree of the document. Total: whatever comes in, a tree comes out, and every
 * segment is in it once, in order.
 */
import type { ParagraphRole } from '../../src/plan.schema.ts';
import { boxEnd } from './box.ts';
import { isBoxCaption } from '../notation/box-caption.ts';
import { findDocuments, isPlanItself, titleOfTable } from './documents.ts';
import { announcedNames, listedAttachments } from './attachment-names.ts';
import { listedHeadings, type QuotedEntry } from '../contents/quotes.ts';
import { closingRoles, readFront, tailRole, tailStart } from './edges.ts';
import { judgeHeadings } from './headings.ts';
import {
  type MarkerKind,
  readAttachmentCaption,
  readBareMarker,
  readMarker,
  readTightArticle,
} from '../notation/markers.ts';
import { GLOSSARY, UNNUMBERED } from '../notation/unnumbered.ts';
import { plainHeadings } from './plain-headings.ts';
import type { Root, Segment } from '../pdast.ts';
import type { Candidate } from './shapes.ts';
import { BOLD_LEVEL } from '../evidence.ts';
import type { Source } from '../source.ts';
import type { Flow } from '../tables/index.ts';
import { TreeBuilder } from './tree-builder.ts';

/** Kinds whose numbers never fall back: they are counted through the document. */
function countedThrough(headings: readonly (Candidate | null)[]): Set<MarkerKind> {
  const through = new Set<MarkerKind>();
  for (const kind of ['part', 'chapter', 'article'] as const) {
    const values = headings.flatMap((heading) =>
      heading?.marker.kind === kind ? [heading.marker.value] : [],
    );
    if (values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0))) through.add(kind);
  }
  return through;
}

/** What an editor calls a heading, with the number that opens it; null where it has none, or is no heading. */
function pinnedHeading(flow: Flow | undefined): Candidate | null {
  if (flow?.type !== 'text' || flow.pinned?.kind !== 'heading') return null;
  const { text } = flow.segment;
  const marker = readMarker(text) ?? readBareMarker(text) ?? readTightArticle(text);
  const { length } = flow.pinned;
  return marker && { marker, shape: length < text.length ? 'runIn' : 'alone', length };
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
  /** What a table says that a text is; it is neither a heading nor part of the frame. */
  const roleOf = (i: number) => {
    const flow = flows[i];
    return flow?.type === 'text' ? flow.role : undefined;
  };
  const pinnedAt = (i: number) => {
    const flow = flows[i];
    return flow?.type === 'text' ? flow.pinned : undefined;
  };
  const texts = flows.map((flow) => (flow.type === 'text' && !flow.role ? flow.segment.text : ''));
  const segment = (i: number): Segment => (flows[i] as Extract<Flow, { type: 'text' }>).segment;
  const styled = (i: number) => flows[i]?.type === 'text' && flows[i].style !== undefined;
  const listed = listedAttachments(texts);
  const announced = announcedNames(texts, listed);
  const glossary = texts.findIndex((text) => UNNUMBERED.test(text) && GLOSSARY.test(text));
  // Entries that explain words and names of attachments are numbered, and no headings.
  const own = texts.map((text, i) =>
    (glossary !== -1 && i > glossary) || listed.has(i) ? '' : text,
  );
  const judged = judgeHeadings(own, styled, listedHeadings(contents)).map((heading, i) =>
    pinnedAt(i) ? null : heading,
  );
  for (const i of flows.keys()) judged[i] = pinnedHeading(flows[i]) ?? judged[i] ?? null;
  const lastHeading = judged.findLastIndex((heading) => heading !== null);
  const tail = Math.max(
    tailStart(texts, announced),
    flows.findLastIndex((_, i) => pinnedAt(i) !== undefined) + 1,
  );
  const headings = judged.map((heading, i) => (i < tail ? heading : null));
  const numbered = headings.some((heading) => heading !== null) || flows.some((_, i) => styled(i));
  const plain = numbered ? new Set<number>() : plainHeadings(texts.slice(0, tail));
  // What an editor calls the title opens the document: nothing above it is a heading.
  const titled = flows.findIndex((_, i) => pinnedAt(i)?.kind === 'title');
  const opens = (i: number) =>
    headings[i] !== null ||
    (pinnedAt(i) !== undefined && i !== titled) ||
    plain.has(i) ||
    styled(i) ||
    UNNUMBERED.test(texts[i] ?? '') ||
    isBoxCaption(texts[i] ?? '');
  const opening = texts.findIndex(
    (_, i) =>
      i > titled &&
      (opens(i) || flows[i]?.type !== 'text' || /^(?:tableNote|verbatim)$/.test(roleOf(i) ?? '')),
  );
  const found = findDocuments(texts.slice(0, tail), flows, announced).filter(
    ({ at, title }) => at > titled && !pinnedAt(at) && !pinnedAt(title),
  );
  const documents =
    found[0] && found.length > 1 && isPlanItself(texts, found[0]) ? found.slice(1) : found;
  // One document behind its notice is the plan itself; of several, each is a division.
  const several = [
    ...(documents.length > 1
      ? documents
      : documents.filter(({ at }) => opening !== -1 && at > opening)),
    ...flows.flatMap((_, at) =>
      pinnedAt(at)?.kind === 'document'
        ? [{ at, title: at, number: readAttachmentCaption(texts[at] ?? '')?.number ?? null }]
        : [],
    ),
  ].sort((a, b) => a.at - b.at);
  const first = Math.min(...[opening, several[0]?.at ?? -1].filter((i) => i !== -1), texts.length);
  const named = texts.map((text, i) => (listed.has(i) ? `附件${text}` : text));
  // Documents behind the plan itself are its attachments: it has its title in front of its own headings.
  const carried = documents.length > 1 && (opening === -1 || (documents[0]?.at ?? 0) <= opening);
  const front = readFront(named.slice(0, Math.min(first, tail)), carried, titled);
  const closing = new Map(several.flatMap(({ at }) => [...closingRoles(texts, at, listed)]));
  const builder = new TreeBuilder(source, countedThrough(headings));

  if (front.notice > 0) {
    builder.notice(
      front.roles.slice(0, front.notice).map((role, i) => ({ segment: segment(i), role })),
    );
  }
  for (let i = front.notice; i < front.roles.length; i += 1) {
    const role = front.roles[i] ?? 'body';
    if (role === 'title') builder.title(segment(i));
    else builder.paragraph(segment(i), role);
  }
  for (let i = front.roles.length; i < tail;) {
    const flow = flows[i] as Flow;
    const heading = headings[i];
    const document = several.find(({ at }) => at === i);
    if (document) {
      const { start } = segment(i).span;
      const number = several.indexOf(document) + 1;
      const below = flows[document.title] as Flow;
      const tabled = titleOfTable(below);
      const { end } = tabled?.title.span ?? segment(document.title).span;
      builder.document({ start, end }, document.number, number);
      if (tabled && below.type === 'table')
        builder.table({ ...below.draft, caption: tabled.rest.length > 0 ? tabled.rest : null });
      i = document.title + 1;
      continue;
    }
    const close = closing.get(i);
    const pinned = pinnedAt(i);
    if (pinned?.kind === 'title') {
      builder.close();
      builder.title(segment(i));
    } else if (pinned?.kind === 'heading') builder.pinned(segment(i), heading ?? null, pinned);
    else if (close !== undefined) {
      if (!closing.has(i - 1)) builder.close();
      builder.paragraph(segment(i), close);
    } else if (flow.type === 'table') builder.table(flow.draft);
    else if (flow.type === 'box') builder.box(flow.caption, flow.inside);
    else if (flow.role) {
      builder.paragraph(flow.segment, flow.role);
    } else if (pinned?.kind === 'box' || isBoxCaption(flow.segment.text)) {
      const end = Math.min(tail, boxEnd(texts, headings, i, builder.numbers));
      const below = flows.slice(i + 1, end);
      const next = below.findIndex(({ type }) => type === 'box');
      const inside = next === -1 ? below : below.slice(0, next);
      builder.box(flow.segment, inside);
      i += 1 + inside.length;
      continue;
    } else if (heading) builder.heading(flow.segment, heading, flow.style);
    else if (flow.style !== undefined && readMarker(flow.segment.text) === null)
      builder.named(flow.segment, flow.style);
    else if (plain.has(i)) builder.named(flow.segment, BOLD_LEVEL);
    else if (UNNUMBERED.test(flow.segment.text)) builder.named(flow.segment);
    else builder.paragraph(flow.segment, listed.has(i) ? 'attachment' : 'body');
    i += 1;
  }
  if (tail > lastHeading) builder.close();
  let attachments = false;
  for (let i = Math.max(tail, front.roles.length); i < flows.length; i += 1) {
    const flow = flows[i] as Flow;
    if (flow.type !== 'text') {
      if (flow.type === 'table') builder.table(flow.draft);
      else builder.box(flow.caption, flow.inside);
      continue;
    }
    const role: ParagraphRole = flow.role ?? tailRole(flow.segment.text, attachments);
    attachments ||= role === 'attachment';
    if (role === 'attachment') builder.attachment(flow.segment);
    else builder.paragraph(flow.segment, role);
  }
  return builder.finish();
}
