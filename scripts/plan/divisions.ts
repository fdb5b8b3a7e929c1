/** Divisions of the tree → the outline of the Plan. */
import type { Plan } from '../../src/plan.schema.ts';
import { readAttachmentCaption, readEnclosure, readLabelOf } from '../notation/markers.ts';
import type { Content, Division } from '../pdast.ts';
import type { Source } from '../source.ts';
import { withoutMarks } from '../text/characters.ts';
import { STOP } from './stop.ts';

type PlanDivision = Plan['outline'][number];

/** The label of a heading and how far it reaches. */
function labelOf({ kind }: Division, printed: string): { label: string | null; length: number } {
  if (kind === 'named') return { label: null, length: 0 };
  if (kind === 'attachment') {
    const caption = readAttachmentCaption(printed) ?? readEnclosure(printed);
    return {
      label: caption?.label ?? null,
      length: printed.length - (caption?.title.length ?? printed.length),
    };
  }
  const marker = readLabelOf(kind, printed);
  return { label: marker?.label ?? null, length: marker?.length ?? 0 };
}

function divisionOf(source: Source, node: Division, level: number): PlanDivision {
  const printed = source.text(node.span.start, node.span.end).trim();
  const { label, length } = labelOf(node, printed);
  const rest = printed.slice(length);
  const stop = STOP.exec(rest)?.[0] ?? '';
  return {
    anchor: node.anchor,
    level,
    label,
    number: node.number,
    title: withoutMarks(rest.slice(0, rest.length - stop.length).trim()),
    stop,
    runIn: node.runIn,
    ...(node.openEnd && { openEnd: true }),
    src: [node.span.start, node.span.end],
    lines: source.lines(node.span.start, node.span.end),
    children: divisionsOf(source, node.children, level + 1),
  };
}

/** The divisions among the nodes, each with those below it. */
export const divisionsOf = (source: Source, nodes: readonly Content[], level = 1): PlanDivision[] =>
  nodes.flatMap((node) => (node.type === 'division' ? [divisionOf(source, node, level)] : []));
