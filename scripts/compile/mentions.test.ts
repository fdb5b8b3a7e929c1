import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';
import { proof, readBack } from '../proof.ts';
import { markMentions } from './mentions.ts';

const TEXT = [
  '某市科技创新规划',
  '依据《东江省“十四五”规划》和《东江省_1~2_规划》制定。',
  '一、落实《东江省“十四五”规划》',
  '衔接《东江省“十四五”规划》。再次衔接《东江省“十四五”规划》，不涉及《另一规划》。',
  '（一）落实《东江省“十四五”规划》要求。逐项分解任务，明确责任单位，确保各项目标如期完成。',
  '专栏1 重大工程',
  '1.《东江省“十四五”规划》列入的工程。建设实验室三个。',
].join('\n');

const { plan, mdx } = convertText(TEXT);
const title = '东江省“十四五”规划';
const linksTo = (wanted: string) =>
  plan.blocks
    .filter(({ text }) => text.includes(wanted))
    .map(({ anchor }) => ({ anchor, title: wanted, plan: 'dong' }));

test('titles in paragraphs and items become links, those in headings do not', () => {
  const marked = markMentions(mdx, linksTo(title));
  expect(marked).toContain(`依据<Mention plan="dong">《${title}》</Mention>和《`);
  expect(marked.match(/<Mention /g)).toHaveLength(4);
  expect(marked).toContain(`title="落实《${title}》"`);
  expect(marked).not.toMatch(/<RunIn[^>]*>[^<]*<Mention/);
  expect(() => proof(plan, marked)).not.toThrow();
  expect(markMentions(mdx, [])).toBe(mdx);
});

test('a title with signs that Markdown writes otherwise is found all the same', () => {
  const marked = markMentions(mdx, linksTo('东江省_1~2_规划'));
  expect(marked).toMatch(/<Mention plan="dong">《[^<]+》<\/Mention>制定/);
  expect(() => proof(plan, marked)).not.toThrow();
});

test('whatever is linked, the words stay', () => {
  const titles = fc.array(fc.constantFrom(title, '另一规划', '东江省_1~2_规划', '没有的规划'));
  fc.assert(
    fc.property(titles, (some) => {
      expect(readBack(markMentions(mdx, some.flatMap(linksTo)))).toEqual(readBack(mdx));
    }),
  );
});
