/** The catalogue of rules that the site shows, from the same objects that do the work. */
import { rulesSchema, type Rule } from '../../src/plan.schema.ts';
import { declaredRules } from '../declared.ts';
import { lints } from '../lint/index.ts';
// Its passes declare their rules when they are loaded.
import '../pipeline.ts';
import { repairRules } from '../repair/index.ts';

/** Every rule: repairs in the order in which they run, then what other passes change, then what only warns. */
export function catalogue(): Rule[] {
  const declared = declaredRules();
  return rulesSchema.parse([
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
  ]);
}

/** `content/rules.json`. */
export const catalogueJson = (): string => `${JSON.stringify(catalogue(), null, 2)}\n`;
