/** The time that a file of the zip bears. */
import { createHash } from 'node:crypto';

/**
 * A time made from the content: real times would make every zip different, and one time for all would make web
 * servers, which tell versions by time and size, take a new page of the same size for the old one.
 *
 * In local time, because a zip holds local times; at hours that no change of clocks skips.
 */
export function momentOf(content: Uint8Array): Date {
  let rest = createHash('sha256').update(content).digest().readUIntBE(0, 6);
  const draw = (below: number): number => {
    const drawn = rest % below;
    rest = Math.floor(rest / below);
    return drawn;
  };
  return new Date(
    2000 + draw(20),
    draw(12),
    1 + draw(28),
    6 + draw(16),
    draw(60),
    // A zip counts in steps of two seconds.
    2 * draw(30),
  );
}
