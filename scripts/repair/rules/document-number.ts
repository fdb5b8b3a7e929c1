import { lostCharacters, quoted } from '../lost.ts';
import { defineRepair, type Proposal } from '../rule.ts';

const NUMBER = /(?<=[\u4e00-\u9fff]{2}[发办函字])〓〓(?<year>\d{3})〓〓(?=\d{1,3}号?)/g;

/** 鄂政发〓〓021〓〓8号: the form of the number and a date of the text give 〔2021〕; the digit behind stays lost. */
export default defineRepair({
  id: 'document-number',
  kind: 'supplied',
  certainty: 'high',
  title: '补发文字号的年份',
  about:
    '发文字号的格式是“〔年份〕顺序号”。年份失去首位，而原文写明的日期中只有一个年份与残存三位相合，故补“〔”、首位数字和“〕”；顺序号失去的数字不可知，仍记作〓。',
  notWhen: '原文没有写明与残存三位相合的日期，或有不止一种。',
  examples: [
    {
      before: '鄂政发〓〓021〓〓8号\n发布日期 2021-10-20',
      after: '鄂政发〔2021〕〓8号\n发布日期 2021-10-20',
    },
    { keeps: '鄂政发〓〓021〓〓8号\n发布日期 2022-10-20', because: '没有相合的日期' },
  ],
  *find(context): Iterable<Proposal> {
    const { text } = context;
    const lost = new Map([...lostCharacters(context)].map((one) => [one.at, one]));
    for (const { index, groups } of text.matchAll(NUMBER)) {
      const rest = groups?.['year'] ?? '';
      const dates = [
        ...text.matchAll(
          new RegExp(`(?<![\\d.])([12]${rest})(?:-\\d{1,2}-\\d{1,2}|年\\d{1,2}月)`, 'g'),
        ),
      ];
      const years = new Set(dates.map(([, year]) => year));
      const [date] = dates;
      const witness = date && quoted(context, date.index, date.index + date[0].length);
      const open = lost.get(index);
      const close = lost.get(index + 2 + rest.length);
      if (years.size !== 1 || !witness || !open?.fits('〔') || !close?.fits('〕')) continue;
      const evidence = [witness];
      yield { start: open.at, end: open.end, after: `〔${date[1]?.[0] ?? ''}`, evidence };
      yield { start: close.at, end: close.at + 1, after: '〕', evidence };
    }
  },
});
