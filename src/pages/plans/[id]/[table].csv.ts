import type { APIRoute, GetStaticPaths } from 'astro';
import { planPaths } from '../../../lib/plan-paths.ts';
import { loadPlan } from '../../../lib/plans.ts';
import { tableCsv } from '../../../lib/take/csv.ts';
import type { Table } from '../../../plan.schema.ts';

export const getStaticPaths = (async () => {
  const plans = await Promise.all((await planPaths()).map(({ params }) => loadPlan(params.id)));
  return plans.flatMap(({ id, tables }) =>
    tables
      .filter((table) => table.rows.length > 0)
      .map((table) => ({ params: { id, table: table.anchor }, props: { table } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: Table }> = ({ props }) => new Response(tableCsv(props.table));
