import { planPaths } from './plan-paths.ts';
import { loadPlan } from './plans.ts';
import { recordPages } from './record-pages.ts';

/** The further pages of records of the plans that this build draws, from 2. */
export async function recordPaths() {
  const paths: { params: { id: string; page: string } }[] = [];
  for (const { params } of await planPaths()) {
    const pages = recordPages(await loadPlan(params.id)).length;
    for (let page = 2; page <= pages; page += 1)
      paths.push({ params: { ...params, page: String(page) } });
  }
  return paths;
}
