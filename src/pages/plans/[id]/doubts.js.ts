import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import DoubtCard from '../../../components/DoubtCard.astro';
import { loadBeside, titlesOf } from '../../../lib/beside.ts';
import { aroundOf } from '../../../lib/in-context.ts';
import { planPaths as getStaticPaths } from '../../../lib/plan-paths.ts';
import { loadPlan, loadRawText } from '../../../lib/plans.ts';
import { recordRoute } from '../../../lib/record-pages.ts';
import { routes } from '../../../lib/routes.ts';
import { rulesById } from '../../../lib/rules.ts';

export { getStaticPaths };

/** The cards of the doubtful places, drawn as the page would draw them: a classic script hands them over. */
export const GET: APIRoute = async ({ params }) => {
  const plan = await loadPlan(params['id'] ?? '');
  const { id, apparatus, blocks } = plan;
  const around = aroundOf(plan, await loadRawText(id));
  const rules = await rulesById();
  const titles = titlesOf(await loadBeside(id));
  const container = await AstroContainer.create();
  const marked = new Set(blocks.flatMap(({ marks = [] }) => marks.map(([, , record]) => record)));
  const cards: Record<string, string> = {};
  for (const repair of apparatus) {
    if (!marked.has(repair.id)) continue;
    const props = {
      repair,
      plan: id,
      from: routes.plan(id),
      page: recordRoute(plan, repair),
      context: around(repair),
      titles,
      rule: rules.get(repair.rule),
    };
    const drawn = await container.renderToString(DoubtCard, { props, partial: true });
    cards[repair.id] = drawn.replace(/\s*\n\s*/g, '');
  }
  return new Response(`showDoubts(${JSON.stringify(cards)});\n`, {
    headers: { 'Content-Type': 'text/javascript' },
  });
};
