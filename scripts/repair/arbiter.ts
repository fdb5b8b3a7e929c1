/**
 * Judges what the rules want to drop. A rule knows its own marks; what is known of the whole stands here: what the
 * editor keeps, how much a rule may take in one piece, and what the structure of the text says of each line. What is
 * doubtful stays, and the editor is told.
 */
import { lineRange } from '../text/lines.ts';
import type { Proposal, RepairContext, RepairRule } from './rule.ts';
import type { Part, Standing } from './standing.ts';

/** What a rule wanted to drop and may not. */
export interface Refusal {
  rule: RepairRule;
  /** In offsets of the text that the rule was shown. */
  start: number;
  end: number;
  why: Part | 'bound' | 'beside' | 'kept';
}

const sizeOf = (text: string): number => text.replace(/\s+/g, '').length;

const isDrop = (proposal: Proposal, rule: RepairRule): boolean =>
  (proposal.kind ?? rule.kind) === 'drop';

/** Proposals that take one piece out of the text: nothing but spaces stands between them. */
function piecesOf(text: string, proposals: readonly Proposal[]): Proposal[][] {
  const pieces: Proposal[][] = [];
  for (const proposal of proposals) {
    const last = pieces.at(-1)?.at(-1);
    if (last && text.slice(last.end, proposal.start).trim() === '') pieces.at(-1)?.push(proposal);
    else pieces.push([proposal]);
  }
  return pieces;
}

/** Whole lines that a proposal covers, by their index. */
function linesIn({ lines }: RepairContext, { start, end }: Proposal): number[] {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const covered: number[] = [];
  for (let i = low; (lines[i]?.end ?? Number.POSITIVE_INFINITY) <= end; i += 1) covered.push(i);
  return covered;
}

/**
 * Parts the proposals of a rule into those that may be applied and those that may not.
 *
 * @param standing answers for the lines of the context
 */
export function judge(
  context: RepairContext,
  rule: RepairRule,
  proposals: readonly Proposal[],
  standing: Standing,
): { allowed: Proposal[]; refused: Refusal[] } {
  const { lines, text } = context;
  const refused = proposals.flatMap(({ start, end, doubt }): Refusal[] =>
    doubt ? [{ rule, start, end, why: 'beside' }] : [],
  );
  const drops = proposals.filter((one) => isDrop(one, rule) && !one.doubt);
  if (drops.length === 0) return { allowed: proposals.filter(({ doubt }) => !doubt), refused };
  if (rule.bound === undefined) throw new Error(`rule ${rule.id} drops and declares no bound`);
  const allowed = proposals.filter((one) => !isDrop(one, rule));
  const gone = new Set(drops.flatMap((drop) => linesIn(context, drop)));
  const proven = new Set<Part>(rule.proves);
  for (const piece of piecesOf(text, drops)) {
    const [start, end] = [piece[0]?.start ?? 0, piece.at(-1)?.end ?? 0];
    const size = piece.reduce((sum, one) => sum + sizeOf(text.slice(one.start, one.end)), 0);
    if (size > rule.bound) {
      refused.push({ rule, start, end, why: 'bound' });
      continue;
    }
    for (const drop of piece) {
      let at = drop.start;
      for (const line of linesIn(context, drop)) {
        const part = standing.partAt(line, gone, proven);
        if (part === null) continue;
        const range = lineRange(lines, line, line);
        refused.push({ rule, ...range, why: part });
        if (range.start > at) allowed.push({ ...drop, start: at, end: range.start });
        at = range.end;
      }
      if (at < drop.end || drop.start === drop.end) allowed.push({ ...drop, start: at });
    }
  }
  return { allowed: allowed.sort((a, b) => a.start - b.start || a.end - b.end), refused };
}
