import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Settings, settingsSchema } from '../settings.schema.ts';
import { contentDir } from './content-dir.ts';
import { once } from './once.ts';

const file = join(contentDir, 'library', 'settings.json');

/** What the library says of itself, as the converter has checked it; the defaults where it left nothing. */
export const librarySettings = once((): Settings =>
  settingsSchema.parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}),
);
