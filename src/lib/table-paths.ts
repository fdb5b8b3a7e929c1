import { repairsById } from './doubts.ts';
import { signedRow, signedTables } from './exports/signed.ts';
import { planPaths } from './plan-paths.ts';
import { loadPlan } from './plans.ts';

/** A route a table that is more than its caption, with the table: doubtful cells have the signs of texts to take away. */
export async function tablePaths() {
  const plans = await Promise.all((await planPaths()).map(({ params }) => loadPlan(params.id)));
  return plans.flatMap((plan) => {
    const repairs = repairsById(plan);
    const signed = signedTables(plan, repairs);
    return plan.tables
      .filter((table) => table.rows.length > 0)
      .map((table) => {
        const { anchor, rowAnchors } = table;
        const rows = table.rows.map((row, at) => signedRow(row, rowAnchors[at], signed));
        return { params: { id: plan.id, table: anchor }, props: { table: { ...table, rows } } };
      });
  });
}
