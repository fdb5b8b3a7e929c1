/** `content/commonplaces.yaml`: phrases that plans everywhere have, as an editor has listed them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ConvertError } from '../../diagnostic.ts';
import { readYaml } from '../../seed/yaml.ts';
import { sentenceOf } from './sentences.ts';
import { GRAM, gramsOf } from './shared.ts';
import { said } from '../../said/said.ts';

const COMMONPLACES = 'commonplaces.yaml';

interface Commonplaces {
  grams: ReadonlySet<string>;
  errors: ConvertError[];
}

/** The grams of the phrases of a content folder; none where it lists none, or what it lists cannot be read. */
export function commonGrams(content: string): Commonplaces {
  const path = join(content, COMMONPLACES);
  if (!existsSync(path)) return { grams: new Set(), errors: [] };
  const told = {
    rule: 'commonplaces',
    remedy: said(
      '此文件是一列短语，每行一条，以“- ”开头',
      'this file is a list of phrases, one a line, each behind "- "',
    ),
  };
  try {
    const { data } = readYaml(path, COMMONPLACES, z.array(z.string().min(GRAM)), told, []);
    const grams = data.flatMap((phrase) => gramsOf(sentenceOf('', phrase).key));
    return { grams: new Set(grams), errors: [] };
  } catch (error) {
    if (!(error instanceof ConvertError)) throw error;
    return { grams: new Set(), errors: [error] };
  }
}
