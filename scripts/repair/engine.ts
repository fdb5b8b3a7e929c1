/** Applies repair rules one after the other; every edit is logged by the source. */
import type { Span } from '../pdast.ts';
import type { Rendering, Source } from '../source.ts';
import { linesOf } from '../text/lines.ts';
import { fill } from './fill.ts';
import type { Proposal, RepairRule } from './rule.ts';

/** The characters of a rendering that stand in some raw ranges. */
function shownOf({ origin }: Rendering, ranges: readonly Span[]): Uint8Array {
  const shown = new Uint8Array(origin.length);
  for (const [at, place] of origin.entries())
    if (ranges.some(({ start, end }) => place >= start && place < end)) shown[at] = 1;
  return shown;
}

/** What a proposal drops, but for the characters that are kept. */
function around(proposal: Proposal, kept: Uint8Array): Proposal[] {
  const pieces: Proposal[] = [];
  for (let at = proposal.start; at < proposal.end; at += 1) {
    if (kept[at] === 1) continue;
    const open = pieces.at(-1);
    if (open?.end === at) open.end = at + 1;
    else pieces.push({ ...proposal, start: at, end: at + 1 });
  }
  return pieces;
}

/** Runs one rule over the text as it stands. */
export function applyRule(
  source: Source,
  rule: RepairRule,
  plan: string,
  kept: readonly Span[] = [],
): void {
  const rendering = source.render();
  const { text } = rendering;
  const found = [...rule.find({ plan, text, lines: linesOf(text), source, rendering })];
  if (found.length === 0) return;
  const { id, kind, certainty } = rule;
  const shown = kept.length > 0 ? shownOf(rendering, kept) : null;
  const proposals = shown
    ? found.flatMap((one) => ((one.kind ?? kind) === 'drop' ? around(one, shown) : [one]))
    : found;
  const edits = proposals.map((proposal) => ({ kind, certainty, ...proposal, rule: id }));
  if (kind === 'supplied' || kind === 'unclear') fill(source, rendering, edits);
  else source.apply(rendering, edits);
}

/**
 * Runs all rules in their order.
 *
 * @param kept raw ranges that no rule may drop
 */
export function repair(
  source: Source,
  rules: readonly RepairRule[],
  plan: string,
  kept: readonly Span[] = [],
): void {
  for (const rule of rules) applyRule(source, rule, plan, kept);
}
