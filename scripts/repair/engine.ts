/** Applies repair rules one after the other; every edit is logged by the source. */
import type { Source } from '../source.ts';
import { linesOf } from '../text/lines.ts';
import { fill } from './fill.ts';
import type { RepairRule } from './rule.ts';

/** Runs one rule over the text as it stands. */
export function applyRule(source: Source, rule: RepairRule, plan: string): void {
  const rendering = source.render();
  const { text } = rendering;
  const proposals = [...rule.find({ plan, text, lines: linesOf(text), source, rendering })];
  if (proposals.length === 0) return;
  const { id, kind, certainty } = rule;
  const edits = proposals.map((proposal) => ({ kind, certainty, ...proposal, rule: id }));
  if (kind === 'supplied' || kind === 'unclear') fill(source, rendering, edits);
  else source.apply(rendering, edits);
}

/** Runs all rules in their order. */
export function repair(source: Source, rules: readonly RepairRule[], plan: string): void {
  for (const rule of rules) applyRule(source, rule, plan);
}
