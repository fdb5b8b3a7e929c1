import { numeralValue } from '../../lexicon/numeral.ts';
import { lostCharacters, quoted } from '../lost.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** 一〓“光芯…, then 二、…: the series of headings shows the mark that was lost. */
export default defineRepair({
  id: 'heading-sequence',
  kind: 'supplied',
  certainty: 'high',
  title: '据标题次序补顿号',
  about:
    '行首的中文数字后失去一字，而后文的下一个标题是“数字加顿号”，编号恰好相接，且字节错配的规律容许顿号，故补“、”。',
  notWhen: '后面没有编号相接的标题，或数字不在行首。',
  examples: [
    {
      before: '一〓“光芯屏端网”产业\n正文。\n二、汽车产业',
      after: '一、“光芯屏端网”产业\n正文。\n二、汽车产业',
    },
    { keeps: '一〓“光芯屏端网”产业\n三、汽车产业', because: '编号不相接' },
    { keeps: '坚持一〓“三新”\n二、汽车产业', because: '不在行首' },
  ],
  *find(context): Iterable<Proposal> {
    const { text, lines } = context;
    for (const { at, end, fits } of lostCharacters(context)) {
      const index = lines.findIndex(({ start, end: last }) => start <= at && at < last);
      const line = lines[index];
      const number = line && numeralValue(text.slice(line.start, at).trim());
      if (!number || end - at > 1 || !fits('、')) continue;
      const next = lines
        .slice(index + 1)
        .map((one) => ({ one, label: /^[一二三四五六七八九十]+(?=、)/.exec(one.trimmed)?.[0] }))
        .find(({ label }) => label !== undefined);
      if (!next?.label || numeralValue(next.label) !== number + 1) continue;
      const start = next.one.start + next.one.text.indexOf(next.one.trimmed);
      let last = next.one.end;
      while (last > start && !quoted(context, start, last)) last -= 1;
      const witness = quoted(context, start, last);
      if (witness) yield { start: at, end, after: '、', evidence: [witness] };
    }
  },
});
