import { expect, test } from 'vitest';
import type { Plan } from '../../src/plan.schema.ts';
import { convertText } from '../laws/convert-text.ts';
import { linksBetween, mentionsOf } from './links.ts';

type About = Partial<Pick<Plan, 'title' | 'noticeTitle' | 'region'>>;

const region = (
  name: string,
  level: '国家' | '省' | '市' = '市',
  parent: string | null = '东江省',
) => ({
  name,
  level,
  parent,
});
const { plan: converted } = convertText('某市规划\n一、总则\n依据规划制定。\n');

/** A plan with one paragraph. */
function made(id: string, about: About, text = ''): Plan {
  const [block] = converted.blocks;
  if (!block) throw new Error('The text has a block');
  return {
    ...converted,
    id,
    noticeTitle: null,
    region: null,
    ...about,
    blocks: [{ ...block, text }],
    links: [],
  };
}

const linhai = made('linhai', { title: '临海市科技创新“十四五”规划', region: region('临海市') });
const work = made('linhai-work', { title: '2023年全市科技工作要点', region: region('临海市') });

/** What a text of 海宁市, or of another region, links to. */
function linked(text: string, others: readonly Plan[], about: About = {}): Plan['links'] {
  const plan = made(
    'haining',
    { title: '海宁市科技规划', region: region('海宁市'), ...about },
    text,
  );
  const cards = [...others, plan].map((one) => ({ ...one, mentions: mentionsOf(one) }));
  return linksBetween(cards).get(plan.id) ?? [];
}

test('a title is known however its signs and spaces are printed', () => {
  expect(linked('依据《临海市 科技创新"十四五"规划》制定', [linhai])).toEqual([
    { anchor: 'title', title: '临海市 科技创新"十四五"规划', plan: 'linhai' },
  ]);
});

test('a plan answers to the title of its notice, and without the period behind its title', () => {
  const noticed = made('n', {
    title: '临海市人才规划（2021—2025年）',
    noticeTitle: '关于印发临海市人才规划的通知',
    region: region('临海市'),
  });
  const links = linked(
    '见《关于印发临海市人才规划的通知》《临海市人才规划》《临海市人才规划(2021-2025年)》',
    [noticed],
  );
  expect(links.map(({ plan }) => plan)).toEqual(['n', 'n', 'n']);
  expect(linked('见《临海市人才规划（征求意见稿）》', [noticed])).toEqual([]);
});

test('a title that names no region is that of the own one', () => {
  const text = '按照《2023年全市科技工作要点》';
  expect(linked(text, [work])).toEqual([]);
  expect(linked(text, [work], { region: region('临海市') })).toHaveLength(1);
  const national = made('cn', {
    title: '“十四五”科技创新规划',
    region: region('全国', '国家', null),
  });
  expect(linked('衔接《“十四五”科技创新规划》', [national])).toHaveLength(1);
});

test('where several plans answer, none is linked, nor does a plan link to itself', () => {
  const twin = { ...linhai, id: 'linhai-2' };
  expect(linked('依据《临海市科技创新“十四五”规划》', [linhai, twin])).toEqual([]);
  expect(linked('印发《海宁市科技规划》', [linhai])).toEqual([]);
});
