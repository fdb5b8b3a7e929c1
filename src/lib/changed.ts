import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editionSchema } from '../plan.schema.ts';
import { contentDir } from './content-dir.ts';

/** Day since which the text of a plan reads as it does, as its ledger says; null where none says so. */
export async function changedOn(id: string): Promise<string | null> {
  const text = await readFile(join(contentDir, 'anchors', `${id}.json`), 'utf8').catch(() => '{}');
  return editionSchema.parse(JSON.parse(text)).edition?.changed ?? null;
}
