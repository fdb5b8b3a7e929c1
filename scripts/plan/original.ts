/** Whether the file itself goes out with the site, and under which ending. */

/** Files that show what was published as it was: pages, a letterhead, a seal. */
const PAGED = ['pdf', 'ofd'];
/** Files that may hold what their makers did not mean to show: revisions, names. An editor says so. */
const OTHERS = ['docx', 'doc', 'rtf', 'odt', 'xlsx', 'xls'];
/** Of a larger one an editor says so, too. */
const MOST_BYTES = 20 * 1024 * 1024;

/**
 * The ending of the published file; null where it does not go out.
 *
 * @param kind what the bytes are
 * @param wanted what the editor says; undefined where nothing
 */
export function originalOf(kind: string, bytes: number, wanted?: boolean): string | null {
  if (wanted === false || ![...PAGED, ...OTHERS].includes(kind)) return null;
  return wanted === true || (PAGED.includes(kind) && bytes <= MOST_BYTES) ? kind : null;
}
