import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { contentDir } from './lib/content-dir.ts';
import { drawsLibrary, isDrawn } from './lib/drawn.ts';
import { planMetaSchema } from './plan.schema.ts';

/** Astro's YAML turns an unquoted 2022-01-05 into a Date; a plan keeps dates as written. */
function datesAsWritten(frontmatter: unknown): unknown {
  if (typeof frontmatter !== 'object' || frontmatter === null) return frontmatter;
  return Object.fromEntries(
    Object.entries(frontmatter).map(([name, value]: [string, unknown]) => [
      name,
      value instanceof Date ? value.toISOString().slice(0, 10) : value,
    ]),
  );
}

const allPlans = glob({
  pattern: '*.mdx',
  base: join(contentDir, 'plans'),
  generateId: ({ entry }) => entry.slice(0, -'.mdx'.length),
  // Its text is bundled from the file.
  retainBody: false,
});

/** Of a plan that is not drawn the library needs its frontmatter: its text is not bundled. */
const loader: Loader = {
  name: 'plans',
  load: (context) =>
    allPlans.load({
      ...context,
      store: {
        ...context.store,
        set: (entry) => {
          if (isDrawn(entry.id)) return context.store.set(entry);
          const { deferredRender: _, ...rest } = entry;
          return drawsLibrary && context.store.set(rest);
        },
      },
    }),
};

/** The plans as MDX. Their JSON is read on demand by `src/lib/plans.ts`: it is too big to keep in memory. */
const plans = defineCollection({
  loader,
  schema: z.preprocess(datesAsWritten, planMetaSchema),
});

export const collections = { plans };
