/**
 * What is known across the plans: `content/library/*.json`, written by the converter (`scripts/library/`), read by the
 * site. Every value names the plan and the anchor where it stands.
 */
import { z } from 'zod';
import {
  anchorSchema,
  outdatedSchema,
  planIdSchema,
  planMetaSchema,
  quantitySchema,
} from './plan.schema.ts';

/** Name of an indicator in addresses. */
export const indicatorIdSchema = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);

/** A value as a plan states it. */
export const statedSchema = quantitySchema.extend({
  /** As printed. */
  text: z.string(),
  /** Header of its column as printed. */
  column: z.string(),
  /** Whose it is (国家, 省), where it is not the plan's own. */
  scope: z.string().optional(),
  /** Another reading of the row would put something else here. */
  doubtful: z.boolean().optional(),
  /** The number in the unit of the indicator, where it is printed in another. */
  converted: z.object({ value: z.number(), to: z.number().optional() }).optional(),
});

/** What a row of a table says of an indicator. */
export const rowSchema = z.object({
  plan: planIdSchema,
  /** Address of the row. */
  anchor: anchorSchema,
  /** Name as printed. */
  name: z.string(),
  /** Unit as printed. */
  unit: z.string().nullable(),
  /** 预期性, 约束性, as printed. */
  attribute: z.string().nullable(),
  baseline: statedSchema.nullable(),
  target: statedSchema.nullable(),
  /** Targets of other levels that stand in the same row. */
  levels: z.array(statedSchema),
});

export const directions = ['up', 'down'] as const;

/** A goal that a plan states in a sentence, and in no table. */
export const proseTargetSchema = z.object({
  plan: planIdSchema,
  /** Address of its paragraph. */
  anchor: anchorSchema,
  /** What is to reach the number, as printed. */
  name: z.string(),
  /** The sentence, without its stop. */
  sentence: z.string(),
  target: statedSchema,
  /** `high` where the sentence says the year; `medium` where what stands before it does, or its heading. */
  certainty: z.enum(['high', 'medium']),
});

/** An indicator of the catalogue with what the plans say of it. */
export const indicatorSchema = z.object({
  id: indicatorIdSchema,
  name: z.string(),
  unit: z.string(),
  /** What the plans want of it; null where that is not one thing. */
  direction: z.enum(directions).nullable(),
  field: z.string(),
  /** A share or rate, which means the same for a small place and a large one; else an amount. */
  share: z.boolean(),
  /** Names as plans print them. */
  aliases: z.array(z.string()),
  /** What it measures, where a plan says it. */
  definition: z.object({ text: z.string(), plan: planIdSchema, anchor: anchorSchema }).optional(),
  /** What the editor says of it: what it is not to be mixed with. */
  note: z.string().optional(),
  rows: z.array(rowSchema),
  /** Goals in sentences. */
  prose: z.array(proseTargetSchema),
});

/** Why a row is with no indicator. */
export const apartReasons = ['unnamed', 'unit', 'rate', 'former'] as const;

/** A row that is with no indicator. */
export const apartSchema = rowSchema.extend({
  reason: z.enum(apartReasons),
  /** The indicator that its name is an alias of. */
  indicator: indicatorIdSchema.optional(),
});

/** How far the tables of a plan can be compared. */
export const coverageSchema = planMetaSchema
  .pick({ id: true, title: true, region: true, period: true, kind: true })
  .extend({
    /** What became of its tables of indicators in the source; `none` where it prints none. */
    tables: z.enum(['complete', 'partial', 'lost', 'none']),
    rows: z.int().nonnegative(),
    joined: z.int().nonnegative(),
    /** Goals that it states in sentences. */
    sentences: z.int().nonnegative(),
  });

/** Of the form of `indicators.json`. */
export const INDICATORS_VERSION = 1;

/** `content/library/indicators.json`. */
export const indicatorsSchema = z.object({
  schema: z.literal(INDICATORS_VERSION),
  plans: z.array(coverageSchema),
  indicators: z.array(indicatorSchema),
  apart: z.array(apartSchema),
  /** Goals in sentences that answer to no indicator of the catalogue. */
  prose: z.array(proseTargetSchema),
});

/** What a document is that is cited: where to look for it. */
export const citedKinds = ['plan', 'law', 'policy', 'other'] as const;

/** Where a document is cited. */
export const citedAtSchema = z.object({
  plan: planIdSchema,
  /** Address of the block. */
  anchor: anchorSchema,
  /** The sentence that cites, shortened where it is long. */
  sentence: z.string(),
});

/** `content/library/references.json`. */
export const referencesSchema = z.object({
  /** Citations that a plan of the library answers to. */
  held: z.array(
    citedAtSchema.extend({
      /** The plan that is cited. */
      to: planIdSchema,
      /** The place in it, where one is named. */
      at: anchorSchema.optional(),
    }),
  ),
  /** What is cited and not held, that which most plans cite first. */
  wanted: z.array(
    z.object({
      /** As it is printed most. */
      title: z.string(),
      number: z.string().nullable(),
      kind: z.enum(citedKinds),
      places: z.array(citedAtSchema).min(1),
    }),
  ),
});

