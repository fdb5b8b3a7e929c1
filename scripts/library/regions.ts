/** The tree of regions: which stands above those that plans are for, though it may have no plan itself. */
import type { Plan } from '../../src/plan.schema.ts';
import type { Regions } from '../../src/library.schema.ts';
import { parentOf } from '../describe/region.ts';

/** The regions above the given ones, each once, sorted by name. */
export function regionsAbove(regions: readonly Plan['region'][]): Regions {
  const found = new Map<string, Regions[number]>();
  for (const region of regions) {
    for (let at = region && parentOf(region); at && at.level !== '国家'; at = parentOf(at)) {
      if (found.has(at.name)) break;
      found.set(at.name, { name: at.name, level: at.level, parent: at.parent });
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
