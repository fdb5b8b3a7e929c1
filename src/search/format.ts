/**
 * The files that `scripts/search` writes and the search page reads.
 *
 * A plan is one stream: the folded characters of its lines, section after section, with a BOUNDARY after each
 * line. The *catalog* says where sections begin in it; a *shard* says where pairs of neighbours stand; *postings* say
 * in which sections a frequent character stands; a *part* holds the text of some sections. Each is a classic script
 * that hands one string to `receive`, because a page opened from disk can load nothing else.
 */

/** Stands after each line in a stream, so that no phrase is found across two. Never part of a folded text. */
export const BOUNDARY = '\n';

/** Name of the global function that the scripts call: `planSearch(file, base64 of raw DEFLATE)`. */
export const receive = 'planSearch';

/** File of the catalog; all others belong to a series that it names. */
export const catalogFile = 'catalog.js';

/** Name of a file of a series, counted from 0. A series is named by its content, so that caches never mix two builds. */
export const memberOf = (series: string, number: number): string => `${series}-${number}.js`;

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
  /** The parts of its text: name of the series, and the number of sections in each; its `PlanPlaces` follow them. */
  parts: { series: string; sections: number[] };
}

export interface Catalog {
  plans: PlanCard[];
  /** Whether the site has a bundle of Pagefind beside. */
  words: boolean;
  /** Words for the same thing, a list a thing: those of `equivalents.ts`, and what indicators are called. */
  names: string[][];
  /** Addresses at which a plan stood, with the id that it has now; null where it is no longer in the library. */
  former: { id: string; title: string; to: string | null }[];
  /** The shards in the order of their pairs: name of the series, and the first pair on each. */
  shards: { series: string; firsts: string[] };
  /** The postings: name of the series, and the frequent characters that they are of, in order. */
  postings: { series: string; characters: string };
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

/** File of the places of a plan. */
export const placesOf = ({ parts }: Pick<PlanCard, 'parts'>): string =>
  memberOf(parts.series, parts.sections.length);
