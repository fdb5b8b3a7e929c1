import { isChinese, isHan } from '../../text/characters.ts';
import { defineRepair, type Proposal } from '../rule.ts';

const FULL: Record<string, string> = { '(': '（', ')': '）' };

interface Pair {
  open: number;
  close: number;
}

/** Matched parentheses of either width inside one line. */
function pairs(text: string): Pair[] {
  const found: Pair[] = [];
  let stack: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (character === '\n') stack = [];
    else if (character === '(' || character === '（') stack.push(i);
    else if (character === ')' || character === '）') {
      const open = stack.pop();
      if (open !== undefined) found.push({ open, close: i });
    }
  }
  return found;
}

function neighbour(text: string, at: number, step: 1 | -1): string | undefined {
  let i = at + step;
  while (text[i] === ' ' || text[i] === '\u3000' || text[i] === '\u00a0') i += step;
  return text[i] === '\n' ? undefined : text[i];
}

/** Parentheses in Chinese text. */
export default defineRepair({
  id: 'bracket-width',
  kind: 'reg',
  certainty: 'exact',
  title: '括号用全角',
  about: '抓取时全角括号被折成半角。（一）这样的编号，以及外侧紧挨汉字的一对括号，恢复为全角。',
  notWhen: '括号两侧都是拉丁字母、数字或公式。',
  examples: [
    { before: '(一)主要成效', after: '（一）主要成效' },
    { before: '人员数(R&D)占比', after: '人员数（R&D）占比' },
    { before: '(此件公开发布)', after: '（此件公开发布）' },
    { keeps: 'f(x)+g(x)', because: '公式' },
    { keeps: '比重(%', because: '不成对' },
  ],
  *find({ text }): Iterable<Proposal> {
    const changes: number[] = [];
    for (const { open, close } of pairs(text)) {
      if (text[open] === '（' && text[close] === '）') continue;
      const before = neighbour(text, open, -1);
      const after = neighbour(text, close, 1);
      const inside = text.slice(open + 1, close);
      const chinese =
        isChinese(before) ||
        isChinese(after) ||
        text[open] === '（' ||
        text[close] === '）' ||
        (isHan(inside[0]) &&
          (before === undefined || after === undefined || /[%\d(]/.test(before)));
      if (!chinese) continue;
      if (text[open] === '(') changes.push(open);
      if (text[close] === ')') changes.push(close);
    }
    for (const at of changes.sort((a, b) => a - b)) {
      yield { start: at, end: at + 1, after: FULL[text[at] ?? ''] ?? '' };
    }
  },
});
