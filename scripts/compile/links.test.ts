import { expect, test } from 'vitest';
import type { Plan } from '../../src/plan.schema.ts';
import { convertText } from '../laws/convert-text.ts';
import { linkCardOf, linksBetween } from './links.ts';

type About = Partial<Pick<Plan, 'title' | 'noticeTitle' | 'region' | 'docNumber' | 'citedAs'>>;

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
  const cards = [...others, plan].map(linkCardOf);
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

const province = made('province', {
  title: '东江省科技创新“十四五”规划',
  docNumber: '东政发〔2021〕8号',
  region: region('东江省', '省', null),
});

test('a plan answers to its title in other words, and to names that an editor has stated', () => {
  const named = { ...linhai, citedAs: ['临海市科创规划'] };
  const one = (title: string) => linked(`衔接《${title}》`, [named]).map(({ plan }) => plan);
  expect(one('临海市“十四五”科技创新规划')).toEqual(['linhai']);
  expect(one('临海科技创新“十四五”规划')).toEqual(['linhai']);
  expect(one('临海市科创规划')).toEqual(['linhai']);
  expect(one('临海市科技创新“十三五”规划')).toEqual([]);
});

test('省 before a title in a plan of a city is its province', () => {
  const hubei = {
    ...province,
    title: '湖北省科技创新“十四五”规划',
    region: region('湖北省', '省', null),
  };
  const text = '衔接《省科技创新“十四五”规划》';
  expect(linked(text, [hubei], { region: region('宜昌市', '市', '湖北省') })).toHaveLength(1);
  expect(linked(text, [hubei], { region: region('益阳市', '市', '湖南省') })).toEqual([]);
});

test('a number is a name of its own, and outranks the title', () => {
  const found = (text: string) => linked(text, [province]).map(({ title, as }) => [title, as]);
  expect(found('根据东政发〔2021〕8号文件')).toEqual([['东政发〔2021〕8号', 'number']]);
  expect(found('《东江省科技创新“十四五”规划》（东政发〔2021〕8号）')).toEqual([
    ['东江省科技创新“十四五”规划', undefined],
    ['东政发〔2021〕8号', 'number'],
  ]);
  // Another edition of the same name is another document.
  expect(found('《东江省科技创新“十四五”规划》（东政发〔2020〕3号）')).toEqual([]);
  expect(found('东政发〔2021〕18号')).toEqual([]);
});

test('what is called 《规划》 from then on is that plan', () => {
  const text = '《东江省科技创新“十四五”规划》（以下简称《规划》）。落实《规划》。';
  expect(linked(text, [province]).map(({ title }) => title)).toEqual([
    '东江省科技创新“十四五”规划',
    '规划',
  ]);
  expect(linked('落实《规划》。', [province])).toEqual([]);
});

test('a chapter is linked to where it stands', () => {
  const { plan } = convertText(
    '东江省规划\n第一章 总则\n甲。\n第二章 任务\n乙。\n第一节 科研\n丙。\n',
  );
  const chaptered = {
    ...plan,
    id: 'east',
    title: '东江省规划',
    region: region('东江省', '省', null),
  };
  const places = (text: string) => linked(text, [chaptered]).map(({ title, to }) => [title, to]);
  expect(places('按《东江省规划》第二章执行')).toEqual([
    ['东江省规划', undefined],
    ['第二章', 'c2'],
  ]);
  expect(places('按《东江省规划》第二章第一节执行')).toContainEqual(['第二章第一节', 'c2-s1']);
  expect(places('按《东江省规划》第九章执行')).toEqual([['东江省规划', undefined]]);
});
