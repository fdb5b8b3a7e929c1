import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What a build draws: the pages of these plans, and beside them, or not, those of the library. */
const drawnSchema = z.object({ plans: z.array(z.string()), library: z.boolean() });

/** `PLAN_DRAWN` names the file that says it (`scripts/site/draw.ts`); without it everything is drawn. */
const file = process.env['PLAN_DRAWN'];

const drawn = file === undefined ? null : drawnSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const plans = drawn && new Set(drawn.plans);

/** Whether the pages of a plan are drawn. */
export const isDrawn = (id: string): boolean => plans?.has(id) ?? true;

/** Whether the pages of the library are; else they are drawn of nothing, quickly, and thrown away. */
export const drawsLibrary = drawn?.library ?? true;
