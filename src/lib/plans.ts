import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { planSchema } from '../plan.schema.ts';
import type { Plan } from '../plan.schema.ts';
import { contentDir } from './content-dir.ts';

const remedy = 'Run `npm run convert` to write it again.';

/** Plans that were read last: each is drawn on several pages, and thousands would not fit into memory. */
const kept = new Map<string, Promise<Plan>>();
const keepAtMost = 64;

/**
 * The Plan that stands beside the MDX of the same name.
 *
 * @throws Error that names file, cause and remedy when the JSON is absent, no JSON, or not a Plan
 */
export function loadPlan(id: string): Promise<Plan> {
  if (import.meta.env.DEV) return readPlan(id);
  const plan = kept.get(id) ?? readPlan(id);
  kept.delete(id);
  kept.set(id, plan);
  const [oldest] = kept.keys();
  if (kept.size > keepAtMost && oldest !== undefined) kept.delete(oldest);
  return plan;
}

async function readPlan(id: string): Promise<Plan> {
  const file = join(contentDir, 'plans', `${id}.json`);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`${file}: cannot be read, but ${id}.mdx stands there. ${remedy}`, { cause });
  });
  const checked = planSchema.safeParse(parseJson(file, text));
  if (!checked.success) {
    throw new Error(`${file}: is not a Plan. ${remedy}\n${z.prettifyError(checked.error)}`);
  }
  if (checked.data.id !== id) {
    throw new Error(`${file}: holds the plan "${checked.data.id}", not "${id}". ${remedy}`);
  }
  return checked.data;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file}: is not JSON. ${remedy}`, { cause });
  }
}

/**
 * The decoded raw text that the offsets and lines of the plan count in; null where the converter left none.
 */
export async function loadRawText(id: string): Promise<string | null> {
  try {
    return await readFile(join(contentDir, 'raw', `${id}.txt`), 'utf8');
  } catch {
    return null;
  }
}
