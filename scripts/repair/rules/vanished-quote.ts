import { quoted, vanishesAt } from '../lost.ts';
import { defineRepair, type Proposal } from '../rule.ts';

const LONGEST = 40;

/** Quotation marks of a line that lack their partner. */
function unpaired(line: string): { open: number[]; close: number[] } {
  const open: number[] = [];
  const close: number[] = [];
  for (let i = 0; i < line.length; i += 1) {
    if (line[i] === '“') open.push(i);
    else if (line[i] === '”' && open.pop() === undefined) close.push(i);
  }
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
  notWhen: '本文没有加引号的相同词语，或引号已成对。',
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
      const { open, close } = unpaired(line.text);
      const found: Proposal[] = [];
      for (const at of open) {
        const behind = line.text.slice(at + 1, at + 1 + LONGEST);
        const phrase = known.find((one) => behind.startsWith(one));
        const place = line.start + at + 1 + (phrase?.length ?? 0);
        const witness = witnessOf(phrase);
        if (witness && vanishesAt(context, place))
          found.push({ start: place, end: place, after: '”', evidence: [witness] });
      }
      for (const at of close) {
        const before = line.text.slice(Math.max(0, at - LONGEST), at);
        const phrase = known.find((one) => before.endsWith(one));
        const place = line.start + at - (phrase?.length ?? 0);
        const witness = witnessOf(phrase);
        if (witness && vanishesAt(context, place))
          found.push({ start: place, end: place, after: '“', evidence: [witness] });
      }
      yield* found.sort((a, b) => a.start - b.start);
    }
  },
});
