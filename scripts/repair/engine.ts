/** Applies repair rules one after the other; every edit is logged by the source. */
import type { Source } from '../source.ts';
import { linesOf } from '../text/lines.ts';
import type { RepairRule } from './rule.ts';

/** Runs one rule over the text as it stands. */
export function applyRule(source: Source, rule: RepairRule, plan: string): void {
  const rendering = source.render();
  const { text } = rendering;
  const proposals = [...rule.find({ plan, text, lines: linesOf(text) })];
  if (proposals.length === 0) return;
  const { id, kind, certainty } = rule;
  source.apply(
    rendering,
    proposals.map((proposal) => ({ kind, certainty, ...proposal, rule: id })),
  );
}

/** Runs all rules in their order. */
export function repair(source: Source, rules: readonly RepairRule[], plan: string): void {
  for (const rule of rules) applyRule(source, rule, plan);
}
