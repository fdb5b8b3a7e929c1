import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Settings, settingsSchema } from '../settings.schema.ts';
import { contentDir } from './content-dir.ts';

const file = join(contentDir, 'library', 'settings.json');

let read: Settings | undefined;

/** What the library says of itself, as the converter has checked it; the defaults where it left nothing. */
export function librarySettings(): Settings {
  if (read === undefined || import.meta.env.DEV)
    read = settingsSchema.parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
  return read;
}
