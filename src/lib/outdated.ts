import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { outdatedSchema } from '../plan.schema.ts';
import type { Outdated } from '../plan.schema.ts';
import { contentDir } from './content-dir.ts';

/**
 * The plans whose newest text could not be converted, by id; none where the converter wrote no list.
 *
 * @throws ZodError when the list is no such list
 */
export async function outdatedPlans(): Promise<ReadonlyMap<string, Outdated>> {
  const text = await readFile(join(contentDir, 'outdated.json'), 'utf8').catch(() => '[]');
  const list = z.array(outdatedSchema).parse(JSON.parse(text));
  return new Map(list.map((one) => [one.id, one]));
}
