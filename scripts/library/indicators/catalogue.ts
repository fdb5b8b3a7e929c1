/**
 * `content/indicators/*.yaml`: the indicators that an editor has reviewed, one a file, named by its id. Names are joined
 * by the aliases that stand there, and by nothing else.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { directions, indicatorIdSchema } from '../../../src/library.schema.ts';
import { anchorSchema, planIdSchema } from '../../../src/plan.schema.ts';
import { ConvertError } from '../../diagnostic.ts';
import { isUnit } from '../../lexicon/unit.ts';
import { readYaml } from '../../seed/yaml.ts';
import { nameKey } from './name.ts';
import { said, type Said } from '../../said/said.ts';

/** Folder of the catalogue in the content folder. */
export const CATALOGUE = 'indicators';

const REMEDY = said(
  '请按 scripts/README.md 所列字段修改此条目',
  'mend the entry by the fields that scripts/README.md lists',
);

const text = z.string().trim().min(1);
/** What the schema says. */
const ENTRY_WORDS = { unit: said('不是计量单位', 'is no unit') };

const unit = text.refine((one) => isUnit(one), { message: ENTRY_WORDS.unit.zh });

const entrySchema = z.strictObject({
  name: text,
  unit,
  /** What a number in another unit is multiplied with, where the units themselves do not tell: 亿斤 is 5 万吨. */
  units: z.record(text, z.number().positive()).default({}),
  direction: z.enum(directions).nullable().default(null),
  field: text,
  share: z.boolean(),
  aliases: z.array(text).min(1),
  definition: z.strictObject({ text, plan: planIdSchema, anchor: anchorSchema }).optional(),
  note: text.optional(),
  /** Why it stands here although no plan of the library has it yet. */
  awaited: text.optional(),
});

export interface Entry extends z.infer<typeof entrySchema> {
  id: string;
  file: string;
  /** Line of the file on which each alias stands. */
  lines: number[];
  /** Line of its definition. */
  definedOn: number;
}

export interface Catalogue {
  entries: Entry[];
  /** By the key of an alias. */
  byName: ReadonlyMap<string, Entry>;
  errors: ConvertError[];
}

/** An error of the catalogue at a line of an entry. */
export const entryError = (file: string, line: number, rule: string, message: Said, remedy: Said) =>
  new ConvertError(rule, message, remedy, { file: join(CATALOGUE, file), line });

function readEntry(path: string): Entry {
  const file = basename(path);
  const id = basename(file, '.yaml');
  if (!indicatorIdSchema.safeParse(id).success)
    throw entryError(
      file,
      1,
      'indicator-id',
      said(`“${id}”不能作指标编号`, `"${id}" cannot be the id of an indicator`),
      said(
        '请只用小写字母、数字和连字符命名',
        'name it with lower-case letters, digits and hyphens only',
      ),
    );
  const told = { rule: 'indicator-entry', remedy: REMEDY, words: ENTRY_WORDS };
  const { data, lineOf } = readYaml(path, join(CATALOGUE, file), entrySchema, told);
  return {
    ...data,
    id,
    file,
    lines: data.aliases.map((_, i) => lineOf(['aliases', i])),
    definedOn: lineOf(['definition']),
  };
}

/** Reads the catalogue of a content folder. An entry that is wrong is named and left out; the others stand. */
export function readCatalogue(content: string): Catalogue {
  const folder = join(content, CATALOGUE);
  const errors: ConvertError[] = [];
  const entries: Entry[] = [];
  const byName = new Map<string, Entry>();
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.yaml'))
    : [];
  for (const name of names.sort()) {
    try {
      const entry = readEntry(join(folder, name));
      entries.push(entry);
      for (const [i, alias] of entry.aliases.entries()) {
        const key = nameKey(alias);
        const other = byName.get(key);
        if (!other) byName.set(key, entry);
        else
          errors.push(
            entryError(
              entry.file,
              entry.lines[i] ?? 1,
              'indicator-alias-twice',
              other === entry
                ? said(`别名“${alias}”写了两遍`, `the alias "${alias}" stands twice`)
                : taken(alias, other, key),
              said(
                '一个名称只归一个指标，请删去其中一处',
                'a name belongs to one indicator: remove it in one place',
              ),
            ),
          );
      }
    } catch (error) {
      if (!(error instanceof ConvertError)) throw error;
      errors.push(error);
    }
  }
  return { entries, byName, errors };
}

/** That another entry has the alias, and where. */
function taken(alias: string, { file, aliases, lines }: Entry, key: string): Said {
  const place = `${file}:${lines[aliases.findIndex((one) => nameKey(one) === key)] ?? 1}`;
  return said(`别名“${alias}”已归 ${place}`, `the alias "${alias}" is of ${place}`);
}
