/** Forms anchors from printed numbers: `c3-s1`, `s3-1-1`, `s3-1-p4`, `t1-r4` (design: structural, ASCII, permanent). */
import type { MarkerKind } from './markers.ts';

/** Hands out anchors of one plan and keeps them unique. */
export class Anchors {
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** Reserves an anchor; where it is taken already, a letter tells the later one apart: `s3`, `s3b`. */
  take(wanted: string): string {
    let anchor = wanted;
    for (let n = 2; this.#taken.has(anchor); n += 1) {
      anchor = n <= 26 ? `${wanted}${String.fromCharCode(96 + n)}` : `${wanted}x${n}`;
    }
    this.#taken.add(anchor);
    return anchor;
  }

  /** Next anchor of a counted series, such as the paragraphs of a division: `s3-1-p4`, or `p4` at the top. */
  next(parent: string | null, letter: string): string {
    const prefix = parent === null ? letter : `${parent}-${letter}`;
    const count = (this.#counts.get(prefix) ?? 0) + 1;
    this.#counts.set(prefix, count);
    return this.take(`${prefix}${count}`);
  }
}

/** Anchor of a numbered division below `parent`; `alone` tells a kind that is counted through the document. */
export function divisionAnchor(
  kind: MarkerKind,
  value: number,
  parent: string | null,
  alone: boolean,
): string {
  const under = (step: string) => (parent === null || alone ? step : `${parent}-${step}`);
  switch (kind) {
    case 'part':
      return under(`part${value}`);
    case 'chapter':
      return under(`c${value}`);
    case 'section':
      return parent === null ? `sec${value}` : `${parent}-s${value}`;
    case 'article':
      return under(`art${value}`);
    default:
      return parent === null ? `s${value}` : `${parent}-${value}`;
  }
}
