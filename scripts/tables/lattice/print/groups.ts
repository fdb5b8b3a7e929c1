/** Labels that name several rows, in the first of them or in their middle → for each row its label. */

/** Lines `[from, to]` that a label stands in. */
export interface Place {
  from: number;
  to: number;
  /** Nothing stands beside it: lines are halved where its rows have no middle. */
  lone: boolean;
  /** How many rows it says that it has: （5项）. */
  count: number | null;
}

/** Lines `[from, to)` of a row, and the page that they are on. */
export interface Extent {
  from: number;
  to: number;
  page: number;
}

/** For each row the index of its label, and whether another is as good. */
export interface Grouping {
  of: (number | null)[];
  doubtful: boolean[];
}

const MOST_ROWS = 60;

/** Each label stands in the first line of its rows. */
function atTop(places: readonly Place[], rows: readonly Extent[]): number[] | null {
  const of: number[] = [];
  let label = -1;
  for (const { from } of rows) {
    if (places[label + 1]?.from === from) label += 1;
    if (label === -1) return null;
    of.push(label);
  }
  return label === places.length - 1 ? of : null;
}

/**
 * How far from their middle a label may stand, in half lines above and below: nowhere, where an even number of lines has
 * none, where print sets rows of other heights.
 */
const SLACK: readonly (readonly [above: number, below: number])[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [2, 2],
  [4, 4],
];

interface State {
  squares: number;
  from: number;
}

/** Ways to share the rows out so that each label stands in the middle of its own: of how many, the most even. */
function inMiddle(
  places: readonly Place[],
  rows: readonly Extent[],
  [above, below]: readonly [number, number],
): Grouping | null {
  const lineOf = (row: number) => rows[row]?.from ?? Number.POSITIVE_INFINITY;
  const fits = (label: number, first: number, end: number): boolean => {
    const place = places[label] as Place;
    const [start, last] = [rows[first] as Extent, rows[end - 1] as Extent];
    if (place.from < start.from || place.to >= last.to) return false;
    if (place.count !== null) return end - first === place.count;
    // Of rows on two pages, the label stands on one of them.
    if (start.page !== last.page) return true;
    const off = place.from + place.to - (start.from + last.to - 1);
    return off >= -above && off <= below;
  };
  // States by label and the row behind its last.
  const layers: Map<number, State>[] = [new Map([[0, { squares: 0, from: 0 }]])];
  for (const [label, place] of places.entries()) {
    const next = new Map<number, State>();
    for (const [first, { squares }] of layers[label] as Map<number, State>) {
      if (lineOf(first) > place.from) continue;
      for (let end = first + 1; end <= Math.min(rows.length, first + MOST_ROWS); end += 1) {
        if (!fits(label, first, end)) continue;
        const sum = squares + (end - first) ** 2;
        if (sum < (next.get(end)?.squares ?? Number.POSITIVE_INFINITY))
          next.set(end, { squares: sum, from: first });
      }
    }
    layers.push(next);
  }
  if (!layers.at(-1)?.has(rows.length)) return null;
  const of: number[] = rows.map(() => 0);
  let end = rows.length;
  for (let label = places.length - 1; label >= 0; label -= 1) {
    const { from } = layers[label + 1]?.get(end) as State;
    of.fill(label, from, end);
    end = from;
  }
  // A row belongs to several labels where any way to share them out gives it to another.
  const ends: Set<number>[] = layers.map(() => new Set());
  ends[places.length]?.add(rows.length);
  const doubtful = rows.map(() => false);
  for (let label = places.length - 1; label >= 0; label -= 1)
    for (const last of ends[label + 1] as Set<number>)
      for (const first of (layers[label] as Map<number, State>).keys()) {
        if (first >= last || last - first > MOST_ROWS || !fits(label, first, last)) continue;
        ends[label]?.add(first);
        for (let row = first; row < last; row += 1) if (of[row] !== label) doubtful[row] = true;
      }
  return { of, doubtful };
}

/**
 * Gives each row its label.
 *
 * @param centred the labels of the header stand over the middle of their columns: so may these beside their rows
 */
export function groupsOf(
  places: readonly Place[],
  rows: readonly Extent[],
  centred: boolean,
): Grouping {
  const every = (doubt: boolean) => rows.map(() => doubt);
  if (places.length === 0) return { of: rows.map(() => null), doubtful: every(false) };
  const top = atTop(places, rows);
  if (top && !centred) {
    // Where rows of several lines let a label stand in the middle of others, it may be of those.
    const other = inMiddle(places, rows, SLACK[1] as readonly [number, number]);
    return {
      of: top,
      doubtful: top.map((label, row) => other !== null && other.of[row] !== label),
    };
  }
  // A label that has no line in the middle of its rows stands above it, or print makes a line for it.
  const halved = places.some(({ lone }) => lone);
  const slacks = halved ? SLACK : SLACK.slice(1);
  // What a label says of its rows goes before its place, and where it does not hold, the claim will say so.
  for (const told of [places, places.map((place) => ({ ...place, count: null }))])
    for (const slack of slacks) {
      const middle = inMiddle(told, rows, slack);
      if (middle) return middle;
    }
  return top
    ? { of: top, doubtful: every(true) }
    : { of: rows.map(() => null), doubtful: every(true) };
}
