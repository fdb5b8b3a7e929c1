/** The editor's word on places of the text: segments are cut at the pins, and what they say is certain. */
import type { Segment, Span } from '../pdast.ts';
import { type PlacedPin, pinLost } from '../seed/pins.ts';
import { seedError } from '../seed/load.ts';
import type { Source } from '../source.ts';
import type { Grid } from '../tables/grid.ts';
import type { Flow, Pinned } from '../tables/index.ts';
import { readPinnedTable } from '../tables/pinned.ts';
import { glue } from '../text/glue.ts';
import { cutOut } from './place.ts';

/** The text between two raw offsets without the spaces around it, its lines as one; null where there is none. */
function partOf(source: Source, { start, end }: Span): Segment | null {
  const rendering = source.render(start, end);
  const { text } = rendering;
  const from = text.length - text.trimStart().length;
  const until = text.trimEnd().length;
  if (from >= until) return null;
  const lines = text.slice(from, until).split('\n');
  return {
    span: source.rawSpan(rendering, from, until),
    text: lines
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .reduce(glue),
  };
}

/** A run of segments, and the pin that stands behind it with those inside it. */
export interface Pinning {
  segments: Segment[];
  pin: PlacedPin | null;
  inside: Segment[];
}

/** The grids that no pin cuts: a heading or a paragraph in the middle of one tells that it only lays out text. */
export const awayFrom = <T extends Pick<Grid, 'span'>>(
  pins: readonly PlacedPin[],
  grids: readonly T[],
): T[] =>
  grids.filter(({ span }) =>
    pins.every(
      ({ whole }) =>
        whole.end <= span.start ||
        whole.start >= span.end ||
        (whole.start <= span.start && whole.end >= span.end),
    ),
  );

/** Splits segments at the pins; a segment that holds one is cut there. */
export function splitAtPins(
  source: Source,
  segments: readonly Segment[],
  pins: readonly PlacedPin[],
): Pinning[] {
  const runs: Pinning[] = [];
  let at = 0;
  let from = 0;
  /** Segments up to a raw offset, the last one cut there. */
  const until = (end: number): Segment[] => {
    const own: Segment[] = [];
    for (; at < segments.length; at += 1) {
      const segment = segments[at] as Segment;
      if (segment.span.start >= end) break;
      const cut = segment.span.start < from || segment.span.end > end;
      const span = {
        start: Math.max(from, segment.span.start),
        end: Math.min(end, segment.span.end),
      };
      const part = cut ? partOf(source, span) : segment;
      if (part && span.start < span.end) own.push(part);
      if (segment.span.end > end) break;
    }
    from = end;
    return own;
  };
  for (const pin of pins) {
    const before = until(pin.whole.start);
    const inside = until(pin.whole.end);
    if (inside.length === 0) throw pinLost(pin);
    runs.push({ segments: before, pin, inside });
  }
  return [...runs, { segments: until(source.raw.length + 1), pin: null, inside: [] }];
}

/** The pieces of a line between its blanks. */
const between = (text: string): Span[] =>
  [...text.matchAll(/[^\s\u3000](?:[ \u3000]?[^\s\u3000])*/g)].map(({ index, 0: piece }) => ({
    start: index,
    end: index + piece.length,
  }));

const failOf =
  ({ pin }: PlacedPin): Pinned['fail'] =>
  (message, remedy) =>
    seedError(pin.entry, `pin-${pin.kind}`, message, remedy);

/**
 * What a pin makes of the segments inside it.
 *
 * @param read finds tables among segments, as everywhere in the text
 */
export function pinnedFlows(
  source: Source,
  placed: PlacedPin,
  inside: readonly Segment[],
  read: (segments: readonly Segment[]) => Flow[],
): Flow[] {
  const { pin, head, whole } = placed;
  if (pin.kind === 'table') {
    const atoms = inside.flatMap((segment) => cutOut(source, segment, between(segment.text)));
    return readPinnedTable(inside, atoms, pin.columns ?? null, read);
  }
  const quoted = partOf(source, head);
  if (!quoted) throw pinLost(placed);
  if (pin.kind === 'box' && pin.lines) {
    const below = inside.flatMap((segment) => {
      const start = Math.max(segment.span.start, quoted.span.end);
      if (start === segment.span.start) return [segment];
      return start < segment.span.end ? (partOf(source, { ...segment.span, start }) ?? []) : [];
    });
    return [{ type: 'box', caption: quoted, inside: read(below) }];
  }
  const segment = partOf(source, whole) ?? quoted;
  if (pin.kind === 'text') return [{ type: 'text', segment, role: 'body' }];
  const length = pin.kind === 'heading' ? quoted.text.length : segment.text.length;
  const { kind, level = null } = pin;
  return [{ type: 'text', segment, pinned: { kind, level, length, fail: failOf(placed) } }];
}
