/** What a lint is: a check on the finished tree that warns and changes nothing. */
import type { QuotedEntry } from '../contents.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Root } from '../pdast.ts';
import type { Source } from '../source.ts';

export interface LintContext {
  source: Source;
  root: Root;
  /** Entries of the table of contents, if the text has one. */
  contents: readonly QuotedEntry[];
}

export interface Lint {
  /** Permanent id. */
  id: string;
  check(context: LintContext): Iterable<Omit<Diagnostic, 'rule'>>;
}
