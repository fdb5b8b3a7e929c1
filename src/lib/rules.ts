import { rulesSchema } from '../plan.schema.ts';
import type { Rule } from '../plan.schema.ts';
import { readGathered } from './gathered.ts';

let read: Promise<Rule[]> | undefined;

/** The catalogue of rules that the converter left, in its order; empty where it left none. */
export function loadRules(): Promise<Rule[]> {
  if (read === undefined || import.meta.env.DEV) read = readGathered('rules.json', rulesSchema, []);
  return read;
}

/** The rules by id. */
export async function rulesById(): Promise<Map<string, Rule>> {
  return new Map((await loadRules()).map((rule) => [rule.id, rule]));
}
