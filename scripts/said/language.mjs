/**
 * The language of a run: Chinese where the system speaks it, English elsewhere. `PLAN_LANG` (zh, en) says otherwise.
 *
 * Plain JavaScript without packages: the scripts that look for a Node that is new enough ask it too.
 */

/** What the system speaks: by POSIX the first of these that says something; Windows sets none of them, and Node asks it. */
const VARIABLES = ['PLAN_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'];

/**
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {'zh' | 'en'}
 */
export function language(env = process.env) {
  const named = VARIABLES.map((name) => env[name]).find(Boolean);
  const speaks = named ?? new Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(speaks) ? 'zh' : 'en';
}
