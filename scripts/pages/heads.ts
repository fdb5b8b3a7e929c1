/** Running heads and feet: lines that stand at the edges of pages again and again. */
import { isTitleLike } from '../text/boilerplate.ts';
import type { Line } from '../text/lines.ts';
import { breaksOf } from './breaks.ts';
import { between, interrupters, numberedHeads } from './cuts.ts';
import { headsAt } from './edges.ts';
import { chapterOf } from './head.ts';
import { pageMarks } from './proof.ts';
import { bodyWords, FIRST_LINES, type Text, textOf } from './text.ts';

/** Heads that are the title or the heading itself: the first of those that the text has nowhere else. */
function ownTitles(text: Text, found: ReadonlySet<number>): number[] {
  const body = bodyWords(text, found);
  const opening = text.lines.flatMap(({ trimmed }, i) => (trimmed === '' ? [] : [i])).slice(0, 3);
  const seen = new Set<string>();
  return [...found]
    .sort((a, b) => a - b)
    .filter((at) => {
      const head = text.heads[at];
      if (head?.value !== null || body.has(head.key) || seen.has(head.key)) return false;
      seen.add(head.key);
      return (
        chapterOf(head) !== null ||
        opening.includes(at) ||
        (at < FIRST_LINES && isTitleLike(head.words))
      );
    });
}

/** Most lines of a head or foot. */
const DEEPEST = 3;

function headsOf(text: Text, marks: readonly number[]): Set<number> {
  const found = new Set<number>([...numberedHeads(text), ...interrupters(text)]);
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    let more = 0;
    for (const edge of ['down', 'up'] as const) {
      const taken = new Set([...marks, ...found]);
      const breaks = breaksOf(text.lines, taken);
      const away = new Set([...taken, ...breaks.flatMap(({ up, down }) => [up, down])]);
      // A heading may stand last on its page; a running foot does so more than once.
      const feet = Map.groupBy(breaks, ({ up }) => text.heads[up]?.key);
      for (const same of feet.values()) if (same.length === 1) away.delete(same[0]?.up ?? -1);
      const heads = headsAt(
        text,
        breaks.map((one) => one[edge]),
        { taken, away },
      );
      for (const at of heads) found.add(at);
      more += heads.length;
    }
    if (more === 0) break;
  }
  for (const at of between(text, found)) found.add(at);
  for (const at of ownTitles(text, found)) found.delete(at);
  return found;
}

/** Indexes of the lines that are running heads, running feet or watermarks. */
export function runningHeads(lines: readonly Line[]): Set<number> {
  const marks = pageMarks(lines).map(({ at }) => at);
  // What heads cut apart is known better once they are known.
  const found = headsOf(textOf(lines, new Set(marks)), marks);
  return found.size === 0 ? found : headsOf(textOf(lines, new Set([...marks, ...found])), marks);
}
