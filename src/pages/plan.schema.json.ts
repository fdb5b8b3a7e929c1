import type { APIRoute } from 'astro';
import { z } from 'zod';
import { planSchema } from '../plan.schema.ts';

/** The form of `plans/<id>.json`, as JSON Schema. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(z.toJSONSchema(planSchema), null, 1)}\n`);
