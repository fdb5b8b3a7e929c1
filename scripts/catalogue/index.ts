/** The catalogue of rules that the site shows, from the same objects that do the work. */
import { rulesSchema, type Rule } from '../../src/plan.schema.ts';
import { lints } from '../lint/index.ts';
import { repairRules } from '../repair/index.ts';
import { structural } from './structural.ts';

/** Every rule: repairs in the order in which they run, then hand emendations, then what only warns. */
export function catalogue(): Rule[] {
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
    structural.byHand,
    ...structural.passes,
    ...structural.omissions,
    ...lints.map(({ id, title, about, todo }) => ({
      id,
      kind: null,
      title,
      about: `${about}怎么办：${todo}`,
      notWhen: null,
      examples: [],
    })),
    ...structural.readers,
  ]);
}

/** `content/rules.json`. */
export const catalogueJson = (): string => `${JSON.stringify(catalogue(), null, 2)}\n`;
