/** The day and the name of a release. No clock is asked: a release of one commit is the same whenever it is made. */
import { z } from 'zod';
import { git } from '../anchors/git.ts';
import { CommandError } from '../command/command.ts';
import type { Release } from './log.ts';
import { said } from '../said/said.ts';

/** A day that the calendar has; `Date.parse` takes the 30th of February for the 2nd of March. */
const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;

/**
 * Day of the commit that is released.
 *
 * @param folders whose files are what is released
 * @throws {CommandError} where they are in no repository, or not as they were committed
 */
export function dayOfCommit(folders: readonly string[]): string {
  const [first = '.'] = folders;
  const day = git(first, 'log', '-1', '--format=%cs')?.trim() ?? null;
  if (day === null) {
    throw new CommandError(
      said(
        '不在版本库中，不知道发布的日期。请加上 --date YYYY-MM-DD',
        'outside of a repository the day of the release is unknown. Add --date YYYY-MM-DD',
      ),
      2,
    );
  }
  const open = folders.flatMap(
    (folder) => git(folder, 'status', '--porcelain', '--', '.')?.trim() || [],
  );
  if (open.length > 0) {
    throw new CommandError(
      said(
        `有尚未提交的改动，发布的日期因此不明：\n${open.join('\n')}\n请先提交，或加上 --date YYYY-MM-DD`,
        `there are changes that are not committed, so the day of the release is unknown:\n${open.join('\n')}\nCommit them, or add --date YYYY-MM-DD`,
      ),
    );
  }
  return day;
}

/**
 * Name and day of the next release: the day, and from the second of a day on a number behind it.
 *
 * @throws {CommandError} where the day is none, or before the last release
 */
export function nextRelease(
  day: string,
  earlier: readonly Release[],
): Pick<Release, 'release' | 'date'> {
  if (!isDay(day))
    throw new CommandError(
      said(
        `日历上没有“${day}”这一天。请把 --date 写作 YYYY-MM-DD，如 2026-03-04`,
        `"${day}" is no day of the calendar. Write --date as YYYY-MM-DD, as in 2026-03-04`,
      ),
      2,
    );
  const last = earlier.map(({ date }) => date).sort((a, b) => (a < b ? 1 : -1))[0] ?? day;
  if (day < last) {
    throw new CommandError(
      said(
        `上一次发布在 ${last}，不能倒退到 ${day}。请用 --date 指定不早于它的日期`,
        `the last release was on ${last}; ${day} is before it. Give a later day by --date`,
      ),
      2,
    );
  }
  const names = new Set(earlier.map(({ release }) => release));
  let release = day;
  for (let n = 2; names.has(release); n += 1) release = `${day}.${n}`;
  return { release, date: day };
}
