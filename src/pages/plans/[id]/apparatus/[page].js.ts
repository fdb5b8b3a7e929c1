import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import RepairList from '../../../../components/RepairList.astro';
import { loadBeside, titlesOf } from '../../../../lib/beside.ts';
import { aroundOf } from '../../../../lib/in-context.ts';
import { loadPlan, loadRawText } from '../../../../lib/plans.ts';
import { recordPages } from '../../../../lib/record-pages.ts';
import { recordPaths as getStaticPaths } from '../../../../lib/record-paths.ts';
import { routes } from '../../../../lib/routes.ts';
import { rulesById } from '../../../../lib/rules.ts';

export { getStaticPaths };

/** The records of a further page as the first page would draw them: a classic script hands them over. */
export const GET: APIRoute = async ({ params }) => {
  const page = Number(params['page']);
  const plan = await loadPlan(params['id'] ?? '');
  const { id } = plan;
  const props = {
    records: recordPages(plan)[page - 1] ?? [],
    plan: id,
    from: routes.apparatus(id),
    around: aroundOf(plan, await loadRawText(id)),
    titles: titlesOf(await loadBeside(id)),
    rules: await rulesById(),
  };
  const container = await AstroContainer.create();
  const drawn = await container.renderToString(RepairList, { props, partial: true });
  return new Response(`showRecords(${page},${JSON.stringify(drawn)});\n`, {
    headers: { 'Content-Type': 'text/javascript' },
  });
};
