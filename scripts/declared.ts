/** Rules of passes that stand in no registry. Each is declared beside the code that obeys it; the catalogue shows all. */
import type { Rule } from '../src/plan.schema.ts';

const declared: Rule[] = [];

/** Enters a rule: what a pass changes, leaves out or warns of, told for readers. */
export function declare(rule: Rule): Rule {
  declared.push(rule);
  return rule;
}

/** What the modules that are loaded have declared, by id: modules load in no order that means anything. */
export const declaredRules = (): Rule[] =>
  declared.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
