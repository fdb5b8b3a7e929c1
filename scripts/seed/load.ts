/**
 * `seeds/<plan>.yaml`: what a person knows of a seed beside its text — id, provenance, hand emendations, pins, waivers.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { planIdSchema } from '../../src/plan.schema.ts';
import { ConvertError, unreadable } from '../diagnostic.ts';
import { SEED_WORDS, type SeedInfo, seedSchema, type TableFile } from './schema.ts';
import { readYaml } from './yaml.ts';
import { said, type Said } from '../said/said.ts';

const REMEDY = said(
  '请改这一行；各项怎样写，见 docs/editor.md',
  'mend the line; docs/editor.md says how each field is written',
);

/** An error at a line of a yaml file. */
export const seedError = (
  entry: { file: string; line: number },
  rule: string,
  message: Said,
  remedy: Said,
) => new ConvertError(rule, message, remedy, entry);

/** A file that the yaml names, with its bytes. */
function readTable(
  yaml: string,
  named: Omit<TableFile, 'bytes' | 'entry'>,
  entry: TableFile['entry'],
): TableFile {
  const path = join(dirname(yaml), named.file);
  if (!existsSync(path))
    throw seedError(
      entry,
      'table-file-missing',
      said(
        `没有 tables 里所写的文件 ${named.file}`,
        `the file ${named.file}, which tables names, is not there`,
      ),
      said('请把它放到这个 yaml 旁边，或改 file', 'put it beside this yaml, or change file'),
    );
  try {
    return { ...named, bytes: new Uint8Array(readFileSync(path)), entry };
  } catch (error) {
    throw unreadable(error, named.file);
  }
}

/**
 * Reads and checks the yaml beside a seed.
 *
 * @param path of the yaml; null where there is none
 * @param fallbackId id where the yaml gives none: the name of the seed
 * @param stem name of the seed without its ending, for messages
 * @throws {ConvertError} `seed-yaml` with the line where the yaml is malformed or a field is wrong,
 *   `seed-id` where no valid id is given, `table-file-missing`, `unreadable`
 */
export function loadSeedInfo(path: string | null, fallbackId: string, stem = fallbackId): SeedInfo {
  const file = path === null ? fallbackId : basename(path);
  const { data, lineOf } = readYaml(path, file, seedSchema, {
    rule: 'seed-yaml',
    remedy: REMEDY,
    words: SEED_WORDS,
  });
  const { id = fallbackId, formerly, source, meta: overrides } = data;
  const { emendations, pins, keep, drop, tables, waivers } = data;
  if (!planIdSchema.safeParse(id).success) {
    throw new ConvertError(
      'seed-id',
      id === ''
        ? said('文件名里没有可作编号的字', 'the name has nothing that could be an id')
        : said(
            `“${id}”不能作编号：编号只用小写字母、数字和连字符，也不能是 con、nul 等 Windows 留用的名字`,
            `"${id}" cannot be an id: only lower-case letters, digits and hyphens, and no name that Windows reserves, such as con or nul`,
          ),
      said(
        `请改文件名，或在 ${stem}.yaml 里写 id`,
        `rename the file, or write id into ${stem}.yaml`,
      ),
    );
  }
  const entryOf = (list: string, index: number) => ({
    file,
    line: lineOf([list, index]),
  });
  return {
    id,
    formerly,
    source,
    meta: overrides,
    emendations: emendations.map(({ evidence: quoted, ...rest }, i) => ({
      ...rest,
      ...(quoted && {
        evidence: quoted.map((one) => ('cited' in one ? { plan: null, line: null, ...one } : one)),
      }),
      entry: entryOf('emendations', i),
    })),
    pins: pins.map((one, i) => ({ ...one, entry: entryOf('pins', i) })),
    keep: keep.map((one, i) => ({ ...one, entry: entryOf('keep', i) })),
    drop: drop.map((one, i) => ({ ...one, entry: entryOf('drop', i) })),
    ...(tables.length > 0 && {
      tables: tables.map((one, i) => readTable(path ?? '', one, entryOf('tables', i))),
    }),
    waivers: waivers.map((one, i) => ({ ...one, entry: entryOf('waivers', i) })),
  };
}
