import { rulesSchema } from '../plan.schema.ts';
import type { Rule } from '../plan.schema.ts';
import { readGathered } from './gathered.ts';
import { once } from './once.ts';

/** The catalogue of rules that the converter left, in its order; empty where it left none. */
export const loadRules = once((): Promise<Rule[]> => readGathered('rules.json', rulesSchema, []));

/** The rules by id. */
export async function rulesById(): Promise<Map<string, Rule>> {
  return new Map((await loadRules()).map((rule) => [rule.id, rule]));
}
