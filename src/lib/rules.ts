import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { rulesSchema } from '../plan.schema.ts';
import type { Rule } from '../plan.schema.ts';
import { contentDir } from './content-dir.ts';

/**
 * The catalogue of rules that the converter left, in its order; empty where it left none.
 *
 * @throws Error that names file, cause and remedy when it is no catalogue
 */
export async function loadRules(): Promise<Rule[]> {
  const file = join(contentDir, 'rules.json');
  const text = await readFile(file, 'utf8').catch(() => '[]');
  const checked = rulesSchema.safeParse(JSON.parse(text));
  if (checked.success) return checked.data;
  throw new Error(
    `${file}: is no catalogue of rules. Run \`npm run convert\` to write it again.\n${z.prettifyError(checked.error)}`,
  );
}

/** The rules by id. */
export async function rulesById(): Promise<Map<string, Rule>> {
  return new Map((await loadRules()).map((rule) => [rule.id, rule]));
}
