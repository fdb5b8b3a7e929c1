/**
 * Pins of `seeds/<plan>.yaml`: what a person says that places of the text are. They are found by their quotation in the
 * raw text, as emendations are, and fail with the line of the yaml where they do not fit it any more.
 */
import { forEvery } from '../diagnostic.ts';
import type { Span } from '../pdast.ts';
import type { Source } from '../source.ts';
import { seedError } from './load.ts';
import { locate, shorten } from './quotation.ts';
import type { Pin, PinKind, SeedInfo } from './schema.ts';
import { said } from '../said/said.ts';

/** A pin with its places in the raw text. */
export interface PlacedPin {
  pin: Pin;
  /** The quotation. */
  head: Span;
  /** All that it speaks of, the quotation included: up to the end of a line. */
  whole: Span;
}

/** Raw range of whole lines, from 1; their last line break left out. */
function rangeOf(raw: string, [first, last]: readonly [number, number]): Span {
  const starts = [0, ...raw.matchAll(/\n/g).map(({ index }) => index + 1)];
  return { start: starts[first - 1] ?? raw.length, end: (starts[last] ?? raw.length + 1) - 1 };
}

/** Kinds of which the words behind the quotation on its line are no part. */
const QUOTED_WHOLE: readonly PinKind[] = ['title', 'document', 'box'];

/** The first of the lines that a pin gives in which its quotation begins. */
function lineWithin({ raw }: Source, { lines, quote }: Pin): number | undefined {
  if (!lines) return undefined;
  const { start, end } = rangeOf(raw, lines);
  const at = raw.slice(start, end).indexOf(quote);
  return at === -1 ? undefined : lines[0] + raw.slice(start, start + at).split('\n').length - 1;
}

function place(source: Source, pin: Pin): PlacedPin {
  const { raw } = source;
  const { quote, lines, entry, kind } = pin;
  const start = locate(source, { ...pin, line: pin.line ?? lineWithin(source, pin) }, 'pin');
  const blank = quote.length - quote.trimStart().length;
  const head = { start: start + blank, end: start + quote.trimEnd().length };
  if (lines === undefined) {
    const next = raw.indexOf('\n', head.end);
    const lineEnd = next === -1 ? raw.length : next;
    const end = QUOTED_WHOLE.includes(kind) ? head.end : lineEnd;
    return { pin, head, whole: { start: head.start, end } };
  }
  if (lines[1] > source.lineCount) {
    throw seedError(
      entry,
      'pin-lines',
      said(
        `底本只有 ${source.lineCount} 行，没有第 ${lines[1]} 行`,
        `the source has ${source.lineCount} lines, and no line ${lines[1]}`,
      ),
      said('请改 lines', 'change lines'),
    );
  }
  const extent = rangeOf(raw, lines);
  if (head.start < extent.start || head.end > extent.end) {
    const line = source.point(head.start).line;
    throw seedError(
      entry,
      'pin-lines',
      said(
        `引文“${shorten(quote)}”在原文第 ${line} 行，不在 lines 所写的第 ${lines.join('至')} 行之内`,
        `"${shorten(quote)}" stands on line ${line} of the source, outside of the lines ${lines.join(' to ')} that are named`,
      ),
      said('请改 lines，使首行至末行包括引文', 'change lines so that they hold the quotation'),
    );
  }
  // Of a table all lines are cells; of the others, the quotation opens it.
  return { pin, head, whole: kind === 'table' ? extent : { start: head.start, end: extent.end } };
}

/**
 * Finds the places of all pins of a plan, in the order of the text.
 *
 * @throws {ConvertError} with the line of the yaml: `pin-stale`, `pin-ambiguous`, `pin-lines`, `pin-overlap`
 */
export function placePins(source: Source, { pins = [] }: Pick<SeedInfo, 'pins'>): PlacedPin[] {
  const placed = forEvery(pins, (pin) => place(source, pin));
  placed.sort((a, b) => a.whole.start - b.whole.start || a.whole.end - b.whole.end);
  forEvery(placed, ({ pin, whole }, i) => {
    const before = placed[i - 1];
    if (!before || whole.start >= before.whole.end) return;
    // What stands behind a heading on its line may be pinned by itself.
    if (before.pin.lines === undefined && whole.start >= before.head.end) {
      before.whole.end = whole.start;
      return;
    }
    throw seedError(
      pin.entry,
      'pin-overlap',
      said(
        `与第 ${before.pin.entry.line} 行的一条所指的文字重叠`,
        `it overlaps with the entry on line ${before.pin.entry.line}`,
      ),
      said('请删去其中一条，或改引文和 lines', 'remove one of them, or change quotation and lines'),
    );
  });
  return placed;
}

/** Raw ranges that no rule may drop: what is pinned is text, and so is the break behind its line. */
export const keptBy = (pins: readonly PlacedPin[], raw: string): Span[] =>
  pins.flatMap(({ pin, head, whole }) => {
    // Of several lines, page marks may stand between.
    const own = pin.lines ? head : whole;
    const next = raw.indexOf('\n', own.end);
    return next === -1 ? [own] : [own, { start: next, end: next + 1 }];
  });

/** A place of the plan that a pin names is no text of it any more: an emendation, say, has taken it away. */
export const pinLost = ({ pin }: PlacedPin) =>
  seedError(
    pin.entry,
    'pin-lost',
    said(
      `“${shorten(pin.quote)}”经校改后已无文字`,
      `nothing is left of "${shorten(pin.quote)}" behind the corrections`,
    ),
    said(
      '请删去此条，或改去掉它的那条校改',
      'remove the entry, or change the correction that takes it',
    ),
  );
