import { defineRepair, type Proposal } from '../rule.ts';

/** A year in Chinese numerals, with whatever was typed for its zeros. */
const YEAR =
  /(?<![〇○零一二三四五六七八九十百千0-9])[一二][〇○◯0０OＯo一二三四五六七八九]{3}(?=年)/g;

/** 二0三五年: a zero that was typed as another round sign. */
export default defineRepair({
  id: 'year-zero',
  kind: 'reg',
  certainty: 'exact',
  title: '汉字年份里的“〇”',
  about:
    '“二〇三五年”一类用汉字数字写的年份，其中的零误作阿拉伯数字0、圆圈○或字母O，改为“〇”；年份不变。',
  notWhen: '年份全用阿拉伯数字，写作“零”，或除首字外没有别的汉字数字。',
  examples: [
    { before: '和二0三五年远景目标', after: '和二〇三五年远景目标' },
    { before: '二○二一年十一月', after: '二〇二一年十一月' },
    { before: '二OO五年', after: '二〇〇五年' },
    { keeps: '到2035年', because: '阿拉伯数字' },
    { keeps: '二零三五年', because: '“零”也是通行的写法' },
    { keeps: '第一000年', because: '除首字外没有别的汉字数字' },
    { keeps: '一百二0三五年', because: '不在数字之首' },
  ],
  *find({ text }): Iterable<Proposal> {
    for (const { index, 0: year } of text.matchAll(YEAR)) {
      // Nothing else shows that 一000年 is written in Chinese numerals.
      if (/^[0０]+$/.test(year.slice(1))) continue;
      for (const [at, sign] of [...year].entries()) {
        if (!/[○◯0０OＯo]/.test(sign)) continue;
        const start = index + at;
        // A letter is no digit: what it stands for is read, not only its width.
        const read = /[OＯo]/.test(sign) ? ({ kind: 'decode', certainty: 'high' } as const) : {};
        yield { start, end: start + 1, after: '〇', ...read };
      }
    }
  },
});