/** `content/library/regions.json`: the region above each region of the library, level by level up to the province. */
export const regionsSchema = z.array(
  z.object({
    name: z.string(),
    level: z.enum(['省', '市', '县']),
    parent: z.string().nullable(),
  }),
);

/**
 * What a sentence is beside the plan of the region above: it stands there too, in part, only in words that all plans have, or
 * not at all.
 */
export const ancestryVerdicts = ['same', 'adapted', 'common', 'fresh'] as const;

const verdictCounts = z.record(z.enum(ancestryVerdicts), z.int().nonnegative());

/** Start and length of a stretch of a text. */
const stretch = z.tuple([z.int().nonnegative(), z.int().positive()]);

/** What a plan of another province shares with the upper plan, by the same measure: chance. */
export const chanceSchema = z.object({ plan: planIdSchema, counts: verdictCounts });

/** `content/library/ancestry/<lower>--<upper>.json`. */
export const ancestrySchema = z.object({
  lower: planIdSchema,
  upper: planIdSchema,
  /** Sentences of the lower plan by their verdicts. */
  counts: verdictCounts,
  /** Sentences of the upper plan. */
  above: z.int().nonnegative(),
  chance: z.array(chanceSchema),
  sentences: z.array(
    z.object({
      anchor: anchorSchema,
      text: z.string(),
      verdict: z.enum(ancestryVerdicts),
      /** The sentence of the upper plan that it shares most with. */
      other: z.object({ anchor: anchorSchema, text: z.string() }).optional(),
      /** What both have: stretches of the sentence, and of the other. */
      runs: z.array(stretch).optional(),
      otherRuns: z.array(stretch).optional(),
    }),
  ),
});

/** `content/library/ancestry.json`: the pairs, without their sentences. */
export const ancestryIndexSchema = z.object({
  pairs: z.array(
    ancestrySchema.omit({ sentences: true }).extend({
      /** Hash of all that it was made from. */
      of: z.string(),
      /** Paragraphs of the lower plan with words that stand in the upper one. */
      marks: z.array(anchorSchema),
    }),
  ),
});

/** A standard part of plans (发展目标), and where each plan has it. */
export const topicPartsSchema = z.object({
  id: indicatorIdSchema,
  name: z.string(),
  parts: z.array(
    z.object({
      plan: planIdSchema,
      /** How it is known: by its heading, or by where it stands. */
      by: z.enum(['heading', 'place']),
      divisions: z.array(z.object({ anchor: anchorSchema, title: z.string() })).min(1),
    }),
  ),
});

/** `content/library/topics.json`. */
export const topicsSchema = z.object({
  topics: z.array(topicPartsSchema),
  /** Chapters that are no standard part. */
  apart: z.array(
    z.object({
      title: z.string(),
      places: z.array(z.object({ plan: planIdSchema, anchor: anchorSchema })).min(1),
    }),
  ),
});

/**
 * `content/library/beside/<id>.json`: what the pages of a plan say of the rest of the library. With the edition of the plan it
 * is all that they are made from: pages are made again where it changes, and only there.
 */
export const besideSchema = z.object({
  /** The outermost region that holds the plan. */
  province: z.string().nullable(),
  /** Titles of the plans that its pages name, by their ids; those of the library alone. */
  titles: z.record(z.string(), z.string()),
  /** The places where it cites plans of the library, and where these cite it. */
  named: referencesSchema.shape.held,
  naming: referencesSchema.shape.held,
  /** The plans above it that it is compared with, the sentences that both have, and the paragraphs where these stand. */
  above: z.array(
    z.object({ upper: planIdSchema, held: z.int().nonnegative(), marks: z.array(anchorSchema) }),
  ),
  /** Its goals in sentences, those of the catalogue first. */
  sentences: z.array(proseTargetSchema),
  /** What the rows of its tables state, with and without an entry of the catalogue. */
  rows: z.array(rowSchema.pick({ anchor: true, baseline: true, target: true })),
  /** The standard parts that it has. */
  parts: z.array(
    z.object({ topic: indicatorIdSchema, part: topicPartsSchema.shape.parts.element }),
  ),
  /** Why it is the edition of an earlier run. */
  outdated: outdatedSchema.nullable(),
});

export type Beside = z.infer<typeof besideSchema>;
export type TopicParts = z.infer<typeof topicPartsSchema>;
export type TopicsFound = z.infer<typeof topicsSchema>;
export type AncestryVerdict = (typeof ancestryVerdicts)[number];
export type Chance = z.infer<typeof chanceSchema>;
export type Ancestry = z.infer<typeof ancestrySchema>;
export type AncestryIndex = z.infer<typeof ancestryIndexSchema>;
export type CitedAt = z.infer<typeof citedAtSchema>;
export type CitedKind = (typeof citedKinds)[number];
export type References = z.infer<typeof referencesSchema>;
export type Regions = z.infer<typeof regionsSchema>;
export type Stated = z.infer<typeof statedSchema>;
export type Row = z.infer<typeof rowSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type ProseTarget = z.infer<typeof proseTargetSchema>;
export type Apart = z.infer<typeof apartSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
export type Indicators = z.infer<typeof indicatorsSchema>;
