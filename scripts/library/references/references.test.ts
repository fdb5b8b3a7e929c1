import { expect, test } from 'vitest';
import { linkCardOf, linksBetween } from '../../compile/links.ts';
import { convertText } from '../../laws/convert-text.ts';
import { citedIn } from './citations.ts';
import { gatherReferences } from './references.ts';

/** References of plans by their texts. */
function gatheredOf(texts: Record<string, string>) {
  const plans = Object.entries(texts).map(([id, text]) => ({ ...convertText(text).plan, id }));
  const links = linksBetween(plans.map(linkCardOf));
  return gatherReferences(
    plans.map((plan) => ({
      cited: citedIn({ ...plan, links: links.get(plan.id) ?? [] }),
      region: plan.region?.name ?? null,
    })),
  );
}

const HUBEI = '湖北省科技创新“十四五”规划\n第一章 总则\n甲。\n第二章 任务\n建设实验室。\n';

test('who cites whom, with the sentence and the chapter', () => {
  const text =
    '宜昌市科技创新“十四五”规划\n一、总则\n继往开来。按照《湖北省科技创新“十四五”规划》第二章，制定本规划。其余从略。\n';
  expect(gatheredOf({ hubei: HUBEI, yichang: text }).held).toEqual([
    {
      plan: 'yichang',
      anchor: 's1-p1',
      sentence: '按照《湖北省科技创新“十四五”规划》第二章，制定本规划',
      to: 'hubei',
      at: 'c2',
    },
  ]);
});

test('what is not held, that which most plans cite first; the own title and short names are none', () => {
  const text = (city: string, more: string) =>
    `${city}科技规划\n一、总则\n${more}依据《国家创新规划》制定《${city}科技规划》。\n`;
  const { wanted } = gatheredOf({
    a: text('宜昌市', '落实《湖北省技术市场管理条例》。'),
    b: text(
      '荆州市',
      '按《关于支持科技的意见》（鄂政发〔2020〕3号，以下简称《意见》），《意见》另行解释。',
    ),
  });
  expect(
    wanted.map(({ title, number, kind, places }) => [title, number, kind, places.length]),
  ).toEqual([
    ['国家创新规划', null, 'plan', 2],
    ['关于支持科技的意见', '鄂政发〔2020〕3号', 'policy', 2],
    ['湖北省技术市场管理条例', null, 'law', 1],
  ]);
});

test('a title without a place is another document in each region', () => {
  const text = (city: string) => `${city}规划\n一、总则\n按照《2023年全市工作要点》办理。\n`;
  expect(gatheredOf({ a: text('宜昌市'), b: text('荆州市') }).wanted).toHaveLength(2);
});
