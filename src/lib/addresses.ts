import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { addressSchema } from '../plan.schema.ts';
import type { Address } from '../plan.schema.ts';
import { contentDir } from './content-dir.ts';

/**
 * The addresses at which a plan stood and no plan stands any more; none where the converter wrote no list.
 *
 * @throws Error that names file, cause and remedy when the list is no such list
 */
export async function formerAddresses(): Promise<Address[]> {
  const file = join(contentDir, 'addresses.json');
  const text = await readFile(file, 'utf8').catch(() => '[]');
  const checked = z.array(addressSchema).safeParse(JSON.parse(text));
  if (checked.success) return checked.data;
  const why = z.prettifyError(checked.error);
  throw new Error(
    `${file}: is not a list of addresses. Run \`npm run convert\` to write it again.\n${why}`,
  );
}
