/** Metadata and titles of boxes against gold. */
import type { Plan } from '../../src/plan.schema.ts';
import type { Gold } from './gold.ts';
import { loose } from './loose.ts';

const FIELDS = ['title', 'docNumber', 'issuer', 'issued', 'published'] as const;

export interface MetaScore {
  /** Fields that the gold knows. */
  total: number;
  /** What is wrong, as `field: found`. */
  wrong: string[];
}

/** Scores what the plan says of itself; a region counts with or without that of which it is part. */
export function scoreMeta(gold: Gold, plan: Plan): MetaScore {
  const known = FIELDS.filter((field) => field in gold);
  const wrong = known
    .filter((field) => loose(gold[field]) !== loose(plan[field]))
    .map((field) => `${field}: ${plan[field] ?? 'null'}`);
  const [region, found] = [loose(gold.region), loose(plan.region?.name)];
  if (region !== '' && (found === '' || !(region.endsWith(found) || found.endsWith(region))))
    wrong.push(`region: ${found}`);
  return { total: known.length + (region === '' ? 0 : 1), wrong };
}

/** Boxes found, of how many: by the end of their titles, for labels are written in many ways. */
export function scoreBoxes({ boxes = [] }: Gold, plan: Plan): [number, number] {
  const found = plan.boxes.map(({ title }) => loose(title));
  const right = boxes.map(loose).filter((title) => {
    const end = title.slice(-12);
    return (
      end !== '' &&
      found.some((one) => one.includes(end) || (one !== '' && title.includes(one.slice(-12))))
    );
  });
  return [right.length, boxes.length];
}
