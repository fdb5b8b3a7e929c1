/**
 * The files that `scripts/search` writes and the search page reads.
 *
 * A plan is one stream: the folded characters of its lines, section after section, with a BOUNDARY after each
 * line. The *catalog* says where sections begin in it; a *shard* says where pairs of neighbours stand; *postings* say
 * in which sections a frequent character stands; a *part* holds the text of some sections.
 *
 * Many of them make a *volume*: a classic script, because a page opened from disk can load nothing else. From disk it
 * is loaded whole, which costs nothing there; from a server a page asks for its directory and for the ranges of the
 * members that it needs, and takes the whole file where the server knows no ranges. So there are few files, and a query
 * loads little.
 */

/** Stands after each line in a stream, so that no phrase is found across two. Never part of a folded text. */
export const BOUNDARY = '\n';

/** Name of the global function that the scripts call: `planSearch(file, directory, members)`. */
export const receive = 'planSearch';

/** File of the catalog, a volume of one member; all others belong to a series that it names. */
export const catalogFile = 'catalog.js';

/** Name of a volume of a series, counted from 0. A series is named by its content, so that caches never mix two builds. */
export const volumeOf = (series: string, number = 0): string => `${series}-${number}.js`;

/** What a volume holds: members behind each other, each base64 of raw DEFLATE. */
export interface Directory {
  /** Length of each member, in characters of base64. */
  sizes: number[];
  /** Of shards: the first pair on each. */
  firsts?: string[];
  /** Of the text of a plan: the number of sections in each part; one member more follows, its `PlanPlaces`. */
  sections?: number[];
}

/** Bytes of a volume that a page asks a server for at first: most directories end there. */
export const headBytes = 2048;

/** What stands in a volume before its members, which end with `")` and a line end. */
export const headOf = (file: string, directory: Directory): string =>
  `${receive}("${file}",\n${JSON.stringify(directory)},\n"`;

/** The directory at the beginning of a volume, and how many characters stand before its members; null where it goes on. */
export function readHead(text: string): { directory: Directory; start: number } | null {
  const from = text.indexOf('\n') + 1;
  const to = text.indexOf('\n', from);
  if (from === 0 || to < 0) return null;
  const directory = JSON.parse(text.slice(from, to - 1)) as Directory;
  return { directory, start: to + 2 };
}

/** What a list of results says of a plan. */
export interface PlanFacts {
  id: string;
  title: string;
  docNumber: string | null;
  region: { name: string; parent: string | null } | null;
  kind: string;
  /** Year of issue, else of publication, else the first year that it is for. */
  year: number | null;
}

/** What the search page knows of a plan before it loads any text. */
export interface PlanCard extends PlanFacts {
  /** Characters of the stream that each section takes. */
  lengths: number[];
  /** Characters of the heading that opens each section; 0 for what stands before the first heading. */
  headings: number[];
  /** Ranges of the stream that are rows of tables: start, length. */
  tables: [number, number][];
  /** Series of its text, a single volume. */
  text: string;
}

export interface Catalog {
  plans: PlanCard[];
  /** Whether the site has a bundle of Pagefind beside. */
  words: boolean;
  /** Words for the same thing, a list a thing: those of `equivalents.ts`, and what indicators are called. */
  names: string[][];
  /** Addresses at which a plan stood, with the id that it has now; null where it is no longer in the library. */
  former: { id: string; title: string; to: string | null }[];
  /** The shards in the order of their pairs: name of the series, and the first pair in each volume. */
  shards: { series: string; firsts: string[] };
  /** The postings: name of the series, and the frequent characters that they are of, in order, for each volume. */
  postings: { series: string; characters: string[] };
}

/** Text of a section: its own heading and blocks without those of the divisions below it. */
export interface SectionText {
  anchor: string;
  /** Headings from the top division down to the section; empty before the first heading. */
  path: string[];
  /** Texts of the blocks; each line of them is one line of the stream. */
  blocks: {
    anchor: string;
    text: string;
    table?: true;
    /** Places that a reader is warned of, in order and disjoint: start, length. */
    doubts?: [number, number][];
    /** What the columns of a row are called, a name for each line of its text. */
    columns?: string[];
  }[];
}

/** What links and citations can name in a plan. */
export interface PlanPlaces {
  /**
   * Divisions, boxes, tables and rows in reading order: the anchor, its own step of a citation (`（二）`, `表1`,
   * `第3行`; may be empty), and the number of the place that holds it, -1 at the top.
   */
  places: [anchor: string, step: string, holder: number][];
  /** For each section its anchor and those of its blocks. */
  sections: string[][];
  /** Former anchors and where they lead; null where what they named is gone. */
  former: [anchor: string, to: string | null][];
}
