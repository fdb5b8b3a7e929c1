/** What the yaml beside a seed may hold. */
import { z } from 'zod';
import {
  evidenceSchema,
  certainties,
  planIdSchema,
  planMetaSchema,
  repairKinds,
} from '../../src/plan.schema.ts';

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

/** The yaml beside a seed. */
export const seedSchema = z.strictObject({
  id: planIdSchema.optional(),
  /** Ids that the plan was published under before: their addresses lead on to it. */
  formerly: z.array(planIdSchema).default([]),
  source: z
    .strictObject({
      url: z
        .url({ protocol: /^https?$/ })
        .nullable()
        .default(null),
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
