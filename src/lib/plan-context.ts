import type { Beside } from '../library.schema.ts';
import type { Block, Box, Plan, Repair, Table } from '../plan.schema.ts';
import { marksOf } from './beside.ts';
import { repairsById } from './doubts.ts';
import { turnsOf } from './original.ts';
import { stopsOf } from './route-data.ts';
import type { Stop } from './route-data.ts';
import { routes } from './routes.ts';
import type { Route } from './routes.ts';

/** What the components inside a plan's text look up, prepared once for the page. */
export interface PlanContext {
  plan: Plan;
  /** The page that the text is drawn on. */
  from: Route;
  stops: ReadonlyMap<string, Stop>;
  tables: ReadonlyMap<string, Table>;
  /** Address of the header row of each table that has one. */
  headers: ReadonlyMap<string | null, string>;
  boxes: ReadonlyMap<string, Box>;
  blocks: ReadonlyMap<string, Block>;
  repairs: ReadonlyMap<string, Repair>;
  /** Pages of the published file, by the block with which each begins. */
  turns: ReadonlyMap<string, number>;
  /** Former anchors of an element, by its present one. */
  former: ReadonlyMap<string, readonly string[]>;
  /** Where paragraphs are set beside the plan of the region above, by their anchors. */
  above: ReadonlyMap<string, string>;
  /** What the page says of the rest of the library. */
  beside: Beside;
}

/** Prepares the context of the plan's own page. */
export function planContext(plan: Plan, beside: Beside): PlanContext {
  return {
    plan,
    from: routes.plan(plan.id),
    stops: stopsOf(plan),
    tables: new Map(plan.tables.map((table) => [table.anchor, table])),
    headers: new Map(
      plan.blocks
        .filter(({ kind }) => kind === 'header')
        .map(({ container, anchor }) => [container, anchor]),
    ),
    boxes: new Map(plan.boxes.map((box) => [box.anchor, box])),
    blocks: new Map(plan.blocks.map((block) => [block.anchor, block])),
    turns: turnsOf(plan),
    former: formerAnchors(plan),
    above: marksOf(plan.id, beside),
    beside,
    repairs: repairsById(plan),
  };
}

function formerAnchors({ aliases = [] }: Plan): Map<string, string[]> {
  const former = new Map<string, string[]>();
  for (const { anchor, to } of aliases) former.set(to, [...(former.get(to) ?? []), anchor]);
  return former;
}

/**
 * The context that the page has set for the MDX components that it renders.
 *
 * @throws Error when a component is used outside a plan's page
 */
export function contextOf(locals: App.Locals): PlanContext {
  if (locals.planContext === undefined) {
    throw new Error('A component of a plan is used on a page that did not set locals.planContext.');
  }
  return locals.planContext;
}
