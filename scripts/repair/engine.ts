/** Applies repair rules one after the other; every edit is logged by the source. */
import type { Span } from '../pdast.ts';
import type { Rendering, Source } from '../source.ts';
import { linesOf } from '../text/lines.ts';
import { fill } from '../source/fill.ts';
import { judge, type Refusal } from './arbiter.ts';
import type { Origin, Proposal, RepairRule } from './rule.ts';
import { Standing } from './standing.ts';

/** What a rule wanted to drop and may not, in the raw text. */
export interface Refused extends Pick<Refusal, 'rule' | 'why'> {
  span: Span;
}

/** The characters of a rendering that stand in some raw ranges. */
function shownOf({ origin }: Rendering, ranges: readonly Span[]): Uint8Array {
  const shown = new Uint8Array(origin.length);
  for (const [at, place] of origin.entries())
    if (ranges.some(({ start, end }) => place >= start && place < end)) shown[at] = 1;
  return shown;
}

const isDrop = (proposal: Proposal, rule: RepairRule): boolean =>
  (proposal.kind ?? rule.kind) === 'drop';

/** What a proposal drops, but for the characters that are kept. */
function around(proposal: Proposal, rule: RepairRule, kept: Uint8Array): Proposal[] {
  if (!isDrop(proposal, rule)) return [proposal];
  const pieces: Proposal[] = [];
  for (let at = proposal.start; at < proposal.end; at += 1) {
    if (kept[at] === 1) continue;
    const open = pieces.at(-1);
    if (open?.end === at) open.end = at + 1;
    else pieces.push({ ...proposal, start: at, end: at + 1 });
  }
  return pieces;
}

/** True where a proposal would drop what is kept. */
const cuts = (proposal: Proposal, rule: RepairRule, kept: Uint8Array): boolean =>
  isDrop(proposal, rule) && kept.subarray(proposal.start, proposal.end).includes(1);

const keptFrom =
  (rule: RepairRule) =>
  ({ start, end }: Proposal): Refusal => ({ rule, start, end, why: 'kept' });

/** Runs one rule over the text as it stands. */
export function applyRule(
  source: Source,
  rule: RepairRule,
  plan: string,
  kept: readonly Span[] = [],
): Refused[] {
  const rendering = source.render();
  const { text } = rendering;
  const context = { plan, text, lines: linesOf(text), source, rendering };
  const wanted = [...rule.find(context)];
  const shown = kept.length > 0 && wanted.length > 0 ? shownOf(rendering, kept) : null;
  const proposals = shown ? wanted.flatMap((one) => around(one, rule, shown)) : wanted;
  const { allowed, refused } = judge(context, rule, proposals, new Standing(context.lines));
  if (shown) refused.push(...wanted.filter((one) => cuts(one, rule, shown)).map(keptFrom(rule)));
  const told = refused.map(({ start, end, ...rest }) => ({
    ...rest,
    span: source.rawSpan(rendering, start, end),
  }));
  if (allowed.length === 0) return told;
  const { id, kind, certainty } = rule;
  const edits = allowed.map((proposal) => ({ kind, certainty, ...proposal, rule: id }));
  if (kind === 'supplied' || kind === 'unclear') fill(source, rendering, edits);
  else source.apply(rendering, edits);
  return told;
}

/**
 * Runs all rules in their order; those that are not for a text of this origin are passed over.
 *
 * @param kept raw ranges that no rule may drop
 */
export function repair(
  source: Source,
  rules: readonly RepairRule[],
  plan: string,
  kept: readonly Span[] = [],
  origin: Origin = 'text',
): Refused[] {
  return rules.flatMap((rule) =>
    rule.from?.includes(origin) === false ? [] : applyRule(source, rule, plan, kept),
  );
}
