import { quoted, vanishesAt } from '../lost.ts';
import type { Line } from '../../text/lines.ts';
import { defineRepair, type Proposal } from '../rule.ts';

const LONGEST = 40;
/** How many characters a quotation that runs over line ends may reach, at most. */
const REACH = 200;

/**
 * Quotation marks of a line that lack their partner: neither the line has it, nor do the lines around it, as where
 * a page was printed in short lines.
 */
function unpaired(text: string, { start, end }: Line): { open: number[]; close: number[] } {
  const open: number[] = [];
  const close: number[] = [];
  for (let i = start; i < end; i += 1) {
    if (text[i] === '“') open.push(i);
    else if (text[i] === '”' && open.pop() === undefined) close.push(i);
  }
  const next = /[“”]/.exec(text.slice(end, end + REACH))?.[0];
  const previous = /[“”](?=[^“”]*$)/.exec(text.slice(Math.max(0, start - REACH), start))?.[0];
  if (next === '”') open.pop();
  if (previous === '“') close.shift();
  return { open, close };
}

/** An entity that the accident left whole was decoded half-way and vanished: one of a pair of quotation marks. */
export default defineRepair({
  id: 'vanished-quote',
  kind: 'supplied',
  certainty: 'high',
  title: '补成对的引号',
  about:
    '成对的引号只剩一半。同一文本另有加引号的相同词语，缺失的一半正落在词语的边界上，故补。有字节错配的文本里，断裂处之外的引号实体会在转换中途消失；那里只补这一规律容许消失的引号。',
  notWhen: '本文没有加引号的相同词语，或引号已成对（包括跨行成对）。',
  examples: [
    {
      before: '突破“卡脖子”难题。\n加快卡脖子”技术攻关。',
      after: '突破“卡脖子”难题。\n加快“卡脖子”技术攻关。',
    },
    {
      before: '建设“一带一路”。\n融入“一带一路建设。',
      after: '建设“一带一路”。\n融入“一带一路”建设。',
    },
    { keeps: '建设“一带一路”。\n融入“长江经济带建设。', because: '没有加引号的相同词语' },
    { keeps: '建设“一带一路”。\n融入“一带一路建设”。', because: '引号已成对' },
    { keeps: '从“大模型”到“大模型+世\n界模型”。', because: '引号在下一行成对' },
  ],
  *find(context): Iterable<Proposal> {
    const { text, lines } = context;
    const phrases = new Map<string, { start: number; end: number }>();
    for (const { index, 0: whole } of text.matchAll(/“[^“”〓\n]{2,38}”/g)) {
      phrases.set(whole.slice(1, -1), { start: index, end: index + whole.length });
    }
    const witnessOf = (phrase: string | undefined) => {
      const place = phrase === undefined ? undefined : phrases.get(phrase);
      return place ? quoted(context, place.start, place.end) : null;
    };
    const known = [...phrases.keys()].sort((a, b) => b.length - a.length);
    for (const line of lines) {
      const { open, close } = unpaired(text, line);
      const found: Proposal[] = [];
      for (const at of open) {
        const behind = text.slice(at + 1, Math.min(line.end, at + 1 + LONGEST));
        const phrase = known.find((one) => behind.startsWith(one));
        const place = at + 1 + (phrase?.length ?? 0);
        const witness = witnessOf(phrase);
        if (witness && vanishesAt(context, place))
          found.push({ start: place, end: place, after: '”', evidence: [witness] });
      }
      for (const at of close) {
        const before = text.slice(Math.max(line.start, at - LONGEST), at);
        const phrase = known.find((one) => before.endsWith(one));
        const place = at - (phrase?.length ?? 0);
        const witness = witnessOf(phrase);
        if (witness && vanishesAt(context, place))
          found.push({ start: place, end: place, after: '“', evidence: [witness] });
      }
      yield* found.sort((a, b) => a.start - b.start);
    }
  },
});
