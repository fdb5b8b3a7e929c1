/** What is syntax to Markdown or MDX is text in a plan: it must come out of the file as it went in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';
import { readBack } from '../proof.ts';

/** Texts of the paragraphs of a plan whose only paragraph this line is, in the Plan and in its MDX. */
function shown(line: string) {
  const { plan, mdx } = convertText(
    `某市科技规划\n一、总体要求\n甲${line}\n二、保障措施\n加强组织领导。`,
  );
  const texts = (blocks: readonly { text: string }[]) => blocks.map(({ text }) => text);
  return { blocks: texts(plan.blocks), mdx: texts(readBack(mdx)) };
}

describe('stays text:', () => {
  test.each([
    '5~8年，3~4个，~~删~~',
    '{1+1}与{/* 注 */}',
    '直径<5毫米，a<b，<!-- 注 -->',
    '<name id="abc">与<P id="s1-p1" aliases="s1">与</name>',
    '*号*，**粗**，_底线_，__粗__',
    '[方括号]，[链](x)，![图](y)，[^1]',
    '表|格|线',
    '反斜线\\与\\*与行尾\\',
    '`代码`，```，~~~',
    '&amp;amp;与&copy;与&#65;',
    '$x$，^上^，:记:',
    '# 号，> 号，- 号，+ 号，1. 号，=== 与 ---',
    'import a from b；export default 1',
  ])('%s', (line) => {
    const { blocks, mdx } = shown(line);
    expect(mdx).toEqual(blocks);
  });
});

// A line that opens with a program's word, or with what opens a list, quote or heading, is still a paragraph.
test.each([
  'import 设备更新，是重点',
  'export 贸易增长，是重点',
  '> 引用，是重点',
  '# 井号，是重点',
  '- 连线，是重点',
])('opens a paragraph: %s', (line) => {
  const { plan, mdx } = convertText(
    `某市科技规划\n一、总体要求\n${line}\n二、保障措施\n加强组织领导。`,
  );
  expect(readBack(mdx).map(({ text }) => text)).toEqual(plan.blocks.map(({ text }) => text));
  expect(plan.blocks[2]?.text.replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
});

test('any mixture of signs', () => {
  const sign = fc.constantFrom(...'~*_{}[]()<>|\\`#&;!$^=+-.:/"\'1年月 甲〓');
  fc.assert(
    fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 30 }), (line) => {
      const { blocks, mdx } = shown(line);
      expect(mdx).toEqual(blocks);
    }),
    { numRuns: 150 },
  );
});
