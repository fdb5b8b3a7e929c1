/** What a lint is: a check on the finished tree that warns and changes nothing. */
import type { Block } from '../../src/plan.schema.ts';
import type { QuotedEntry } from '../contents/quotes.ts';
import type { Decoded } from '../decode/decode.ts';
import type { Description } from '../describe/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Root, Span } from '../pdast.ts';
import type { Said } from '../said/said.ts';
import type { Source } from '../source.ts';

export interface LintContext {
  source: Source;
  root: Root;
  /** Entries of the table of contents, if the text has one. */
  contents: readonly QuotedEntry[];
  /** Lines that were joined with the one above though they may open a paragraph. */
  doubts: readonly Span[];
  /** What the markup of a page showed. */
  markup: Pick<Decoded, 'grids' | 'pictures' | 'filled'>;
  /** What its reader left out. */
  omissions: Decoded['omitted'];
  /** The leaves of the tree, in reading order. */
  blocks: readonly Block[];
  /** What the document says of itself. */
  description: Pick<Description, 'title' | 'noticeTitle' | 'issuer' | 'kind'>;
}

export interface Lint {
  /** Permanent id. */
  id: string;
  /** Name and explanation for readers, in Chinese. */
  title: string;
  about: string;
  /** What an editor does about it. */
  todo: Said;
  check(context: LintContext): Iterable<Omit<Diagnostic, 'rule'>>;
}
