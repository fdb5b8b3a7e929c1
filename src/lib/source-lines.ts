import type { Block, Division, Plan, Repair } from '../plan.schema.ts';

/** A stretch of a raw line that stands in one element of the page. */
export interface SourcePiece {
  /** The element; null for what is in none. */
  anchor: string | null;
  /** The element began on an earlier line. */
  continued: boolean;
  /** More that begins here and links may name: a heading that opens a paragraph, a table, and all former anchors. */
  also: string[];
  text: string;
  /** Offset of the text in the raw text. */
  from: number;
}

/** A part of a piece, with the record of the apparatus that speaks of it. */
export interface RawPart {
  text: string;
  record: string | null;
}

/**
 * A piece cut at the places that records speak of: a reader who follows a record sees the very span. One that goes
 * on over several lines is named where it begins; where nothing stood the part is empty.
 *
 * @param repairs sorted and disjoint
 */
export function rawParts(
  { text, from }: Pick<SourcePiece, 'text' | 'from'>,
  repairs: readonly Pick<Repair, 'id' | 'src'>[],
): RawPart[] {
  const parts: RawPart[] = [];
  let last = 0;
  for (const { id, src } of repairs) {
    const at = src[0] - from;
    if (at < last || at > text.length || (at === text.length && src[1] > src[0])) continue;
    parts.push({ text: text.slice(last, at), record: null });
    last = Math.min(text.length, src[1] - from);
    parts.push({ text: text.slice(at, last), record: id });
  }
  parts.push({ text: text.slice(last), record: null });
  return parts.filter(({ text, record }) => text !== '' || record !== null);
}

export interface SourceLine {
  /** Counted from 1. */
  number: number;
  pieces: SourcePiece[];
  /** Nothing of the line is on the page. */
  dropped: boolean;
}

type Elements = Pick<Plan, 'blocks' | 'outline' | 'tables' | 'boxes' | 'aliases'>;

/** What begins with each block beside it, by the anchor of the block. */
function namesAt({
  blocks,
  outline,
  tables,
  boxes,
  aliases = [],
}: Elements): Map<string, string[]> {
  const own = new Set(blocks.map(({ anchor }) => anchor));
  const host = new Map<string, string>();
  const begin = (anchor: string, block: Block | undefined): void => {
    if (block && !own.has(anchor) && !host.has(anchor)) host.set(anchor, block.anchor);
  };
  const at = (offset: number): Block | undefined => blocks.find(({ src }) => src[0] >= offset);
  const enter = (divisions: readonly Division[]): void => {
    for (const { anchor, src, children } of divisions) {
      begin(anchor, at(src[0]));
      enter(children);
    }
  };
  enter(outline);
  for (const { anchor, src } of [...tables, ...boxes]) begin(anchor, at(src[0]));
  for (const block of blocks) if (block.container !== null) begin(block.container, block);
  for (const { anchor, to } of aliases) {
    const block = own.has(to) ? to : host.get(to);
    if (block !== undefined) host.set(anchor, block);
  }
  const names = new Map<string, string[]>();
  for (const [anchor, block] of host) names.set(block, [...(names.get(block) ?? []), anchor]);
  return names;
}

/** The lines of the raw text with what became of each. */
export function sourceLines(raw: string, plan: Elements): SourceLine[] {
  const starts = [...plan.blocks].sort((a, b) => a.src[0] - b.src[0]);
  const names = namesAt({ ...plan, blocks: starts });
  const kept = new Set<number>();
  for (const { lines } of starts) {
    for (let number = lines[0]; number <= lines[1]; number += 1) kept.add(number);
  }
  const texts = raw.split('\n');
  if (texts.at(-1) === '') texts.pop();
  let offset = 0;
  let next = 0;
  return texts.map((text, index): SourceLine => {
    const number = index + 1;
    const pieces: SourcePiece[] = [];
    const end = offset + text.length;
    const before = starts[next - 1];
    let from = offset;
    let piece: Omit<SourcePiece, 'text' | 'from'> =
      before && before.lines[1] >= number && text.trim() !== ''
        ? { anchor: before.anchor, continued: true, also: [] }
        : { anchor: null, continued: false, also: [] };
    for (let block = starts[next]; block && block.src[0] <= end; block = starts[(next += 1)]) {
      const words = raw.slice(from, block.src[0]);
      if (piece.continued ? words.trim() !== '' : words !== '' || piece.anchor !== null) {
        pieces.push({ ...piece, text: words, from });
      } else if (words !== '') {
        pieces.push({ anchor: null, continued: false, also: [], text: words, from });
      }
      from = block.src[0];
      piece = { anchor: block.anchor, continued: false, also: names.get(block.anchor) ?? [] };
    }
    pieces.push({ ...piece, text: raw.slice(from, end), from });
    offset = end + 1;
    return { number, pieces, dropped: !kept.has(number) };
  });
}
