/** What is read from the heads and tails that official texts have; the places are real, the documents invented. */
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan.schema.ts';
import { convertText } from '../laws/convert-text.ts';

const BODY = [
  '一、总体要求',
  '坚持创新驱动发展战略，建设一批高水平实验室，支持企业牵头组建创新联合体，打造特色产业集群。',
  '二、保障措施',
  '加强组织领导，压实工作责任，强化督促检查，确保各项任务落到实处，取得实际成效。',
];

const read = (head: string[], tail: string[] = []): Plan =>
  convertText([...head, ...BODY, ...tail].join('\n')).plan;

test('a title without what a site sets in front of it', () => {
  for (const front of ['原标题：', '【专题】'])
    expect(read([`${front}海宁市“十四五”科技创新规划`])).toMatchObject({
      title: '海宁市“十四五”科技创新规划',
      region: { name: '海宁市' },
    });
});

test('the first sentence is no title', () => {
  const plan = read(['为加快科技创新，根据《海宁市“十四五”规划纲要》，制定本规划。']);
  expect(plan).toMatchObject({ title: '无题', period: null });
});

test('the offices of a letterhead on several lines', () => {
  const title = '关于印发《海宁市数字经济行动计划》的通知';
  const notice = ['海发改〔2022〕5号', title, '各镇人民政府：', '海宁市数字经济行动计划'];
  const offices = ['海宁市发展和改革局', '海宁市科学技术局'];
  for (const head of [
    [...offices, '文件'],
    [offices[0] ?? '', `${offices[1] ?? ''}文件`],
  ])
    expect(read([...head, ...notice]).issuer).toBe(offices.join(' '));
});

test('party and government that write together', () => {
  const head = ['中共海宁市委', '海宁市人民政府', '关于建设科技强市的实施意见'];
  expect(read(head).title).toBe('中共海宁市委海宁市人民政府关于建设科技强市的实施意见');
});

const CARRIED = '现将《海宁市“十四五”科技创新规划》印发给你们，请认真组织实施。';

describe('heads', () => {
  test.each<[string, string[], Partial<Plan>]>([
    [
      'with an index that a site prints above the text',
      [
        '索 引 号：0000/2022-001',
        '发文机关：海宁市人民政府办公室',
        '成文日期：2022-03-15',
        '发文字号：海政办发〔2022〕12号',
        '发布日期：2022-03-18',
        '海宁市人民政府办公室关于印发海宁市“十四五”科技创新规划的通知',
        '各镇人民政府、街道办事处，市政府各部门：',
        CARRIED,
        '海宁市“十四五”科技创新规划',
      ],
      {
        title: '海宁市“十四五”科技创新规划',
        docNumber: '海政办发〔2022〕12号',
        issuer: '海宁市人民政府办公室',
        issued: '2022-03-15',
        published: '2022-03-18',
      },
    ],
    [
      'with titles that were set on several lines',
      [
        '海宁市人民政府办公室',
        '关于印发海宁市“十四五”信息基础设施',
        '建设发展规划的通知',
        '海政办发〔2021〕62号',
        '各镇人民政府、街道办事处，市政府各部门：',
        '《海宁市“十四五”信息基础设施建设发展规划》已经市政府同意，现印发给你们。',
        '海宁市人民政府办公室',
        '二〇二一年九月三日',
        '海宁市“十四五”信息基础设施',
        '建设发展规划',
      ],
      {
        title: '海宁市“十四五”信息基础设施建设发展规划',
        noticeTitle: '海宁市人民政府办公室关于印发海宁市“十四五”信息基础设施建设发展规划的通知',
        issuer: '海宁市人民政府办公室',
        issued: '2021-09-03',
      },
    ],
    [
      'with the years of the plan below its title',
      ['海宁市数字经济行动计划', '（2023—2025年）'],
      { title: '海宁市数字经济行动计划（2023—2025年）', kind: '行动计划', period: [2023, 2025] },
    ],
    [
      'that name two offices in the title and the date in brackets',
      ['中共海宁市委 海宁市人民政府关于建设创新型城市的意见', '（2021年3月12日）'],
      { issuer: '中共海宁市委 海宁市人民政府', issued: '2021-03-12', kind: '意见' },
    ],
    ['of a work plan', ['浙江省科学技术厅2023年工作要点'], { issuer: '浙江省科学技术厅' }],
    [
      'of an order',
      [
        '海宁市人民政府令',
        '第35号',
        '《海宁市设施管理办法》已经审议通过，现予公布。',
        '海宁市设施管理办法',
      ],
      { title: '海宁市设施管理办法', issuer: '海宁市人民政府', kind: '办法' },
    ],
    [
      'with an adoption in brackets, which is no date of issue',
      ['海宁市科技规划', '（2021年2月4日海宁市第十六届人民代表大会第五次会议批准）'],
      { title: '海宁市科技规划', issued: null },
    ],
    [
      'with a number whose signs print spreads',
      ['海宁市人民政府办公室关于加快科技创新的意见', '海 政 办 发〔2022〕12 号'],
      { docNumber: '海政办发〔2022〕12号' },
    ],
    [
      'with the name of the site above the title',
      [
        '海宁市人民政府办公室',
        '海宁市人民政府',
        '关于印发海宁市“十四五”科技创新规划的通知',
        '各镇人民政府、街道办事处，市政府各部门：',
        CARRIED,
        '海宁市人民政府',
        '2022年4月19日',
        '海宁市“十四五”科技创新规划',
      ],
      { issuer: '海宁市人民政府', issued: '2022-04-19' },
    ],
    [
      'that were run into the first line',
      ['海宁市“十四五”科技创新规划 为深入实施创新驱动发展战略，推进创新型城市建设，制定本规划。'],
      { title: '海宁市“十四五”科技创新规划' },
    ],
    [
      'with a title that two lines give together, and no notice',
      ['海宁市“十四五”综合交通', '运输体系发展规划'],
      { title: '海宁市“十四五”综合交通运输体系发展规划' },
    ],
  ])('%s', (_, head, expected) => {
    expect(read(head)).toMatchObject(expected);
  });

  test('do not lend their words: a line in front that is no part of the title', () => {
    expect(read(['“十四五”规划专题', '海宁市科技创新规划']).title).toBe('海宁市科技创新规划');
  });
});

