/** Where a box (专栏) ends: the source seldom says, its numbering and that of the text around it do. */
import type { Candidate } from './shapes.ts';
import { isBoxCaption } from '../notation/box-caption.ts';
import { MARKER_RANK, type MarkerKind, readMarker } from '../notation/markers.ts';

const SIGN = /^(?:[●○◎◆◇■□▲△▶►➢➤★☆※•·√✓]|[—－-]{1,2}(?=[^\d—－-]))/;
const COUNT = /^[一二三四五六七八九十]{1,3}是(?=[\u4e00-\u9fff])/;
/** A name of a few words, and what there is to say of it behind its stop. */
const NAME = /^[^，。；：、]{2,24}[。：](?=.)/;

/** So many texts before a box are looked at for what heads sections. */
const FAR = 400;

/** How an entry without a number opens: with a sign, 一是, or a name; null where it is a mere paragraph. */
function formOf(text: string): string | null {
  if (COUNT.test(text)) return 'count';
  return SIGN.exec(text)?.[0] ?? (NAME.test(text) ? 'name' : null);
}

/** The entries of a box, and the paragraphs that stand below them. */
class Entries {
  private count = 0;
  /** Paragraphs below the entry that is open, and the most that any before it had. */
  private below = 0;
  private most = 0;

  take(): void {
    if (this.count > 0) this.most = Math.max(this.most, this.below);
    this.count += 1;
    this.below = 0;
  }

  /** False where a paragraph is more than what stood below the entries before. */
  paragraph(): boolean {
    this.below += 1;
    return this.count < 2 || this.below <= this.most;
  }
}

/**
 * Index of the first text behind a box whose caption is `texts[at]`.
 *
 * @param headings what each text would be as a heading
 * @param outer last number of each kind that is open around the box
 */
export function boxEnd(
  texts: readonly string[],
  headings: readonly (Candidate | null)[],
  at: number,
  outer: ReadonlyMap<MarkerKind, number>,
): number {
  const inside = new Map<MarkerKind, number>();
  const entries = new Entries();
  const form = readMarker(texts[at + 1] ?? '') ? null : formOf(texts[at + 1] ?? '');
  for (let i = at + 1; i < texts.length; i += 1) {
    const text = texts[i] ?? '';
    if (isBoxCaption(text)) return i;
    const marker = readMarker(text);
    if (!marker) {
      if (form !== null && formOf(text) === form) entries.take();
      else if (text !== '' && !entries.paragraph()) return i;
      continue;
    }
    const { kind, value } = marker;
    if (MARKER_RANK[kind] <= MARKER_RANK.article && headings[i]) return i;
    // Below 二、 the numbers of a lower rank begin anew.
    if (value === (inside.get(kind) ?? 0) + 1)
      for (const lower of inside.keys())
        if (MARKER_RANK[lower] > MARKER_RANK[kind]) inside.delete(lower);
    const own = inside.get(kind);
    const follows = own === undefined ? value === 1 : value === own + 1;
    const followsOuter = value === (outer.get(kind) ?? 0) + 1;
    const alone = headings[i]?.shape === 'alone';
    if (!follows || (own !== undefined && followsOuter && alone)) {
      if (followsOuter || MARKER_RANK[kind] <= MARKER_RANK.hanParen) return i;
    }
    if (
      own === undefined &&
      value === 1 &&
      alone &&
      !outer.has(kind) &&
      MARKER_RANK[kind] <= MARKER_RANK.han
    )
      return i;
    if (inside.size === 0 && i > at + 1 && alone && value === 1 && !outer.has(kind)) {
      // Below a box of prose, the first heading of a rank that headed sections before is that of the next.
      const before = headings.slice(Math.max(0, at - FAR), at);
      const headed = before.some((one) => one?.marker.kind === kind && one.shape === 'alone');
      if (headed && MARKER_RANK[kind] <= MARKER_RANK.hanParen) return i;
    }
    inside.set(kind, value);
    entries.take();
  }
  return texts.length;
}
