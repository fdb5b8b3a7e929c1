/** When two printed names are one: what only print adds is left out, and nothing that has a meaning. */

/** 16. and * belong to the table; 〔〕 and （％） at the end name the unit, which is compared on its own. */
const SERIAL = /^\s*\d{1,3}\s*[.、](?:\s+|(?!\d))/;
const STARS = /[*＊]+$/;

/**
 * The name of an indicator for comparison: width, spaces, quotation marks and letters' case do not count, nor the number
 * in front, the star behind, or the unit that closes it.
 *
 * @param unit as the row prints it, where its name closes with it
 */
export function nameKey(printed: string, unit: string | null = null): string {
  const folded = printed.normalize('NFKC').replace(SERIAL, '');
  const name = folded.replace(/[\s“”"‘’]/g, '').replace(STARS, '');
  const closing = unit === null ? '' : `(${unit.normalize('NFKC').replace(/\s/g, '')})`;
  const bare = closing !== '' && name.endsWith(closing) ? name.slice(0, -closing.length) : name;
  return bare.toUpperCase();
}
