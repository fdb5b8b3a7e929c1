/** Readings of words, kept for a while: the search for the columns of a table asks for the same cell many times. */

/** Texts of which readings are kept; then all are forgotten. */
const MOST = 4096;
/** Longest text whose reading is kept: a cell, not a paragraph. */
const LONGEST = 80;

/** The same reading, which is asked once for a text; it must depend on nothing else. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    if (known.size >= MOST) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
