/** A quotation or title mark without its partner. */
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

/** More than so many in one paragraph are counted and not shown one by one. */
const SHOWN = 3;

const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '〈': '〉' };
const OPENING = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));

/** A quotation that goes on over so many characters and is no list may be two halves of two. */
const LONG = 30;

/** Whether words between two marks are no quotation, in all likelihood: both marks may have lost their partner. */
const isSuspicious = (inside: string): boolean =>
  /[。；](?=.)/.test(inside) || (inside.length > LONG && !inside.includes('、'));

/** Places of marks in a text that have no partner, or hardly that which they seem to have. */
function unpaired(text: string): number[] {
  const open: { mark: string; at: number }[] = [];
  // How many of a mark are open: without it, each closing mark would search all that are.
  const count = new Map<string, number>();
  const found: number[] = [];
  const add = (mark: string, by: number) => count.set(mark, (count.get(mark) ?? 0) + by);
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] as string;
    if (mark in PAIRS) {
      open.push({ mark, at });
      add(mark, 1);
    }
    const partner = OPENING.get(mark);
    // The apostrophe of Latin words has the form of a closing mark.
    if (partner === undefined || (mark === '’' && /[A-Za-z]/.test(text[at - 1] ?? ''))) continue;
    if (!count.get(partner)) {
      found.push(at);
      continue;
    }
    // What was opened inside and not closed before this mark has no partner either.
    for (let last = open.pop(); last; last = open.pop()) {
      add(last.mark, -1);
      if (last.mark !== partner) {
        found.push(last.at);
        continue;
      }
      if (partner === '“' && isSuspicious(text.slice(last.at + 1, at))) found.push(last.at, at);
      break;
    }
  }
  return [...found, ...open.map((one) => one.at)].sort((a, b) => a - b);
}

export const unbalancedMarks: Lint = {
  id: 'unbalanced-marks',
  title: '引号或书名号不成对',
  about:
    '段落里有引号或书名号缺了另一半，或一对引号跨了句：或是底本如此，或是抓取时失去。照原样，不补。',
  todo: said(
    '对照原文；确系原文如此的，在校订文件里记作“存疑”。',
    'compare with the source; if it is so there, note it as sic in the yaml',
  ),
  *check({ source, blocks }) {
    // A person has already said something of these places.
    const noted = source.edits.filter(({ kind }) => kind === 'sic');
    for (const { kind, text, src } of blocks) {
      if (kind === 'row' || kind === 'header') continue;
      const marks = unpaired(text);
      if (marks.length === 0) continue;
      const rendering = source.render(...src);
      const alone = marks
        .map((at) => ({ at, span: source.rawSpan(rendering, at, at + 1) }))
        .filter(({ span }) => !noted.some((e) => e.start <= span.end && e.end >= span.start));
      for (const { at, span } of alone.slice(0, SHOWN)) {
        const around = text.slice(Math.max(0, at - 6), at + 8);
        const [mark, many] = [text[at] ?? '', alone.length > SHOWN];
        const message = said(
          `${mark} 不成对：…${around}…${many ? `（本段共 ${alone.length} 处）` : ''}`,
          `${mark} has no partner: …${around}…${many ? ` (${alone.length} in this paragraph)` : ''}`,
        );
        yield { message, at: span };
      }
    }
  },
};
