/** Signs that must not begin a line, and those that must not end one. */
const notFirst = '，。、；：？！”’）》〉】〕」』…—％%';
const notLast = '“‘（《〈【〔「『';

/**
 * Breaks words into lines no wider than given, as Chinese is set: anywhere but before closing and behind opening signs,
 * and not within Latin words and numbers that fit a line.
 *
 * @param width what measures a piece of text
 */
export function brokenInto(words: string, most: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of words.match(/[A-Za-z0-9.&/+-]+|[^A-Za-z0-9.&/+-]/gsu) ?? []) {
    const fits = line === '' || width(line + piece) <= most;
    if (fits || (notFirst.includes(piece) && !notFirst.includes(line.slice(-1)))) {
      line += piece;
      continue;
    }
    const open = notLast.includes(line.slice(-1)) ? line.slice(-1) : '';
    lines.push(open === '' ? line : line.slice(0, -1));
    line = open + piece;
  }
  return line === '' ? lines : [...lines, line];
}
