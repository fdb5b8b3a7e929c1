import type { Indicator } from '../library.schema.ts';
import { saidOf } from './indicators.ts';
import { pagesByPlace } from './pages.ts';
import type { PlacedPage } from './pages.ts';
import { planPlaces } from './places.ts';

/** Plans on a page: each is a row of the chart and one of the table. */
const most = 60;

/** The plans that say something of an indicator by years and regions, page by page. */
export async function indicatorPages(indicator: Indicator): Promise<PlacedPage<string>[]> {
  const plans = saidOf(indicator).map(({ plan }) => plan);
  return pagesByPlace(plans, (plan) => plan, await planPlaces(), most);
}
