/** What the yaml beside a seed may hold. */
import { z } from 'zod';
import {
  evidenceSchema,
  PLAN_WORDS,
  certainties,
  planIdSchema,
  planMetaSchema,
  repairKinds,
} from '../../src/plan.schema.ts';
import { said } from '../said/said.ts';

/** What an editor may say that a place of the text is. */
const PIN_KINDS = ['heading', 'text', 'table', 'box', 'title', 'document'] as const;
export type PinKind = (typeof PIN_KINDS)[number];

const kindsIn = (fields: object): PinKind[] => PIN_KINDS.filter((kind) => kind in fields);

/** The kinds that reach over the lines behind their quotation. */
const EXTENDED: readonly PinKind[] = ['heading', 'text', 'table', 'box'];

/** What the schema says where a rule of its own is broken. */
export const SEED_WORDS = {
  ...PLAN_WORDS,
  reading: said(
    'reading 必须填写；只有 sic（存疑）不改文字，不得填写',
    'reading is needed; only sic, which changes nothing, goes without',
  ),
  evidence: said(
    'supplied（补）必须有 evidence，至少一条引文',
    'supplied needs evidence, at least one quotation',
  ),
  certainty: said(
    '把握小的补字不入正文：请改 kind 为 unclear（疑），正文作〓，读法列入 candidates',
    'what is supplied with low certainty is no text: change kind to unclear, which shows 〓, and list the reading in candidates',
  ),
  candidates: said(
    '只有 unclear（疑）和 sic（存疑）可以列 candidates',
    'only unclear and sic may list candidates',
  ),
  url: said(
    '须是 http:// 或 https:// 开头的网址',
    'needs an address that begins with http:// or https://',
  ),
  source: said(
    '须写 plan、line、quote，或 cited、quote',
    'needs plan, line and quote, or cited and quote',
  ),
  empty: said('引文不能为空', 'a quotation must not be empty'),
  kinds: said(
    `每条须写且只写一种：${PIN_KINDS.join('、')}`,
    `each entry has exactly one of: ${PIN_KINDS.join(', ')}`,
  ),
  level: said('只有 heading（标题）可以写 level', 'only heading may have level'),
  columns: said('只有 table（表格）可以写 columns', 'only table may have columns'),
  table: said(
    'table（表格）须写 lines，即首行和末行的行号',
    'table needs lines, the numbers of its first and last line',
  ),
  extended: said(
    `只有 ${EXTENDED.join('、')} 可以写 lines`,
    `only ${EXTENDED.join(', ')} may have lines`,
  ),
  order: said('lines 的首行在末行之后', 'the first of lines is behind the last'),
  file: said(
    '只写文件名，文件放在同一个文件夹里',
    'only the name of a file, which stands in the same folder',
  ),
};

const evidence = z.union(
  [
    z.strictObject({ plan: planIdSchema, line: z.int().positive(), quote: z.string().min(1) }),
    z.strictObject({ cited: z.string().min(1), quote: z.string().min(1) }),
  ],
  { error: SEED_WORDS.source.zh },
);

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
    /** Readings that are possible (`unclear`: without it the reading is the only one; `sic`: of the quotation). */
    candidates: z.array(z.string().min(1)).min(1).optional(),
    evidence: z.array(evidence).min(1).optional(),
  })
  .refine(({ kind, reading }) => (reading === undefined) === (kind === 'sic'), {
    path: ['reading'],
    message: SEED_WORDS.reading.zh,
  })
  .refine(({ kind, evidence }) => kind !== 'supplied' || evidence !== undefined, {
    path: ['kind'],
    message: SEED_WORDS.evidence.zh,
  })
  .refine(({ kind, certainty }) => kind !== 'supplied' || certainty !== 'low', {
    path: ['certainty'],
    message: SEED_WORDS.certainty.zh,
  })
  .refine(({ kind, candidates }) => ['unclear', 'sic'].includes(kind) || candidates === undefined, {
    path: ['candidates'],
    message: SEED_WORDS.candidates.zh,
  });

