/**
 * `seeds/<plan>.yaml`: what a person knows of a seed beside its text — id, provenance, hand emendations, pins, waivers.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { planIdSchema } from '../../src/plan.schema.ts';
import { ConvertError, unreadable } from '../diagnostic.ts';
import { type SeedInfo, seedSchema } from './schema.ts';

const REMEDY = '请按 scripts/README.md 所列字段修改此 yaml';

/** An error at a line of a yaml file. */
export const seedError = (
  entry: { file: string; line: number },
  rule: string,
  message: string,
  remedy: string,
) => new ConvertError(rule, message, remedy, entry);

/** Line, from 1, of the node at a path, or of the nearest node above it. */
function lineAt(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return counter.linePos(range[0]).line;
  }
  return 1;
}

function readYaml(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadable(error, basename(path));
  }
}

/** What the yaml says; aliases that unfold into a thousand times the file are no way to write it. */
function valuesOf(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch {
    throw seedError(
      { file, line: 1 },
      'seed-yaml',
      '引用（*）展开后太多或指向不明',
      '请把内容直接写出',
    );
  }
}

/**
 * Reads and checks the yaml beside a seed.
 *
 * @param path of the yaml; null where there is none
 * @param fallbackId id where the yaml gives none: the name of the seed
 * @param stem name of the seed without its ending, for messages
 * @throws {ConvertError} `seed-yaml` with the line where the yaml is malformed or a field is wrong,
 *   `seed-id` where no valid id is given, `unreadable`
 */
export function loadSeedInfo(path: string | null, fallbackId: string, stem = fallbackId): SeedInfo {
  const file = path === null ? fallbackId : basename(path);
  const counter = new LineCounter();
  const document = parseDocument(path === null ? '' : readYaml(path), { lineCounter: counter });
  const [broken] = document.errors;
  if (broken) {
    const line = counter.linePos(broken.pos[0]).line;
    throw seedError(
      { file, line },
      'seed-yaml',
      `不是合法的 YAML（${broken.code}）`,
      '请改正此行的写法',
    );
  }
  const parsed = seedSchema.safeParse(valuesOf(document, file) ?? {}, {
    error: z.locales.zhCN().localeError,
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = issue?.path ?? [];
    const where = at.length > 0 ? `${at.join('.')}：` : '';
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    throw seedError(
      { file, line: lineAt(document, counter, [...at, ...unknown]) },
      'seed-yaml',
      `${where}${issue?.message ?? ''}`,
      REMEDY,
    );
  }
  const { id = fallbackId, formerly, source, meta: overrides } = parsed.data;
  const { emendations, pins, keep, drop, waivers } = parsed.data;
  if (!planIdSchema.safeParse(id).success) {
    throw new ConvertError(
      'seed-id',
      id === ''
        ? '文件名里没有可作编号的字'
        : `“${id}”不能作编号：编号只用小写字母、数字和连字符，也不能是 con、nul 等 Windows 留用的名字`,
      `请改文件名，或在 ${stem}.yaml 里写 id`,
    );
  }
  const entryOf = (list: string, index: number) => ({
    file,
    line: lineAt(document, counter, [list, index]),
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
    waivers: waivers.map((one, i) => ({ ...one, entry: entryOf('waivers', i) })),
  };
}
