/** Numbered sentences: a run of labels whose paragraphs each say one thing and stop are no headings. */
import type { MarkerKind } from '../notation/markers.ts';
import type { Run } from './runs.ts';
import type { Candidate } from './shapes.ts';

/** （责任单位：市科技局）: what stands in brackets behind a sentence says nothing more. */
export const ASIDE = /^\s*[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]。?$/;

/** A heading of several is known by the text behind it; so many of a run must have some. */
const SHARE = 1 / 3;

/** Its sentence is all that the paragraph says. */
const isWhole = ({ shape, length }: Candidate, text: string): boolean =>
  (shape === 'alone' && /。[”’）]?$/.test(text)) ||
  (shape === 'runIn' && (length >= text.length || ASIDE.test(text.slice(length))));

/** Says more than one sentence: its first may be a title that has lost its stop. */
function goesOn(text: string): boolean {
  const more = text.slice(text.indexOf('。') + 1 || text.length);
  return more !== '' && !/^[”’）]+$/.test(more) && !ASIDE.test(more);
}

/** True where the members of a run are sentences, one below the other, that are only numbered. */
function areSentences({ members, places }: Run, texts: readonly string[]): boolean {
  const headings = members.filter((candidate, i) => {
    if (candidate.shape === 'entry') return false;
    if (candidate.shape === 'open') return goesOn(texts[places[i] ?? 0] ?? '');
    const at = places[i] ?? 0;
    // A paragraph below the last of them may be about all.
    const below = i < members.length - 1 && places[i + 1] !== at + 1;
    return !isWhole(candidate, texts[at] ?? '') || below;
  });
  return headings.length < members.length * SHARE;
}

/**
 * Those of the runs that are sentences. Of one member alone nothing can be told: it is what the runs of its kind are
 * which have several.
 */
export function sentenceRuns(runs: ReadonlySet<Run>, texts: readonly string[]): ReadonlySet<Run> {
  const found = new Set<Run>();
  const kinds = new Map<MarkerKind, boolean>();
  const single: Run[] = [];
  for (const run of runs) {
    const kind = run.members[0]?.marker.kind;
    if (kind === undefined) continue;
    if (run.members.length === 1) {
      single.push(run);
      continue;
    }
    const sentences = areSentences(run, texts);
    if (sentences) found.add(run);
    kinds.set(kind, (kinds.get(kind) ?? true) && sentences);
  }
  for (const run of single) {
    const [one] = run.members;
    if (one && kinds.get(one.marker.kind) && isWhole(one, texts[run.at] ?? '')) found.add(run);
  }
  return found;
}
