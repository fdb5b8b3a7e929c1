import type { Division, Plan } from '../plan.schema.ts';

/** A division with its neighbours in reading order. */
export interface Stop {
  division: Division;
  /** Divisions that hold it, outermost first, itself last. */
  path: Division[];
  previous: Division | null;
  next: Division | null;
}

/**
 * Every division of a plan by its anchor, in reading order, with its path and, among the divisions of the same
 * level, the one before and the one after.
 */
export function stopsOf(plan: Pick<Plan, 'outline'>): Map<string, Stop> {
  const stops = new Map<string, Stop>();
  const latest = new Map<number, Stop>();
  const visit = (divisions: readonly Division[], above: readonly Division[]): void => {
    for (const division of divisions) {
      const path = [...above, division];
      const before = latest.get(path.length) ?? null;
      const stop: Stop = { division, path, previous: before?.division ?? null, next: null };
      if (before !== null) before.next = division;
      latest.set(path.length, stop);
      stops.set(division.anchor, stop);
      visit(division.children, path);
    }
  };
  visit(plan.outline, []);
  return stops;
}

/** A heading as printed, without its closing stop, for places that hold plain text. */
export function headingOf(division: Pick<Division, 'label' | 'title'>): string {
  const space = labelNeedsSpace(division) ? '\u3000' : '';
  return (division.label ?? '') + space + division.title;
}

/** Whether a label does not end in punctuation (第一章, 附件1), so that a space must set it off from the title. */
export function labelNeedsSpace({ label, title }: Pick<Division, 'label' | 'title'>): boolean {
  return label !== null && label !== '' && title !== '' && !'、.．）)：:'.includes(label.slice(-1));
}
