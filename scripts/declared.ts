/** Rules of passes that stand in no registry. Each is declared beside the code that obeys it; the catalogue shows all. */
import type { Rule } from '../src/plan.schema.ts';
import type { Said } from './said/said.ts';

/** A rule as it stands in the code: what an editor does about its warnings is told on the terminal too. */
export interface Declared extends Omit<Rule, 'todo'> {
  todo?: Said;
}

const declared: Declared[] = [];

/** Enters a rule: what a pass changes, leaves out or warns of, told for readers. */
export function declare(rule: Declared): Declared {
  declared.push(rule);
  return rule;
}

/** What the modules that are loaded have declared, by id: modules load in no order that means anything. */
export const declaredRules = (): Declared[] =>
  declared.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