test('a tail with a list of attachments, a signature, copies and the printer', () => {
  const plan = read(
    ['2024年重点工作实施方案'],
    [
      '附件：1.任务分解表',
      '2.责任清单',
      '海宁市人民政府',
      '2024年2月20日',
      '抄送：市委各部门，市人大常委会办公室。',
      '海宁市人民政府办公室 2024年2月21日印发',
    ],
  );
  expect(plan).toMatchObject({ issuer: '海宁市人民政府', issued: '2024-02-20' });
  expect(plan.blocks.slice(-6).map(({ role }) => role)).toEqual([
    'attachment',
    'attachment',
    'signature',
    'date',
    'note',
    'note',
  ]);
});

test('an index whose labels and values stand between bars', () => {
  const plan = read([
    '发布机构： | 海宁市发展和改革局 | 发文日期： | 2021年07月02日 |',
    '标  题： | 海宁市“十四五”能源发展规划 | 文  号： | 海发改〔2021〕33号 |',
    '海宁市“十四五”能源发展规划',
  ]);
  expect(plan).toMatchObject({
    issuer: '海宁市发展和改革局',
    issued: '2021-07-02',
    docNumber: '海发改〔2021〕33号',
  });
});

test('what is to be done before a year is no plan of that year', () => {
  expect(read(['海宁市2030年前碳达峰行动方案']).period).toBeNull();
  expect(read(['海宁市2030年碳达峰行动方案']).period).toEqual([2030, 2030]);
});

test('who signs stands behind the text, and not who sent it to a site', () => {
  const notice = ['临江市人大常委会办公室公告', '海宁市卫生健康委员会 2022年12月06日'];
  const plan = read([
    ...[...notice, '现将《临江市信用条例（草案）》全文公布，并就有关事项公告如下，欢迎提出意见。'],
    ...['临江市人大常委会办公室', '2022年12月5日', '临江市信用条例（草案）'],
  ]);
  expect(plan).toMatchObject({ issuer: '临江市人大常委会办公室', issued: '2022-12-05' });
});

