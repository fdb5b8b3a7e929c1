/** What the blocks of a text are evidence of, before anything is decided: read once, asked by the resolver. */
import { isBoxCaption } from '../notation/box-caption.ts';
import {
  readAttachmentCaption,
  readBareMarker,
  readMarker,
  readTightArticle,
} from '../notation/markers.ts';
import { GLOSSARY, UNNUMBERED } from '../notation/unnumbered.ts';
import { listedHeadings, type QuotedEntry } from '../contents/quotes.ts';
import type { Flow } from '../tables/index.ts';
import { announcedNames, listedAttachments } from './attachment-names.ts';
import { type CarriedDocument, findDocuments, isPlanItself } from './documents.ts';
import { closingRoles, tailStart } from './edges.ts';
import { type Judged, judgeHeadings } from './headings.ts';
import { titleBelowParts } from './notice-parts.ts';
import { plainHeadings, prefaceHeading } from './plain-headings.ts';
import { CERTAIN } from './readings.ts';
import type { Candidate } from './shapes.ts';

type Closing = ReturnType<typeof closingRoles>;

export interface Witness {
  flows: readonly Flow[];
  /** The words of each block; none for a table, and for what a table or an editor says is no heading. */
  texts: readonly string[];
  /** What each would be as a heading, with what speaks for it. */
  headings: readonly (Judged | null)[];
  /** Those for which more speaks than against them. */
  likely: readonly (Candidate | null)[];
  /** Names of attachments. */
  listed: ReadonlySet<number>;
  /** Headings that only their place tells, with their levels. */
  plain: ReadonlyMap<number, number>;
  /** The heading of a preface, or -1. */
  preface: number;
  /** Documents that each are a division, by the line that opens them. */
  documents: ReadonlyMap<number, CarriedDocument>;
  /** Several documents follow their notice, and none of them is the plan itself. */
  carries: boolean;
  /** Who signs, and when, above a document that follows. */
  closing: Closing;
  /** Index of the title, where an editor tells it, or -1. */
  titled: number;
  /** Index of the first block that opens the body. */
  opening: number;
  /** Index of the first block of what closes the text. */
  tail: number;
}

/** What an editor says that a block is. */
export const pinnedAt = (flow: Flow | undefined) =>
  flow?.type === 'text' ? flow.pinned : undefined;

const styleOf = (flow: Flow | undefined) => (flow?.type === 'text' ? flow.style : undefined);

/** What an editor calls a heading, with the number that opens it; null where it has none, or is no heading. */
function pinnedHeading(flow: Flow | undefined): Candidate | null {
  const pinned = pinnedAt(flow);
  if (flow?.type !== 'text' || pinned?.kind !== 'heading') return null;
  const { text } = flow.segment;
  // 8大产业集群: of a number right before its word, nothing says that it is a label.
  const loose = readBareMarker(text);
  const bare = loose && loose.length > loose.label.length ? loose : null;
  const marker = readMarker(text) ?? bare ?? readTightArticle(text);
  const shape = pinned.length < text.length ? 'runIn' : 'alone';
  return marker && { marker, shape, length: pinned.length };
}

/** What an editor says is certain: it is a heading, or none. */
function withPins(flows: readonly Flow[], judged: readonly (Judged | null)[]): (Judged | null)[] {
  return judged.map((one, i) => {
    if (!pinnedAt(flows[i])) return one;
    const heading = pinnedHeading(flows[i]);
    return heading && { heading, weight: CERTAIN };
  });
}

/** Reads the evidence of a text. */
export function readWitness(flows: readonly Flow[], contents: readonly QuotedEntry[]): Witness {
  const texts = flows.map((flow) => (flow.type === 'text' && !flow.role ? flow.segment.text : ''));
  const styled = (i: number) => styleOf(flows[i]) !== undefined;
  const listed = listedAttachments(texts);
  const announced = announcedNames(texts, listed);
  const glossary = texts.findIndex((text) => UNNUMBERED.test(text) && GLOSSARY.test(text));
  // Entries that explain words and names of attachments are numbered, and no headings.
  const own = texts.map((text, i) =>
    (glossary !== -1 && i > glossary) || listed.has(i) ? '' : text,
  );
  const tail = Math.max(
    tailStart(texts, announced),
    flows.findLastIndex((flow) => pinnedAt(flow) !== undefined) + 1,
  );
  const judged = withPins(flows, judgeHeadings(own, styled, listedHeadings(contents)));
  const headings = judged.map((one, i) => (i < tail ? one : null));
  const likely = headings.map((one) => (one && one.weight > 0 ? one.heading : null));
  const marked = flows.some((_, i) => styled(i));
  const plain = marked ? new Map<number, number>() : plainHeadings(own.slice(0, tail), likely);
  // What an editor calls the title opens the document: nothing above it is a heading.
  const titled = flows.findIndex((flow) => pinnedAt(flow)?.kind === 'title');
  const opensBelow =
    (title: number) =>
    (flow: Flow, i: number): boolean => {
      if (i <= title) return false;
      if (flow.type !== 'text' || flow.pinned || styled(i) || plain.has(i)) return true;
      if (/^(?:tableNote|verbatim)$/.test(flow.role ?? '')) return true;
      const text = texts[i] ?? '';
      return (likely[i] ?? null) !== null || UNNUMBERED.test(text) || isBoxCaption(text);
    };
  const carried =
    titled === -1 ? titleBelowParts(texts.slice(0, tail), flows.findIndex(opensBelow(-1))) : titled;
  const numberedFrom = flows.findIndex(opensBelow(carried));
  const preface = prefaceHeading(texts.slice(0, Math.max(0, Math.min(numberedFrom, tail))));
  const opening = preface > carried ? preface : numberedFrom;
  const found = findDocuments(texts.slice(0, tail), flows, announced).filter(
    ({ at, title }) => at > carried && !pinnedAt(flows[at]) && !pinnedAt(flows[title]),
  );
  const others =
    found[0] && found.length > 1 && isPlanItself(texts, found[0]) ? found.slice(1) : found;
  // One document behind its notice is the plan itself; of several, each is a division.
  const documents = [
    ...(others.length > 1 ? others : others.filter(({ at }) => opening !== -1 && at > opening)),
    ...flows.flatMap((flow, at) =>
      pinnedAt(flow)?.kind === 'document'
        ? [{ at, title: at, number: readAttachmentCaption(texts[at] ?? '')?.number ?? null }]
        : [],
    ),
  ].sort((a, b) => a.at - b.at);
  const first = Math.min(
    ...[opening, documents[0]?.at ?? -1].filter((i) => i !== -1),
    texts.length,
  );
  return {
    flows,
    texts,
    headings,
    likely,
    listed,
    plain,
    preface,
    documents: new Map(documents.map((document) => [document.at, document])),
    // Documents behind the plan itself are its attachments: it has its title in front of its own headings.
    carries:
      titled === -1 && others.length > 1 && (opening === -1 || (others[0]?.at ?? 0) <= opening),
    closing: new Map(documents.flatMap(({ at }) => [...closingRoles(texts, at, listed)])),
    titled,
    opening: first,
    tail,
  };
}