const pin = z
  .strictObject({
    /** The quotation, raw as it stands, under the name of what it is: `heading: 第一章 总则`. */
    ...(Object.fromEntries(
      PIN_KINDS.map((kind) => [kind, z.string().regex(/\S/, SEED_WORDS.empty.zh).optional()]),
    ) as Record<PinKind, z.ZodOptional<z.ZodString>>),
    /** Raw line of the quotation; may be left out where the quotation stands once in the whole text. */
    line: z.int().positive().optional(),
    /** Of a heading: its level in the outline, from 1; without it the number that it begins with tells. */
    level: z.int().min(1).max(9).optional(),
    /** First and last raw line of the whole: the paragraph, the table, or the box. */
    lines: z.tuple([z.int().positive(), z.int().positive()]).optional(),
    /** Of a table: what its columns are called, in their order. */
    columns: z.array(z.string().regex(/\S/)).min(2).optional(),
    /** Why, for who edits the yaml next. */
    reason: z.string().min(1).optional(),
  })
  .refine((fields) => kindsIn(fields).length === 1, {
    message: SEED_WORDS.kinds.zh,
  })
  .refine(({ level, heading }) => level === undefined || heading !== undefined, {
    path: ['level'],
    message: SEED_WORDS.level.zh,
  })
  .refine(({ columns, table }) => columns === undefined || table !== undefined, {
    path: ['columns'],
    message: SEED_WORDS.columns.zh,
  })
  .refine(({ lines, table }) => table === undefined || lines !== undefined, {
    path: ['table'],
    message: SEED_WORDS.table.zh,
  })
  .refine(
    ({ lines, ...fields }) =>
      lines === undefined || kindsIn(fields).every((kind) => EXTENDED.includes(kind)),
    { path: ['lines'], message: SEED_WORDS.extended.zh },
  )
  .refine(({ lines }) => lines === undefined || lines[0] <= lines[1], {
    path: ['lines'],
    message: SEED_WORDS.order.zh,
  })
  .transform(({ heading, text, table, box, title, document, ...rest }) => {
    const quotes = { heading, text, table, box, title, document };
    const kind = PIN_KINDS.find((one) => quotes[one] !== undefined) ?? 'text';
    return { ...rest, kind, quote: quotes[kind] ?? '' };
  });

/** What an editor says of a text that a rule drops, or of one that none does. */
const verdict = z.strictObject({
  /** Raw text as it stands. */
  quote: z.string().regex(/\S/, SEED_WORDS.empty.zh),
  /** Raw line of the quotation; may be left out where the quotation stands once in the whole text. */
  line: z.int().positive().optional(),
  /** Why, in Chinese; that of a drop is shown to readers. */
  reason: z.string().min(1),
});

const tableFile = z.strictObject({
  /** Name of the file, beside the yaml. */
  file: z.string().regex(/^[^/\\]+$/, SEED_WORDS.file.zh),
  /** The caption behind which the table stands, raw as it is. */
  quote: z.string().regex(/\S/, SEED_WORDS.empty.zh),
  /** Raw line of the quotation; may be left out where the quotation stands once in the whole text. */
  line: z.int().positive().optional(),
  /** Where the file was taken from. */
  url: z.url({ protocol: /^https?$/, error: SEED_WORDS.url.zh }).optional(),
  /** Why it is this table, in Chinese; shown to readers. */
  reason: z.string().min(1).optional(),
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
    citedAs: true,
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

/** The yaml beside a seed. */
export const seedSchema = z.strictObject({
  id: planIdSchema.optional(),
  /** Ids that the plan was published under before: their addresses lead on to it. */
  formerly: z.array(planIdSchema).default([]),
  source: z
    .strictObject({
      url: z
        .url({ protocol: /^https?$/, error: SEED_WORDS.url.zh })
        .nullable()
        .default(null),
      collector: z.string().min(1).nullable().default(null),
      /** Whether the file itself goes out with the site; without it PDF and OFD do, up to 20 MB. */
      original: z.boolean().optional(),
    })
    .default({ url: null, collector: null }),
  meta: meta.default({}),
  emendations: z.array(emendation).default([]),
  /** What places of the text are, where the converter takes them for something else. */
  pins: z.array(pin).default([]),
  /** Text that no rule may drop. */
  keep: z.array(verdict).default([]),
  /** Text that is not of the document, and no rule drops. */
  drop: z.array(verdict).default([]),
  /** Tables that the text has lost, in files of their own. */
  tables: z.array(tableFile).default([]),
  waivers: z.array(waiver).default([]),
});

/** A change of the text by hand. `entry` is its place in the yaml file, for messages. */
export interface Emendation extends Omit<z.infer<typeof emendation>, 'evidence'> {
  evidence?: z.infer<typeof evidenceSchema>[] | undefined;
  entry: { file: string; line: number };
}

/** What a person says that a place of the text is: certain, whatever the converter would make of it. */
export interface Pin extends z.infer<typeof pin> {
  entry: { file: string; line: number };
}

/** What an editor says of a text: that it stays, or that it goes. */
export interface Verdict extends z.infer<typeof verdict> {
  entry: { file: string; line: number };
}

/** A file with a table that the text has lost, and its bytes. */
export interface TableFile extends z.infer<typeof tableFile> {
  bytes: Uint8Array;
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
  source: { url: string | null; collector: string | null; original?: boolean | undefined };
  meta: z.infer<typeof meta>;
  emendations: Emendation[];
  pins?: Pin[];
  keep?: Verdict[];
  drop?: Verdict[];
  tables?: TableFile[];
  waivers: Waiver[];
}
