/** A path that is painted → the ruling lines that it draws. */
import type { Rule } from './ink.ts';

export interface Point {
  x: number;
  y: number;
}

/** Thicker bars are areas of colour. */
const THICKEST = 3.5;
/** Steeper lines are drawings. */
const STRAIGHT = 0.7;
const SHORTEST = 2;

/** The line that a box of paint is drawn as; null where it is an area. */
function ruleOf(points: readonly Point[]): Rule | null {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x0, x1] = [Math.min(...xs), Math.max(...xs)];
  const [y0, y1] = [Math.min(...ys), Math.max(...ys)];
  const [width, height] = [x1 - x0, y1 - y0];
  if (height <= THICKEST && width > SHORTEST && width > height)
    return { along: 'x', at: (y0 + y1) / 2, from: x0, to: x1 };
  if (width <= THICKEST && height > SHORTEST)
    return { along: 'y', at: (x0 + x1) / 2, from: y0, to: y1 };
  return null;
}

/**
 * Reads one stretch of a path.
 *
 * @param points its corners, on the page
 */
export function strokesOf(
  points: readonly Point[],
  { stroked, closed }: { stroked: boolean; closed: boolean },
): Rule[] {
  if (points.length < 2) return [];
  const thin = ruleOf(points);
  if (thin) return [thin];
  if (!stroked) return [];
  const ends = closed ? [...points.slice(1), points[0] as Point] : points.slice(1);
  return ends.flatMap((end, i) => {
    const start = points[i] as Point;
    const slanted = Math.abs(end.x - start.x) > STRAIGHT && Math.abs(end.y - start.y) > STRAIGHT;
    return slanted ? [] : (ruleOf([start, end]) ?? []);
  });
}
