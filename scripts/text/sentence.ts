/** Does a line hold a sentence, or is it a heading, an entry, a cell? */

/** Shortest line that says something. */
const SHORTEST = 10;

/** True for a line with a whole sentence or a clause of one that ends on it. */
export const isSentence = (line: string): boolean =>
  line.length >= SHORTEST &&
  /[\u4e00-\u9fff]{4}/.test(line) &&
  (/[。；！？][”’）)》]?$/.test(line) ||
    /(?<![\u4e00-\u9fff，、）”])[\u4e00-\u9fff，、）”]{12,}[。；]/.test(line));
