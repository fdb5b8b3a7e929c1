/** The catalogue of rules that the site shows, from the same objects that do the work. */
import { rulesSchema, type Rule } from '../../src/plan.schema.ts';
import { type Declared, declaredRules } from '../declared.ts';
import { lints } from '../lint/index.ts';
// Its passes declare their rules when they are loaded.
import '../pipeline.ts';
import { repairRules } from '../repair/index.ts';
import type { Said } from '../said/said.ts';

/** Every rule: repairs in the order in which they run, then what other passes change, then what only warns. */
function rules(): Declared[] {
  const declared = declaredRules();
  return [
    ...repairRules.map(({ id, kind, title, about, notWhen, examples, bound }) => ({
      id,
      kind,
      title,
      about,
      notWhen,
      examples,
      ...(bound !== undefined && { bound }),
    })),
    ...declared.filter(({ kind }) => kind !== null),
    ...lints.map(({ id, title, about, todo }) => ({
      id,
      kind: null,
      title,
      about,
      todo,
      notWhen: null,
      examples: [],
    })),
    ...declared.filter(({ kind }) => kind === null),
  ];
}

/** The rules as the site shows them. */
export const catalogue = (): Rule[] =>
  rulesSchema.parse(
    rules().map(({ todo, ...rule }) => ({ ...rule, ...(todo && { todo: todo.zh }) })),
  );

/** `content/rules.json`. */
export const catalogueJson = (): string => `${JSON.stringify(catalogue(), null, 2)}\n`;

/** What an editor does about the warnings of a rule, by its id. */
export const todos = (): Record<string, Said> =>
  Object.fromEntries(rules().flatMap(({ id, todo }) => (todo ? [[id, todo] as const] : [])));
