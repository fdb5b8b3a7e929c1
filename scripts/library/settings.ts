/** `library.yaml`: what a library says of itself. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type Settings, settingsSchema } from '../../src/settings.schema.ts';
import { ConvertError } from '../diagnostic.ts';
import { readYaml } from '../seed/yaml.ts';

/** Where the pages find it, in the content folder. */
export const SETTINGS = 'library/settings.json';

const REMEDY = `只能写这些字段：${Object.keys(settingsSchema.shape).join('、')}；说明见 docs/editor.md`;

/**
 * Reads the settings; what a library without the file, or without a field, says is the default.
 *
 * @returns null where the file is wrong: what it said before stands
 */
export function readSettings(path: string): { settings: Settings | null; errors: ConvertError[] } {
  try {
    const there = existsSync(path) ? path : null;
    const told = { rule: 'settings', remedy: REMEDY };
    const { data } = readYaml(there, basename(path), settingsSchema, told);
    return { settings: data, errors: [] };
  } catch (error) {
    if (!(error instanceof ConvertError)) throw error;
    return { settings: null, errors: [error] };
  }
}
