/** The rooms as a mermaid diagram: storeys, arrows with the number of imports, breaches dotted. */
import { ROOMS, STOREYS } from './order.ts';
import type { Imports } from './cruise.ts';

/** Mermaid takes no full stop in a name. */
const idOf = (room: string) => `room-${room.replace('.', '-')}`;

/** The picture, from the top storey down. */
export function picture({ edges }: Pick<Imports, 'edges'>): string {
  const used = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const storeys = STOREYS.toReversed().flatMap(({ name, rooms }) => {
    const there = rooms.filter((room) => used.has(room));
    return there.length === 0
      ? []
      : [
          `  subgraph storey-${name} [${name}]`,
          ...there.map((room) => `    ${idOf(room)}[${room}]`),
          '  end',
        ];
  });
  const arrows = edges
    .toSorted(
      (a, b) =>
        ROOMS.indexOf(b.from) - ROOMS.indexOf(a.from) || ROOMS.indexOf(b.to) - ROOMS.indexOf(a.to),
    )
    .map(({ from, to, count }) =>
      ROOMS.indexOf(from) > ROOMS.indexOf(to)
        ? `  ${idOf(from)} -->|${count}| ${idOf(to)}`
        : `  ${idOf(from)} -.->|${count} against the law| ${idOf(to)}`,
    );
  return ['flowchart TD', ...storeys, ...arrows, ''].join('\n');
}
