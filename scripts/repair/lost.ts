/** The characters that an accident of bytes took, as the decode rules mark them, and what can be known of each. */
import { LACUNA, type Evidence } from '../../src/plan.schema.ts';
import type { Edit } from '../source.ts';
import { couldBeLost, waitingBefore, type Taker } from './pairing.ts';
import type { RepairContext } from './rule.ts';

/** A lost character. */
export interface Lost {
  /** Offset of its 〓 in the text. */
  at: number;
  /** Offset behind all that was lost here: a second 〓 stands for the ASCII sign that took the character's end. */
  end: number;
  taker: Taker;
  /** Whether a character can have stood here. */
  fits: (character: string) => boolean;
}

const TAG = /^\/?[a-z][^;<>\n]*>/;

/** Raw offset of a place in the text. */
function rawOffset({ source, rendering }: RepairContext, at: number): number {
  const origin = rendering.origin[at] as number;
  return origin >= 0 ? origin : (source.edits[-1 - origin]?.start as number);
}

/** The repair that wrote the 〓 at a place. A 〓 of the raw text itself has none: its bytes are not at hand. */
const writerOf = ({ source, rendering }: RepairContext, at: number): Edit | undefined =>
  source.edits[-1 - (rendering.origin[at] as number)];

/** Rules that mark signs of a font: no byte was lost there, so the byte model knows nothing of them. */
const SIGNS = new Set(['unmapped-glyph', 'private-use']);

/** Every lost character of which nothing is decided yet, in the order of the text. */
export function* lostCharacters(context: RepairContext): Generator<Lost> {
  const { text, source } = context;
  for (let at = text.indexOf(LACUNA); at !== -1; at = text.indexOf(LACUNA, at + 1)) {
    const edit = writerOf(context, at);
    // An insertion is the sign behind a character that has been restored.
    if (edit?.kind !== 'gap' || edit.start === edit.end || SIGNS.has(edit.rule)) continue;
    const pair = text[at + 1] === LACUNA && writerOf(context, at + 1) === edit;
    const end = at + (pair ? 2 : 1);
    const raw = rawOffset(context, at);
    const atTag =
      TAG.test(source.raw.slice(raw + 1, raw + 200)) || /^(?:\n|$)/.test(text.slice(end, end + 1));
    const taker = !pair && atTag ? 'tag' : 'other';
    const leads = waitingBefore(source.raw, raw);
    yield { at, end, taker, fits: (character) => couldBeLost(character, leads, taker) };
    at = end - 1;
  }
}

/** A quotation from the raw text for a range that no repair has touched; null for any other range. */
export function quoted(
  { plan, text, source, rendering }: RepairContext,
  start: number,
  end: number,
): Evidence | null {
  const first = rendering.origin[start];
  if (first === undefined || first < 0) return null;
  for (let k = start; k < end; k += 1) if (rendering.origin[k] !== first + k - start) return null;
  const quote = text.slice(start, end);
  return /[\n〓]/.test(quote) || end === start
    ? null
    : { plan, line: source.point(first).line, quote };
}

/**
 * Whether a sign can be missing at a place: in a text whose bytes were paired wrongly, only where no byte waited for
 * a partner, so that the entity stood whole and was decoded half-way.
 */
export function vanishesAt(context: RepairContext, at: number): boolean {
  if (!context.text.includes(LACUNA)) return true;
  return waitingBefore(context.source.raw, rawOffset(context, at)).has(null);
}
