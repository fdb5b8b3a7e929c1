/**
 * `seeds/<plan>.yaml`: what a person knows of a seed beside its text — id, provenance, hand emendations, waivers.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import {
  evidenceSchema,
  certainties,
  planIdSchema,
  planMetaSchema,
  repairKinds,
} from '../src/plan.schema.ts';
import { ConvertError, unreadable } from './diagnostic.ts';

const evidence = z.union([
  z.strictObject({ plan: planIdSchema, line: z.int().positive(), quote: z.string().min(1) }),
  z.strictObject({ cited: z.string().min(1), quote: z.string().min(1) }),
]);

const emendation = z
  .strictObject({
    /** Raw line of the quotation; may be left out where the quotation stands once in the whole text. */
    line: z.int().positive().optional(),
    /** Raw text as it stands, with enough around it to be found once. */
    quote: z.string().min(1),
    /** The quotation as it ought to read; left out for `sic`. */
    reading: z.string().optional(),
    kind: z.enum(repairKinds).exclude(['drop']),
    certainty: z.enum(certainties),
    /** Why, in Chinese; shown to readers. */
    reason: z.string().min(1),
    /** Readings that are possible (`unclear`); without it the reading is the only one. */
    candidates: z.array(z.string().min(1)).min(1).optional(),
    evidence: z.array(evidence).min(1).optional(),
  })
  .refine(({ kind, reading }) => (reading === undefined) === (kind === 'sic'), {
    path: ['reading'],
    message: 'reading 必须填写；只有 sic（存疑）不改文字，不得填写',
  })
  .refine(({ kind, evidence }) => kind !== 'supplied' || evidence !== undefined, {
    path: ['kind'],
    message: 'supplied（补）必须有 evidence，至少一条引文',
  })
  .refine(({ kind, candidates }) => kind === 'unclear' || candidates === undefined, {
    path: ['candidates'],
    message: '只有 unclear（疑）可以列 candidates',
  });

const waiver = z.strictObject({
  /** Id of the rule whose warning is waived. */
  rule: z.string().min(1),
  /** Raw line of the warning; without it every warning of the rule. */
  line: z.int().positive().optional(),
  reason: z.string().min(1),
});

const meta = planMetaSchema
  .pick({
    title: true,
    noticeTitle: true,
    docNumber: true,
    issuer: true,
    issued: true,
    published: true,
    effective: true,
    kind: true,
    period: true,
    region: true,
  })
  .partial()
  .strict();

const seedSchema = z.strictObject({
  id: planIdSchema.optional(),
  /** Ids that the plan was published under before: their addresses lead on to it. */
  formerly: z.array(planIdSchema).default([]),
  source: z
    .strictObject({
      url: z.url().nullable().default(null),
      collector: z.string().min(1).nullable().default(null),
    })
    .default({ url: null, collector: null }),
  meta: meta.default({}),
  emendations: z.array(emendation).default([]),
  waivers: z.array(waiver).default([]),
});

/** A change of the text by hand. `entry` is its place in the yaml file, for messages. */
export interface Emendation extends Omit<z.infer<typeof emendation>, 'evidence'> {
  evidence?: z.infer<typeof evidenceSchema>[] | undefined;
  entry: { file: string; line: number };
}

export interface Waiver extends z.infer<typeof waiver> {
  entry: { file: string; line: number };
}

/** What is known of a seed; a field of `meta` that is there overrides what the converter reads in the text. */
export interface SeedInfo {
  id: string;
  /** Ids that the plan was published under before. */
  formerly?: string[];
  source: { url: string | null; collector: string | null };
  meta: z.infer<typeof meta>;
  emendations: Emendation[];
  waivers: Waiver[];
}

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

/**
 * Reads and checks the yaml beside a seed.
 *
 * @param path of the yaml; null where there is none
 * @param fallbackId id where the yaml gives none: the name of the seed
 * @throws {ConvertError} `seed-yaml` with the line where the yaml is malformed or a field is wrong,
 *   `seed-id` where no valid id is given, `unreadable`
 */
export function loadSeedInfo(path: string | null, fallbackId: string): SeedInfo {
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
  const parsed = seedSchema.safeParse(document.toJS() ?? {}, {
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
  const { id = fallbackId, formerly, source, meta: overrides, emendations, waivers } = parsed.data;
  if (!planIdSchema.safeParse(id).success) {
    throw new ConvertError(
      'seed-id',
      `“${id}”不能作编号：编号只用小写字母、数字和连字符`,
      `请改文件名，或在 ${fallbackId}.yaml 里写 id`,
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
    waivers: waivers.map((one, i) => ({ ...one, entry: entryOf('waivers', i) })),
  };
}
