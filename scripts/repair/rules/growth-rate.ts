import { lostCharacters, quoted } from '../lost.ts';
import { defineRepair, type Proposal } from '../rule.ts';

const GROWTH =
  /末的(?<from>\d+(?:\.\d+)?)(?<unit>[万亿]*元|[万亿]*[人家件个])[^。;；]{0,20}?(?<to>\d+(?:\.\d+)?)\k<unit>[,，](?<rate>增〓〓(?<rest>\d{0,2}\.\d+)%)/g;

/** 830 to 1686.97, up by ?03.25 %: the text itself says what the rate is. */
export default defineRepair({
  id: 'growth-rate',
  kind: 'supplied',
  certainty: 'high',
  title: '据原文数字推算增长率',
  about:
    '增长率失去首位数字和前面的一个字，而同一句写明起止两数。由两数算出的增长率与残存各位全部相合，首位只有一解，故补；前面的字据本文“增长”一词补，把握稍低。',
  notWhen: '残存的数字与推算不合，或起止两数的单位不同。',
  examples: [
    {
      before: '稳定增长机制。由十二五末的830亿元增至2020年的1686.97亿元,增〓〓03.25%。',
      after: '稳定增长机制。由十二五末的830亿元增至2020年的1686.97亿元,增长103.25%。',
    },
    { keeps: '稳定增长机制。由前年末的830亿元增至1600亿元,增〓〓03.25%。', because: '推算不合' },
    { keeps: '由前年末的830亿元增至1686.97亿元,增〓〓03.25%。', because: '别处没有“增长”一词' },
  ],
  *find(context): Iterable<Proposal> {
    const { text } = context;
    const lost = new Map([...lostCharacters(context)].map((one) => [one.at, one]));
    const wording = [...text.matchAll(/[\u4e00-\u9fff]{2}增长(?!极)/g)]
      .map(({ index, 0: phrase }) => quoted(context, index, index + phrase.length))
      .find((one) => one !== null);
    if (!wording) return;
    for (const match of text.matchAll(GROWTH)) {
      const { from = '', to = '', unit = '', rest = '', rate = '' } = match.groups ?? {};
      const start = match.index + match[0].length - rate.length + 1;
      const place = lost.get(start);
      const decimals = rest.length - rest.indexOf('.') - 1;
      const computed = ((Number(to) / Number(from) - 1) * 100).toFixed(decimals);
      if (!place?.fits('长') || !/^\d/.test(computed) || computed.slice(1) !== rest) continue;
      const base = quoted(context, match.index, match.index + 2 + from.length + unit.length);
      const goal = quoted(context, start - 2 - to.length - unit.length, start - 2);
      if (!base || !goal) continue;
      yield { start, end: start + 1, after: '长', certainty: 'medium', evidence: [wording] };
      yield {
        start: start + 1,
        end: place.end,
        after: computed[0] as string,
        evidence: [base, goal],
      };
    }
  },
});
