/** Running heads at the edges of pages whose breaks are known. */
import { type MarkerKind, readMarker } from '../notation/markers.ts';
import { bare } from '../text/characters.ts';
import { isTitleLike } from '../text/boilerplate.ts';
import { chapterOf } from './head.ts';
import { bodyWords, FEWEST, FIRST_LINES, firstBehind, type Text, type Words } from './text.ts';

/** Share of pages that show a head which is neither title nor heading. */
const SHARE = 0.25;

/** Lines that are known to be marks and heads, and with them all lines at the edges of pages. */
export interface Places {
  taken: ReadonlySet<number>;
  away: ReadonlySet<number>;
}

/** Lines at the edges of pages that name the chapter in which they stand, or the one that begins on their page. */
function chapterHeads(
  text: Text,
  edges: readonly number[],
  body: Words,
  taken: ReadonlySet<number>,
): number[] {
  const current = new Map<MarkerKind, string[]>();
  const next = new Map(edges.map((at, page) => [at, edges[page + 1] ?? text.lines.length]));
  const own = text.lines.flatMap(({ trimmed }, i) => (trimmed === '' || taken.has(i) ? [] : [i]));
  return own.flatMap((at, n) => {
    const head = text.heads[at];
    const kind = chapterOf(head);
    if (!head || !kind) return [];
    const end = next.get(at);
    const begins = firstBehind(body.get(head.key) ?? [], at) < (end ?? 0);
    const listed = text.listed.has(at);
    if (end !== undefined && (begins || (!listed && current.get(kind)?.includes(head.key))))
      return [at];
    if (listed) return [];
    // A heading may be set on two lines.
    const whole = bare(head.words + (text.lines[own[n + 1] ?? -1]?.trimmed ?? ''));
    current.set(kind, [head.key, whole]);
    return [];
  });
}

/** Lines at one edge of the pages that are running heads; `edges` are their indexes, page by page. */
export function headsAt(text: Text, edges: readonly number[], { taken, away }: Places): number[] {
  const pages = Map.groupBy(
    edges.flatMap((at, page) => {
      const head = text.heads[at];
      return head && !text.listed.has(at) && !chapterOf(head) ? [{ at, page, ...head }] : [];
    }),
    ({ key }) => key,
  );
  const body = bodyWords(text, away);
  const proven = chapterHeads(text, edges, body, taken);
  const known = new Set([...taken].map((at) => text.heads[at]?.key));
  for (const [key, found] of pages) {
    if (known.has(key)) {
      proven.push(...found.map(({ at }) => at));
      continue;
    }
    const first = body.get(key)?.[0] ?? found[0]?.at ?? 0;
    const title = first < FIRST_LINES;
    const numbered = found.every(({ value }) => value !== null);
    if (!numbered && found.some(({ words }) => readMarker(words) !== null)) continue;
    // Where other pages have heads, one more that is the title is enough.
    const single = proven.length > 0 && first < FIRST_LINES && isTitleLike(found[0]?.words ?? '');
    const enough = single ? 1 : numbered || title ? 2 : Math.max(FEWEST, edges.length * SHARE);
    // A head runs from page to page, or to the page but one.
    const near = found.filter(({ page }, i) =>
      [found[i - 1], found[i + 1]].some((other) => other && Math.abs(other.page - page) <= 2),
    );
    const elsewhere = body.get(key)?.length ?? 0;
    if (
      found.length < enough ||
      (!single && near.length * 2 < found.length) ||
      elsewhere > found.length + 2
    )
      continue;
    proven.push(...found.map(({ at }) => at));
  }
  return proven;
}
