/** Where a box ends, and where its caption does. */
import { describe, expect, test } from 'vitest';
import { outlineOf, planOf, PROSE } from '../testing/outlined.ts';

const around = (...lines: string[]) =>
  planOf('一、任务', '（一）平台', PROSE, ...lines, '（二）人才', PROSE, '二、保障', PROSE);
const inside = (...lines: string[]) =>
  around(...lines).blocks.flatMap(({ container, kind, text }) =>
    container === 'box1' && kind !== 'boxTitle' ? [text] : [],
  );

describe('a box whose entries have no numbers ends behind the last of them', () => {
  test.each([
    ['●', ['●云岭实验室。建设省级实验室。', '●材料中心。开展技术攻关。']],
    ['★', ['★新建幼儿园12所；', '★新增床位800张；', '★改造道路30公里。']],
    ['——', ['——水利工程：建设水库。', '——交通工程：建设公路。']],
    ['一是', ['一是建设平台。汇聚数据。', '二是推进上云。新增企业。', '三是完善网络。建设基站。']],
    ['a name', ['农田建设工程。新建农田20万亩。', '仓储工程：建设冷库60座。']],
    [
      'a sign, a paragraph below each',
      ['◆云岭实验室', '建设省级实验室。', '◆材料中心', '开展攻关。'],
    ],
  ])('%s', (_, entries) => {
    expect(inside('专栏1 重大平台', ...entries, PROSE, PROSE)).toEqual(entries);
    expect(outlineOf(around('专栏1 重大平台', ...entries, PROSE))).toEqual([
      's1 一、 任务',
      's1-1 （一） 平台',
      's1-2 （二） 人才',
      's2 二、 保障',
    ]);
  });
});

test('numbered entries keep the paragraphs below them, the last one too', () => {
  const entries = ['1．新一代信息技术', '发展集成电路。', '2．生物医药', '发展创新药。'];
  const more = ['3．新能源', '发展光伏、储能。'];
  expect(inside('专栏1 新兴产业', ...entries, ...more)).toEqual([...entries, ...more]);
  expect(inside('专栏1 新兴产业', ...entries, ...more, PROSE)).toEqual([...entries, ...more]);
});

test('mere paragraphs stay in the box up to the next heading', () => {
  const lines = [PROSE, '县科技局。负责统筹。', PROSE];
  expect(inside('专栏1 重大平台', ...lines)).toEqual(lines);
});

test('prose ends before the first section of a rank that has headed sections', () => {
  const before = ['一、成效', '（一）基础', PROSE, '二、任务', PROSE];
  const box = ['专栏1 三堤两网', `三堤：${PROSE}`];
  const next = ['（一）防洪', '1.海塘。海塘达标。', '2.水闸。水闸达标。', '（二）生态', PROSE];
  expect(outlineOf(planOf(...before, ...box, ...next)).slice(2)).toEqual([
    's2 二、 任务',
    's2-1 （一） 防洪',
    's2-1-1 1. 海塘 >',
    's2-1-2 2. 水闸 >',
    's2-2 （二） 生态',
  ]);
  // Where numbers are those of its entries, they stay in it.
  const entries = ['专栏1 重大平台', '（一）实验室', '（二）中试基地'];
  const plan = planOf(...before, ...entries, '三、保障', PROSE);
  expect(plan.boxes[0]?.items).toHaveLength(2);
});

test('numbers of a lower rank begin anew inside it', () => {
  const near = ['一、近期格局。建设都市区。', '1．南北田园：建设田园。', '2．拥江发展：建设城镇。'];
  const far = ['二、远期格局。建设都市圈。', '1．双核辐射：建设核心。', '2．两带引领：建设走廊。'];
  const before = ['第一章 格局', '第一节 空间', PROSE];
  const plan = planOf(...before, '专栏1 市域格局', ...near, ...far, PROSE, '第二章 保障', PROSE);
  expect(plan.boxes[0]?.items).toHaveLength(6);
  expect(outlineOf(plan)).toEqual(['c1 第一章 格局', 'c1-s1 第一节 空间', 'c2 第二章 保障']);
});

describe('a caption that stands alone on its line', () => {
  test('has its title on the next', () => {
    const plan = around(
      '专栏1',
      '县域科技创新行动',
      '1.试点。建设试点县。',
      '2.特派员。选派300名。',
    );
    expect(plan.boxes).toMatchObject([{ label: '专栏1', title: '县域科技创新行动' }]);
    expect(plan.boxes[0]?.items).toHaveLength(2);
  });

  test.each(['●云岭实验室', '1.云岭实验室', '建设云岭实验室。', '表1 主要指标'])(
    'and no title where %s follows',
    (next) => {
      expect(around('专栏1', next, '●材料中心').boxes[0]?.title).toBe('');
    },
  );
});

// 一、 behind a caption opens the box, or the next part of the section where the box itself is a lost picture.
test.fails('a box whose entries are numbered as headings of the text could be', () => {
  const plan = planOf(
    ...['第一章 任务', PROSE, '第一节 平台', PROSE, '专栏1 重大项目'],
    ...['一、水利项目', '1.水库。新建水库。', '二、交通项目', '1.大桥。新建大桥。'],
    ...['第二节 人才', PROSE],
  );
  expect(outlineOf(plan)).toEqual(['c1 第一章 任务', 'c1-s1 第一节 平台', 'c1-s2 第二节 人才']);
});