test('a remark in brackets below the date is no part of the title', () => {
  const head = ['国务院关于印发“十四五”交通规划的通知', '国发〔2021〕27号', '各省人民政府：'];
  const letter = [
    '现将《“十四五”交通规划》印发给你们，请认真贯彻执行。',
    '国务院',
    '2021年12月9日',
  ];
  const plan = read([...head, ...letter, '（本文有删减）', '“十四五”交通规划']);
  expect(plan.title).toBe('“十四五”交通规划');
  expect(plan.warnings.map(({ rule }) => rule)).not.toContain('title-mismatch');
});

test('a letter without a title says what it brings', () => {
  const text = convertText(
    '各镇人民政府：\n为落实会议精神，现将《<政府工作报告>任务分解表》印发给你们。\n海宁市人民政府办公室\n2021年1月25日',
  );
  expect(text.plan).toMatchObject({ title: '《政府工作报告》任务分解表', issued: '2021-01-25' });
});

test('a report keeps where it was given and by whom among what its site says', () => {
  const plan = read([
    ...['2026年浙江省政府工作报告', '——2026年1月31日在浙江省第十四届人民代表大会第四次会议上'],
    ...['来源：某报', '时间：2026-02-12', '浙江省人民政府省长 王某某', '各位代表：'],
  ]);
  const texts = plan.blocks.map(({ text }) => text);
  expect(texts.slice(1, 3)).toEqual([
    '——2026年1月31日在浙江省第十四届人民代表大会第四次会议上',
    '浙江省人民政府省长 王某某',
  ]);
  expect(plan).toMatchObject({ region: { name: '浙江省' }, published: '2026-02-12' });
});

test('an index with bullets ends above the letter, whatever it calls the number', () => {
  const index = [
    '- 索 引 号：SM01',
    '- 备注/文号：海政办〔2016〕82号',
    '- 公文生成日期：2016-06-23',
  ];
  const plan = read([...index, '各镇人民政府：', '海宁市食品安全事故应急预案']);
  expect(plan).toMatchObject({ docNumber: '海政办〔2016〕82号', issued: '2016-06-23' });
  expect(plan.blocks[0]?.role).toBe('salutation');
});

test('a sentence about what is to be done is addressed to nobody', () => {
  const plan = read(['海宁市企业发展规划', '围绕支持企业发展，可以从以下几个方面做好工作：']);
  expect(plan.blocks[1]?.role).toBe('body');
});

test('the name of a site is no title, nor is the first line where a letter names one', () => {
  const law = '海宁市地质灾害防治管理办法';
  expect(read(['法搜网--中国法律信息搜索网', `${law}[失效]`]).title).toBe(law);
  const letter = convertText(
    '论文部分内容阅读\n各市人民政府：经省政府同意，现将省计委制订的《加快地区经济发展规划纲要》印发给你们，请认真贯彻执行。',
  );
  expect(letter.plan.title).toBe('加快地区经济发展规划纲要');
});

test('an announcement of a congress over three lines is whole, and so is the law in its marks below it', () => {
  const index = ['索 引 号: | 信息分类: |', '发布机构: | 发文日期: | 2023-06-27 |'];
  const congress = '昌吉回族自治州人民代表大会';
  const plan = read([
    ...[...index, '文 号: | 是否有效: | 是 |', congress, '常务委员会公告', '（第5号）'],
    `《昌吉州容貌条例》已于2022年12月26日由${congress}常务委员会第六次会议通过，2023年5月31日经新疆维吾尔自治区人民代表大会常务委员会第二次会议批准，现予公布，自2023年7月1日起施行。`,
    ...[`${congress}常务委员会`, '2023年6月27日', '《昌吉州容貌条例》'],
  ]);
  expect(plan).toMatchObject({
    title: '昌吉州容貌条例',
    docNumber: `${congress}常务委员会公告第5号`,
    issued: '2023-06-27',
  });
  expect(plan.blocks.map(({ text }) => text).join('\n')).toContain(congress + '\n常务委员会公告');
});

test('the line of a site below the number goes, and the number stays', () => {
  const site = '发布日期:2023-09-01 10:51 来源: 绛县人民政府 【字体:大 中 小】 打印本页';
  const title = '绛县人民政府办公室关于印发绛县发展方案的通知';
  const plan = read([title, '绛政办发〔2023〕14号', site, '各乡人民政府：', '绛县发展方案']);
  expect(plan).toMatchObject({ docNumber: '绛政办发〔2023〕14号', published: '2023-09-01' });
  expect(plan.blocks.map(({ text }) => text).join('')).not.toContain('打印本页');
});
