import type { APIRoute } from 'astro';
import { repairsInPlace } from '../../../lib/in-place.ts';
import { isShownAt, levels } from '../../../lib/levels.ts';
import type { Level } from '../../../lib/levels.ts';
import { planPaths as getStaticPaths } from '../../../lib/plan-paths.ts';
import { loadPlan } from '../../../lib/plans.ts';
import { href, routes } from '../../../lib/routes.ts';
import { zh } from '../../../ui/zh.ts';

export { getStaticPaths };

/** A classic script that hands the data over: from file:// nothing else can be loaded. */
export const GET: APIRoute = async ({ params }) => {
  const plan = await loadPlan(params['id'] ?? '');
  const repairs = repairsInPlace(plan);
  const apparatus = href(routes.plan(plan.id), routes.apparatus(plan.id));
  const count = (level: Level): number =>
    repairs.reduce(
      (sum, [, placed]) =>
        sum + placed.filter(([, , , , , , from]) => isShownAt(from, level)).length,
      0,
    );
  const { deleted, inserted, doubted, told } = zh.inPlace;
  const data = {
    repairs,
    apparatus,
    words: {
      deleted,
      inserted,
      doubted,
      told: Object.fromEntries(levels.map((level) => [level, told(count(level))])),
    },
  };
  return new Response(`showRepairs(${JSON.stringify(data)});\n`, {
    headers: { 'Content-Type': 'text/javascript' },
  });
};
