/** `library.yaml`: what a library says of itself. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type Settings, SETTINGS_WORDS, settingsSchema } from '../../src/settings.schema.ts';
import { ConvertError } from '../diagnostic.ts';
import { readYaml } from '../seed/yaml.ts';
import { said } from '../said/said.ts';

/** Where the pages find it, in the content folder. */
export const SETTINGS = 'library/settings.json';

const FIELDS = Object.keys(settingsSchema.shape);
const REMEDY = said(
  `只能写这些字段：${FIELDS.join('、')}；说明见 docs/editor.md`,
  `only these fields may stand there: ${FIELDS.join(', ')}; see docs/editor.md`,
);

/**
 * Reads the settings; what a library without the file, or without a field, says is the default.
 *
 * @returns null where the file is wrong: what it said before stands
 */
export function readSettings(path: string): { settings: Settings | null; errors: ConvertError[] } {
  try {
    const there = existsSync(path) ? path : null;
    const told = { rule: 'settings', remedy: REMEDY, words: SETTINGS_WORDS };
    const { data } = readYaml(there, basename(path), settingsSchema, told);
    return { settings: data, errors: [] };
  } catch (error) {
    if (!(error instanceof ConvertError)) throw error;
    return { settings: null, errors: [error] };
  }
}
