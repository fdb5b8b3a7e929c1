/** Diagnostics in raw coordinates. This is the only caller of `file.message`. */
import type { VFile } from 'vfile';
import type { Source } from './source.ts';

/** What the converter has to say about one place of a raw text. */
export interface Diagnostic {
  /** Permanent id of the rule that speaks. */
  rule: string;
  /** What is wrong, and what follows for the page. */
  message: string;
  /** Raw offset, or a range of them. */
  at?: number | { start: number; end: number };
}

/** Attaches a warning to the file of a seed. */
export function report(file: VFile, source: Source, { rule, message, at }: Diagnostic): void {
  const where = typeof at === 'number' ? { start: at, end: at } : at;
  file.message(message, {
    ruleId: rule,
    source: 'plan',
    ...(where && { place: { start: source.point(where.start), end: source.point(where.end) } }),
  });
}

/** An error that says what is wrong with a file and what to do about it. Ends the conversion of that file. */
export class ConvertError extends Error {
  readonly rule: string;
  readonly remedy: string;
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(
    rule: string,
    message: string,
    remedy: string,
    place?: { line: number; column?: number },
  ) {
    super(message);
    this.name = 'ConvertError';
    this.rule = rule;
    this.remedy = remedy;
    this.line = place?.line;
    this.column = place?.column;
  }
}
