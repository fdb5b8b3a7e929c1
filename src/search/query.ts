/** What a reader typed, taken apart. */
import { fold } from './fold.ts';

/** A term as folded characters; never empty. */
export type Term = readonly string[];

export interface Query {
  /** All of these must stand in a section. */
  wanted: Term[];
  /** None of these may stand in it. */
  unwanted: Term[];
}

/** Straight quotation marks of either width; the curly ones are part of the text. */
const quotes = '"＂';
/** Hyphens that are typed for a minus, of either width. */
const minuses = '-－';

/**
 * Terms are separated by spaces; `"…"` keeps spaces and a leading hyphen inside one term; `-词` excludes. A mark
 * that opens nothing is looked for as it stands, so no query is wrong.
 */
export function parseQuery(text: string): Query {
  const query: Query = { wanted: [], unwanted: [] };
  let rest = text.trim();
  while (rest !== '') {
    const excluded = minuses.includes(rest.charAt(0)) && /^\S\S/.test(rest);
    if (excluded) rest = rest.slice(1);
    const [source, length] = quotes.includes(rest.charAt(0)) ? quoted(rest) : bare(rest);
    rest = rest.slice(length).trimStart();
    add(excluded ? query.unwanted : query.wanted, fold(source).chars);
  }
  return query;
}

/** Text between quotation marks and the length that it takes with them. An unclosed phrase goes to the end. */
function quoted(rest: string): [string, number] {
  const inside = rest.slice(1);
  const end = [...quotes].reduce((least, quote) => {
    const at = inside.indexOf(quote);
    return at >= 0 && at < least ? at : least;
  }, inside.length);
  if (inside.trim() === '') return bare(rest);
  return [inside.slice(0, end), Math.min(end + 2, rest.length)];
}

function bare(rest: string): [string, number] {
  const word = /^\S+/.exec(rest)?.[0] ?? '';
  return [word, word.length];
}

function add(terms: Term[], term: Term): void {
  const key = term.join('');
  if (key !== '' && !terms.some((other) => other.join('') === key)) terms.push(term);
}

/** A query that asks for the same: what the address holds when a suggestion is followed. */
export function writeQuery({ wanted, unwanted }: Query): string {
  const write = (term: Term): string => {
    const text = term.join('');
    return minuses.includes(text.charAt(0)) && text.length > 1 ? `"${text}"` : text;
  };
  return [...wanted.map(write), ...unwanted.map((term) => `-${write(term)}`)].join(' ');
}
