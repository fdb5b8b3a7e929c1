import { z } from 'zod';
import { outdatedSchema } from '../plan.schema.ts';
import type { Outdated } from '../plan.schema.ts';
import { gathered } from './gathered.ts';

const loadOutdated = gathered('outdated.json', z.array(outdatedSchema), []);

/** The plans whose newest text could not be converted, by id; none where the converter wrote no list. */
export async function outdatedPlans(): Promise<ReadonlyMap<string, Outdated>> {
  return new Map((await loadOutdated()).map((one) => [one.id, one]));
}
