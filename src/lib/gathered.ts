import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { contentDir } from './content-dir.ts';
import { drawsLibrary } from './drawn.ts';
import { once } from './once.ts';

/**
 * A reader of what the converter gathered of the library, which no page of a plan may ask for; the file is read once a build.
 *
 * @param path in the content folder
 * @param nothing what is read where the converter left no such file
 * @returns a function that throws an Error naming file, cause and remedy where the file holds something else
 */
export function gathered<T>(path: string, schema: z.ZodType<T>, nothing: T): () => Promise<T> {
  return once(() =>
    drawsLibrary ? readGathered(path, schema, nothing) : Promise.resolve(nothing),
  );
}

/** Reads such a file; `nothing` where there is none. */
export async function readGathered<T>(path: string, schema: z.ZodType<T>, nothing: T): Promise<T> {
  const file = join(contentDir, path);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return nothing;
  const checked = schema.safeParse(JSON.parse(text));
  if (checked.success) return checked.data;
  throw new Error(
    `${file}: does not hold what it should. Run \`npm run convert\` to write it again.\n${z.prettifyError(checked.error)}`,
  );
}
