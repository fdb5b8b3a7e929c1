import { planPaths } from './plan-paths.ts';
import { loadPlan } from './plans.ts';

/** A route a table that is more than its caption, with the table. */
export async function tablePaths() {
  const plans = await Promise.all((await planPaths()).map(({ params }) => loadPlan(params.id)));
  return plans.flatMap(({ id, tables }) =>
    tables
      .filter((table) => table.rows.length > 0)
      .map((table) => ({ params: { id, table: table.anchor }, props: { table } })),
  );
}
