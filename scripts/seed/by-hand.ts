/**
 * `keep` and `drop` of `seeds/<plan>.yaml`: the editor has the last word about what is of the text. Both quote the raw
 * text, as emendations do, and fail with the line of the yaml where they do not fit it or change nothing.
 */
import { forEvery } from '../diagnostic.ts';
import type { Span } from '../pdast.ts';
import type { Edit, Source } from '../source.ts';
import { BY_HAND, rendered } from './emend.ts';
import { seedError } from './load.ts';
import { locate, shorten } from './quotation.ts';
import type { SeedInfo, Verdict } from './schema.ts';
import { said } from '../said/said.ts';

/** Longest line that is kept as a whole; of a longer one only the quotation is. */
const LONGEST_LINE = 400;

/** A text that the editor keeps. */
export interface Kept {
  verdict: Verdict;
  /** The lines of the quotation with the break behind them, in the raw text. */
  span: Span;
}

/**
 * Finds what the editor keeps.
 *
 * @throws {ConvertError} `keep-stale`, `keep-ambiguous`
 */
export function placeKept(source: Source, { keep = [] }: Pick<SeedInfo, 'keep'>): Kept[] {
  const { raw } = source;
  return forEvery(keep, (verdict) => {
    const at = locate(source, verdict, 'keep');
    const start = raw.lastIndexOf('\n', at - 1) + 1;
    const next = raw.indexOf('\n', at + verdict.quote.length);
    const end = next === -1 ? raw.length : next + 1;
    const whole = end - start <= LONGEST_LINE + verdict.quote.length;
    return {
      verdict,
      span: whole ? { start, end } : { start: at, end: at + verdict.quote.length },
    };
  });
}

/** What a rule could not drop, in the raw text, and why. */
interface Refused {
  why: string;
  span: Span;
}

/**
 * Every text that is kept was to go by some rule.
 *
 * @throws {ConvertError} `keep-idle`
 */
export function checkKept(kept: readonly Kept[], refused: readonly Refused[]): void {
  forEvery(kept, ({ verdict, span }) => {
    const used = refused.some(
      (one) => one.why === 'kept' && one.span.start < span.end && one.span.end > span.start,
    );
    if (used) return;
    const message = said(
      `没有规则要删“${shorten(verdict.quote)}”，此条没有作用`,
      `no rule would drop "${shorten(verdict.quote)}": the entry does nothing`,
    );
    throw seedError(verdict.entry, 'keep-idle', message, said('请删去此条', 'remove the entry'));
  });
}

/**
 * Drops what the editor drops.
 *
 * @param kept what the editor keeps: both cannot be meant
 * @throws {ConvertError} `drop-stale`, `drop-ambiguous`, `drop-idle`, `drop-overlap`, `keep-drop`
 */
export function dropByHand(
  source: Source,
  { drop = [] }: Pick<SeedInfo, 'drop'>,
  kept: readonly Kept[],
): void {
  const rendering = source.render();
  const all = forEvery(drop, (verdict): { verdict: Verdict; edit: Edit } => {
    const at = locate(source, verdict, 'drop');
    const end = at + verdict.quote.length;
    const both = kept.find(({ span }) => span.start < end && span.end > at);
    if (both) {
      const message = said(
        `“${shorten(verdict.quote)}”要删，第 ${both.verdict.entry.line} 行的一条又要保留它所在的行`,
        `"${shorten(verdict.quote)}" is dropped here, and its line kept by the entry on line ${both.verdict.entry.line}`,
      );
      throw seedError(
        verdict.entry,
        'keep-drop',
        message,
        said('请删去其中一条', 'remove one of them'),
      );
    }
    const [from, to] = rendered(rendering, source, at, end);
    if (rendering.text.slice(from, to).trim() === '') {
      const message = said(
        `“${shorten(verdict.quote)}”已由别的规则删去，此条没有改动`,
        `a rule has dropped "${shorten(verdict.quote)}" already: the entry changes nothing`,
      );
      throw seedError(verdict.entry, 'drop-idle', message, said('请删去此条', 'remove the entry'));
    }
    const reasons = { rule: BY_HAND, certainty: 'exact', note: verdict.reason } as const;
    return { verdict, edit: { ...reasons, kind: 'drop', start: from, end: to, after: '' } };
  });
  all.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end);
  forEvery(all, ({ verdict, edit }, i) => {
    const before = all[i - 1];
    if (!before || edit.start >= before.edit.end) return;
    const other = before.verdict.entry.line;
    throw seedError(
      verdict.entry,
      'drop-overlap',
      said(`与第 ${other} 行的一条所指的文字重叠`, `it overlaps with the entry on line ${other}`),
      said('请合为一条', 'make one of both'),
    );
  });
  source.apply(
    rendering,
    all.map(({ edit }) => edit),
  );
}
