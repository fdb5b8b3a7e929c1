/** Goals that a plan states in sentences: 到2025年，高新技术企业数达到600家以上. */
import type { Block, Division, Plan } from '../../../src/plan.schema.ts';
import type { ProseTarget } from '../../../src/library.schema.ts';
import { claimsIn } from './claim.ts';
import { type Horizon, horizonIn, isPast, isWished } from './horizon.ts';

/** A heading that sets goals, and does not look back at those that were reached. */
const setsGoals = (title: string, period: Plan['period']): boolean =>
  title.includes('目标') && !/完成|实现|基础|回顾|成就/.test(title) && !isPast(title, period);

/** Divisions that set goals, by their headings and those of what holds them. */
function goalDivisions(
  outline: readonly Division[],
  period: Plan['period'],
  within = false,
): Set<string> {
  const found = new Set<string>();
  for (const { anchor, title, children } of outline) {
    const isGoal = within || setsGoals(title, period);
    if (isGoal) found.add(anchor);
    for (const inner of goalDivisions(children, period, isGoal)) found.add(inner);
  }
  return found;
}

interface Piece {
  text: string;
  start: number;
}

const cut = (text: string, at: RegExp): Piece[] => {
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of text.matchAll(at)) {
    pieces.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  return [...pieces, { text: text.slice(start), start }].filter(({ text }) => text.trim() !== '');
};

type Known = Pick<ProseTarget, 'certainty'> & Horizon;

/** What is known of when a clause is for: from its own sentence, from what stood before, from its heading. */
function whenOf(
  before: string,
  sentence: string,
  carried: Horizon | null,
  inGoals: boolean,
  period: Plan['period'],
): Known | null {
  const own = horizonIn(before, period);
  if (own) return { ...own, certainty: 'high' };
  if (isPast(sentence, period)) return null;
  const wished = isWished(before);
  if (wished && period !== null && period[0] === period[1])
    return { year: period[1], over: null, certainty: 'high' };
  if (carried) return { ...carried, certainty: 'medium' };
  return inGoals || wished ? { year: null, over: null, certainty: 'medium' } : null;
}

function* targetsIn(
  block: Block,
  { id, period }: Plan,
  inGoals: boolean,
  given: Horizon | null,
): Generator<ProseTarget, Horizon | null> {
  let carried = given;
  for (const sentence of cut(block.text, /。/g)) {
    const clauses = cut(sentence.text, /[，；：,;:]/g);
    for (const [i, clause] of clauses.entries()) {
      const before = sentence.text.slice(0, clause.start + clause.text.length);
      const when = whenOf(before, sentence.text, carried, inGoals, period);
      if (when === null) continue;
      for (const { name, text, quantity, annual, start, end } of claimsIn(
        clause.text,
        clauses[i - 1]?.text,
      )) {
        const [from, to] = [
          sentence.start + clause.start + start,
          sentence.start + clause.start + end,
        ];
        const doubtful =
          block.marks?.some(([at, length]) => at < to && at + length > from) ?? false;
        const { value, unit, bound, approximate } = quantity;
        const year = when.year;
        yield {
          plan: id,
          anchor: block.anchor,
          name,
          sentence: sentence.text.trim(),
          certainty: when.certainty,
          target: {
            ...{ text, column: '', value, unit, bound },
            ...(quantity.to !== null && { to: quantity.to }),
            ...(approximate && { approximate }),
            ...(annual && { annual }),
            ...(year !== null && { year }),
            ...(when.over && { over: when.over }),
            ...(doubtful && { doubtful }),
          },
        };
      }
    }
    const own = horizonIn(sentence.text, period);
    carried = own ?? (isPast(sentence.text, period) ? null : carried);
  }
  return carried;
}

/** Every goal in the sentences of a Plan. What stands in boxes is said of projects, and not of the place. */
export function proseTargets(plan: Plan): ProseTarget[] {
  const goals = goalDivisions(plan.outline, plan.period);
  const found: ProseTarget[] = [];
  let carried: Horizon | null = null;
  let division: string | null = null;
  for (const block of plan.blocks) {
    if (block.kind !== 'paragraph' || block.role !== 'body' || block.container !== null) continue;
    const inGoals = block.division !== null && goals.has(block.division);
    if (!inGoals || block.division !== division) carried = null;
    division = block.division;
    const reading = targetsIn(block, plan, inGoals, carried);
    let step = reading.next();
    for (; !step.done; step = reading.next()) found.push(step.value);
    carried = step.value;
  }
  return found;
}
