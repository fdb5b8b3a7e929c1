/** The lines that the site writes for machines: `plans/<id>.jsonl`, a block a line, and `library.jsonl`, a plan a line. */
import { z } from 'zod';
import {
  anchorSchema,
  blockSchema,
  planIdSchema,
  planMetaSchema,
  SCHEMA_VERSION,
} from './plan.schema.ts';

/** Of the form of these lines. */
export const LINES_VERSION = 1;

export const blockLineSchema = z.object({
  plan: planIdSchema,
  anchor: anchorSchema,
  address: z.string(),
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  rules: z.string(),
  kind: blockSchema.shape.kind,
  role: blockSchema.shape.role.optional(),
  path: z.array(z.string()),
  container: blockSchema.shape.container,
  lines: blockSchema.shape.lines,
  page: z.int().positive().optional(),
  doubtful: blockSchema.shape.marks,
  text: z.string(),
});

export const planLineSchema = planMetaSchema.extend({
  schema: z.literal(SCHEMA_VERSION),
  page: z.string(),
  files: z.array(z.string()),
});

export type BlockLine = z.infer<typeof blockLineSchema>;
export type PlanLine = z.infer<typeof planLineSchema>;
