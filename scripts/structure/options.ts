/** What the blocks behind the front of a text may be, from what they are evidence of. */
import { isBoxCaption } from '../notation/box-caption.ts';
import { readMarker } from '../notation/markers.ts';
import { UNNUMBERED } from '../notation/unnumbered.ts';
import { boxEnd } from './box.ts';
import { tailRole } from './edges.ts';
import { frontOptions } from './front.ts';
import { CERTAIN, type Option, type Reading } from './readings.ts';
import type { Numbers } from './resolve.ts';
import { pinnedAt, type Witness } from './witness.ts';

/** A heading without a number that is known by its words, its place or the markup. */
const NAMED = 5;
/** What signs a document, above one that follows. */
const CLOSES = 10;

/** The caption of a box with what stands in it. */
function boxAt({ flows, texts, likely, tail }: Witness, at: number, numbers: Numbers): Option {
  const end = Math.min(tail, boxEnd(texts, likely, at, numbers));
  const drawn = flows.slice(at + 1, end).findIndex(({ type }) => type === 'box');
  const next = drawn === -1 ? end : at + 1 + drawn;
  return { zone: 'body', reading: { as: 'box' }, weight: CERTAIN, next };
}

/** A heading without a number. */
function namedAt({ flows, texts, plain, preface }: Witness, at: number): Reading | null {
  const flow = flows[at];
  const text = texts[at] ?? '';
  const style = flow?.type === 'text' ? flow.style : undefined;
  if (style !== undefined && readMarker(text) === null) return { as: 'named', style };
  const level = plain.get(at);
  if (level !== undefined) return { as: 'named', style: level };
  return at === preface || UNNUMBERED.test(text) ? { as: 'named' } : null;
}

/** What a block of the body may be. */
function bodyAt(witness: Witness, at: number, numbers: Numbers): Option[] {
  const { flows, texts, headings, listed, closing } = witness;
  const flow = flows[at];
  const only = (reading: Reading): Option[] => [{ zone: 'body', reading, weight: CERTAIN }];
  if (flow?.type !== 'text') return only({ as: 'drawn' });
  const pinned = pinnedAt(flow);
  const judged = headings[at];
  if (pinned?.kind === 'title') return only({ as: 'title' });
  if (pinned?.kind === 'heading')
    return only({ as: 'pinned', heading: judged?.heading ?? null, pinned });
  if (flow.role) return only({ as: 'paragraph', role: flow.role });
  if (pinned?.kind === 'box' || isBoxCaption(texts[at] ?? '')) {
    if (!closing.has(at)) return [boxAt(witness, at, numbers)];
  }
  const role = closing.get(at);
  const named = namedAt(witness, at);
  const { style } = flow;
  const options: Option[] = [
    {
      zone: 'body',
      reading: { as: 'paragraph', role: listed.has(at) ? 'attachment' : 'body' },
      weight: 0,
    },
  ];
  if (judged) {
    const { heading, weight } = judged;
    options.push({ zone: 'body', reading: { as: 'heading', heading, style }, weight });
  }
  if (named) options.push({ zone: 'body', reading: named, weight: NAMED });
  if (role) options.push({ zone: 'closing', reading: { as: 'paragraph', role }, weight: CLOSES });
  return options;
}

/** What a block of what closes the text is; entries below 附件 are attachments too. */
function tailOptions({ texts, tail }: Witness): Option[] {
  let attachments = false;
  return texts.slice(tail).map((text): Option => {
    const role = tailRole(text, attachments);
    attachments ||= role === 'attachment';
    const reading: Reading =
      role === 'attachment' ? { as: 'attachment' } : { as: 'paragraph', role };
    return { zone: 'tail', reading, weight: 0 };
  });
}

/** What the block at an index may be, where these numbers are open. */
export function optionsOf(witness: Witness): (at: number, numbers: Numbers) => readonly Option[] {
  const { flows, texts, listed, documents, carries, titled, opening, tail } = witness;
  const front = frontOptions(
    texts
      .slice(0, Math.min(opening, tail))
      .map((text, i) => (listed.has(i) ? `附件${text}` : text)),
    carries,
    titled,
    (i) => flows[i]?.type === 'text',
  );
  const closes = tailOptions(witness);
  const order = [...documents.keys()];
  return (at, numbers) => {
    const before = front[at];
    if (before) return before;
    const after = closes[at - tail];
    if (after) return [after];
    const document = documents.get(at);
    if (!document) return bodyAt(witness, at, numbers);
    const { number, title } = document;
    const reading = { as: 'document', number, count: order.indexOf(at) + 1 } as const;
    return [{ zone: 'body', reading, weight: CERTAIN, next: title + 1 }];
  };
}
