/** A quotation or title mark without its partner. */
import type { Lint, LintContext } from './rule.ts';

const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '〈': '〉' };
const OPENING = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));

/** Places of marks in a text that have no partner. */
function unpaired(text: string): number[] {
  const open: { mark: string; at: number }[] = [];
  const found: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] as string;
    if (mark in PAIRS) open.push({ mark, at });
    const partner = OPENING.get(mark);
    // The apostrophe of Latin words has the form of a closing mark.
    if (partner === undefined || (mark === '’' && /[A-Za-z]/.test(text[at - 1] ?? ''))) continue;
    const last = open.findLastIndex((one) => one.mark === partner);
    if (last === -1) found.push(at);
    // What was opened inside and not closed before this mark has no partner either.
    else
      found.push(
        ...open
          .splice(last)
          .slice(1)
          .map((one) => one.at),
      );
  }
  return [...found, ...open.map((one) => one.at)].sort((a, b) => a - b);
}

/** Whether a person has already said something of this place or beside it. */
const noted = ({ source }: LintContext, start: number, end: number) =>
  source.edits.some((edit) => edit.kind === 'sic' && edit.start <= end && edit.end >= start);

export const unbalancedMarks: Lint = {
  id: 'unbalanced-marks',
  title: '引号或书名号不成对',
  about: '段落里有引号或书名号缺了另一半：或是底本如此，或是抓取时失去。照原样，不补。',
  *check(context) {
    const { source, blocks } = context;
    for (const { kind, text, src } of blocks) {
      if (kind === 'row' || kind === 'header') continue;
      const rendering = source.render(...src);
      for (const at of unpaired(text)) {
        const { start, end } = source.rawSpan(rendering, at, at + 1);
        if (noted(context, start, end)) continue;
        const around = text.slice(Math.max(0, at - 6), at + 8);
        yield { message: `${text[at] ?? ''} 不成对：…${around}…`, at: { start, end } };
      }
    }
  },
};
