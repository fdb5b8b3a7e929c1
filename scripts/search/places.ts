/** What links and citations can name in a plan. */
import type { Box, Division, Plan, Table } from '../../src/plan.schema.ts';
import type { PlanPlaces } from '../../src/search/format.ts';
import { zh } from '../../src/ui/zh.ts';
import type { Section } from './sections.ts';

/** Boxes and tables that stand in a division itself, in the order of the text. */
function holdersIn(plan: Plan, division: string | null): (Box | Table)[] {
  return [...plan.boxes, ...plan.tables]
    .filter((holder) => holder.division === division)
    .sort((a, b) => a.src[0] - b.src[0] || b.src[1] - a.src[1]);
}

/**
 * The places of a plan with the steps that a citation takes to them, as the handle of its page writes them
 * (`src/client/plan/cite.ts`).
 */
export function placesIn(plan: Plan, sections: readonly Section[]): PlanPlaces {
  const places: PlanPlaces['places'] = [];
  const add = (anchor: string, step: string, holder: number): number =>
    places.push([anchor, step, holder]) - 1;

  const addHolders = (division: string | null, above: number): void => {
    let box = { at: above, end: 0 };
    for (const holder of holdersIn(plan, division)) {
      const inside = holder.src[1] <= box.end;
      if (!('rows' in holder)) {
        box = { at: add(holder.anchor, holder.label, above), end: holder.src[1] };
        for (const { anchor, container } of plan.blocks) {
          if (container === holder.anchor && anchor !== container) add(anchor, '', box.at);
        }
        continue;
      }
      // A table without a label of its own goes by that of the box around it.
      const { label, anchor, rowAnchors } = holder;
      const at = add(anchor, label ?? '', label === null && inside ? box.at : above);
      for (const [row, one] of rowAnchors.entries()) add(one, zh.plan.row(row + 1), at);
    }
  };
  const walk = (divisions: readonly Division[], above: number): void => {
    for (const { anchor, label, title, children } of divisions) {
      const at = add(anchor, label?.trim() || title, above);
      addHolders(anchor, at);
      walk(children, at);
    }
  };
  addHolders(null, -1);
  walk(plan.outline, -1);
  return {
    places,
    sections: sections.map(({ text }) => [
      ...new Set([text.anchor, ...text.blocks.map(({ anchor }) => anchor)]),
    ]),
    former: [
      ...(plan.aliases ?? []).map(({ anchor, to }): [string, string] => [anchor, to]),
      ...(plan.tombstones ?? []).map(({ anchor }): [string, null] => [anchor, null]),
    ],
  };
}
