/** Raw lines of the seeds that bear witness. */
import { decode } from '../decode/decode.ts';
import type { Resolve } from '../seed/quotation.ts';
import type { Witnesses } from './jobs.ts';

/**
 * Raw lines by plan, read when evidence asks for them.
 *
 * @throws {Error} for a plan that is none of the witnesses: what a conversion reads must stand in its key
 */
export function resolveFrom(witnesses: Witnesses): Resolve {
  const bytes = new Map(witnesses);
  const known = new Map<string, readonly string[]>();
  return (plan) => {
    const own = bytes.get(plan);
    if (own === undefined) throw new Error(`${plan} was not announced as a witness`);
    if (own === null) return null;
    const lines = known.get(plan) ?? decode(own).text.split('\n');
    known.set(plan, lines);
    return lines;
  };
}
