/** What one of several texts has that the others have not. */

/** Longest and shortest words that are looked for; most that are given. */
const [LONGEST, SHORTEST, MOST] = [14, 3, 10];

const clausesOf = (text: string): string[] => text.split(/[^\p{Script=Han}\p{L}\p{N}]+/u);

/** Words that stand between others, and are no part of them. */
const BETWEEN = /[的和与及等对为在了由从将并以或]/;

/** Whether a word can begin and end where this string does: in some place of the text nothing goes on before it, nor behind. */
function isWhole(words: string, clauses: readonly string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (BETWEEN.test(first) || BETWEEN.test(last)) return false;
  let [opens, closes] = [false, false];
  for (const clause of clauses)
    for (let at = clause.indexOf(words); at !== -1; at = clause.indexOf(words, at + 1)) {
      opens ||= at === 0 || BETWEEN.test(clause.charAt(at - 1));
      const end = at + words.length;
      closes ||= end === clause.length || BETWEEN.test(clause.charAt(end));
    }
  return opens && closes;
}

/** Strings of each length with how often they stand in the clauses. */
function countsOf(clauses: readonly string[], length: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const clause of clauses)
    for (let at = 0; at + length <= clause.length; at++) {
      const words = clause.slice(at, at + length);
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  return counts;
}

/**
 * Words that stand twice or more in a text and never in the others, those that weigh most first. There is no dictionary: a
 * string is a word where every longer one around it is rarer, and where it stands alone somewhere.
 */
export function ownWords(text: string, others: readonly string[]): string[] {
  const clauses = clausesOf(text);
  const found: { words: string; count: number }[] = [];
  for (let length = LONGEST; length >= SHORTEST; length--)
    for (const [words, count] of countsOf(clauses, length)) {
      if (count < 2 || /^\d+$/.test(words)) continue;
      if (found.some((one) => one.words.includes(words) && one.count >= count)) continue;
      if (others.some((other) => other.includes(words)) || !isWhole(words, clauses)) continue;
      found.push({ words, count });
    }
  const sorted = found.sort((a, b) => b.count * b.words.length - a.count * a.words.length);
  const kept: string[] = [];
  for (const { words } of sorted)
    if (kept.length < MOST && !kept.some((one) => one.includes(words) || words.includes(one)))
      kept.push(words);
  return kept;
}

const GRAM = 4;

/** Which of the paragraphs of a text have next to nothing in common with the others: fewer than one gram of eight. */
export function ownParagraphs(paragraphs: readonly string[], others: readonly string[]): boolean[] {
  const known = new Set(others.flatMap((other) => [...countsOf(clausesOf(other), GRAM).keys()]));
  return paragraphs.map((paragraph) => {
    const grams = [...countsOf(clausesOf(paragraph), GRAM).keys()];
    const shared = grams.filter((gram) => known.has(gram)).length;
    return grams.length >= 20 && shared * 8 < grams.length;
  });
}
