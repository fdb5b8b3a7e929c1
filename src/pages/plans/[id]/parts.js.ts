import type { APIRoute, GetStaticPaths } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import PartColumn from '../../../components/PartColumn.astro';
import { loadBeside } from '../../../lib/beside.ts';
import { drawnPlans } from '../../../lib/plan-paths.ts';
import { loadPlan } from '../../../lib/plans.ts';
import { routes } from '../../../lib/routes.ts';

/** The plans that have any. */
export const getStaticPaths = (async () => {
  const drawn = (await drawnPlans()).map(async ({ id }) =>
    (await loadBeside(id)).parts.length > 0 ? [{ params: { id } }] : [],
  );
  return (await Promise.all(drawn)).flat();
}) satisfies GetStaticPaths;

/** The standard parts of a plan, each drawn as its page would draw it: a classic script hands them over. */
export const GET: APIRoute = async ({ params }) => {
  const plan = await loadPlan(params['id'] ?? '');
  const container = await AstroContainer.create();
  const parts: [topic: string, html: string][] = [];
  for (const { topic, part } of (await loadBeside(plan.id)).parts) {
    const props = { part, plan, from: routes.topic(topic) };
    const drawn = await container.renderToString(PartColumn, { props, partial: true });
    parts.push([topic, drawn.replace(/\s*\n\s*/g, '')]);
  }
  return new Response(`showParts(${JSON.stringify([plan.id, parts])});\n`, {
    headers: { 'Content-Type': 'text/javascript' },
  });
};
