/** The time that a file of the zip bears. */
import { createHash } from 'node:crypto';

/** Each release has half an hour of its day, from six in the morning on: hours that no change of clocks skips. */
const FIRST_HOUR = 6;
const SLOTS = 32;
const SLOT_SECONDS = 30 * 60;

/**
 * Years between the release and the time that its files bear. Browsers take a page without a lifetime of its own for
 * fresh for a tenth of its age, and would show the old one after an update; what is dated ahead is asked for again
 * each time. Old file systems end in 2038.
 */
const AHEAD = 5;

/** Where nothing was released, a day that no release is before. */
const NEVER = '2000-01-01';

/** Day and number of the half hour of the last release: later than those of all before it. */
function slotOf(days: readonly string[]): { day: string; slot: number } {
  const last = { day: NEVER, slot: 0 };
  for (const day of days) {
    if (day > last.day) Object.assign(last, { day, slot: 0 });
    else if (last.slot + 1 < SLOTS) last.slot += 1;
    else Object.assign(last, { day: dayBehind(last.day), slot: 0 });
  }
  return last;
}

const dayBehind = (day: string): string =>
  new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/**
 * A time that rises with each release, because servers and browsers tell versions by it, and inside of a release changes
 * with the content. No clock is asked: the same site and releases give the same times, in local time, because a zip holds
 * local times.
 *
 * @param days of all releases so far, in their order
 */
export function momentOf(content: Uint8Array, days: readonly string[]): Date {
  const { day, slot } = slotOf(days);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // A zip counts in steps of two seconds.
  const within =
    2 * (createHash('sha256').update(content).digest().readUInt32BE() % (SLOT_SECONDS / 2));
  return new Date(year + AHEAD, month - 1, date, FIRST_HOUR, 0, slot * SLOT_SECONDS + within);
}
