import { LACUNA } from '../../../src/plan.schema.ts';
import { defineRepair, type Proposal, replace } from '../rule.ts';

/** Characters that GB 18030 of 2000 had no Unicode for; that of 2005 and 2022 gives it. */
const NAMED = new Map(
  Array.from('︐︒︑︓︔︕︖︗︘︙', (sign, i) => [String.fromCodePoint(0xe78d + i), sign]),
);
for (const [code, sign] of Object.entries({
  e81e: '龴',
  e826: '龵',
  e82b: '龶',
  e82c: '龷',
  e832: '龸',
  e843: '龹',
  e854: '龺',
  e864: '龻',
}))
  NAMED.set(String.fromCodePoint(parseInt(code, 16)), sign);

/** Signs of a symbol font, which a list has in front of its items. */
const BULLET = /^([ \t\u3000]*)([\uf020-\uf0ff][ \t\u3000]{0,7})(?=\S)/gm;

const PRIVATE = /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]/gu;

/** Characters of the private use areas: what they stand for, only their font knows. */
export default defineRepair({
  id: 'private-use',
  kind: 'gap',
  certainty: 'exact',
  bound: 8,
  title: '标出自造字',
  about:
    '私用区的字没有公认的含义，只有造它的字体知道是什么字，记作〓；国家标准 GB 18030 已为其中十八个定了字的，改作该字；行首的符号字体是项目符号，删去。',
  notWhen: '从不：这样的字换一台机器就看不到。',
  examples: [
    { before: '李\ue123同志', after: '李〓同志' },
    { before: '加快\ue78d建设', after: '加快︐建设' },
    { before: '\uf0b7 加强领导', after: '加强领导' },
    { before: '误差\uf0b15%', after: '误差〓5%' },
    { keeps: '𠮷林', because: '扩展区的字有公认的含义' },
  ],
  *find({ text }): Iterable<Proposal> {
    const bullets = Array.from(
      text.matchAll(BULLET),
      ({ index, 1: indent = '', 2: sign = '' }) => ({
        start: index + indent.length,
        end: index + indent.length + sign.length,
        after: '',
        kind: 'drop' as const,
      }),
    );
    const taken = new Set(bullets.map(({ start }) => start));
    const others = Array.from(text.matchAll(PRIVATE)).flatMap((match) => {
      if (taken.has(match.index)) return [];
      const named = NAMED.get(match[0]);
      return [
        named === undefined
          ? replace(match, LACUNA)
          : { ...replace(match, named), kind: 'decode' as const },
      ];
    });
    yield* [...bullets, ...others].sort((a, b) => a.start - b.start);
  },
});
