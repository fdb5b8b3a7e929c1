/** Ruling lines: pieces of one line become one, and lines that cross belong together. */
import type { Rule } from './ink.ts';

/** How far lines may stay apart and still be one, or touch. */
const NEAR = 1.6;
const REACH = 3;

/** Joins pieces that lie on one line. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const along of ['x', 'y'] as const) {
    const sorted = rules
      .filter((rule) => rule.along === along)
      .sort((a, b) => a.at - b.at || a.from - b.from);
    const open: Rule[] = [];
    for (const rule of sorted) {
      const same = open.findLast(
        (one) =>
          rule.at - one.at <= NEAR && rule.from <= one.to + REACH && rule.to >= one.from - REACH,
      );
      if (same) {
        same.from = Math.min(same.from, rule.from);
        same.to = Math.max(same.to, rule.to);
      } else open.push({ ...rule });
      while (open[0] && rule.at - open[0].at > NEAR) joined.push(open.shift() as Rule);
    }
    joined.push(...open);
  }
  return joined;
}

/** True where two lines cross or touch. */
const meet = (a: Rule, b: Rule): boolean =>
  a.along !== b.along &&
  b.at >= a.from - REACH &&
  b.at <= a.to + REACH &&
  a.at >= b.from - REACH &&
  a.at <= b.to + REACH;

/** Groups of lines that hang together. */
export function networks(rules: readonly Rule[]): Rule[][] {
  const group = rules.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (group[root] !== root) root = group[root] as number;
    group[i] = root;
    return root;
  };
  const across = rules.flatMap((rule, i) => (rule.along === 'x' ? [i] : []));
  const down = rules.flatMap((rule, i) => (rule.along === 'y' ? [i] : []));
  for (const i of across)
    for (const k of down) if (meet(rules[i] as Rule, rules[k] as Rule)) group[find(i)] = find(k);
  const found = new Map<number, Rule[]>();
  for (const [i, rule] of rules.entries()) {
    const root = find(i);
    found.set(root, [...(found.get(root) ?? []), rule]);
  }
  return [...found.values()];
}
