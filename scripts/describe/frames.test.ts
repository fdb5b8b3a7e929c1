/** Heads with what print and sites put around them: letterheads, index tables, titles over lines, several offices, orders. */
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan.schema.ts';
import { convertText } from '../laws/convert-text.ts';
import { breaches } from '../laws/laws.ts';
import { PROSE } from '../testing/outlined.ts';

const BODY = ['一、总体要求', PROSE, '二、保障措施', PROSE];
const ADDRESSED = '各镇人民政府、街道办事处，市政府各部门：';

function read(...lines: string[]): Plan {
  const { plan, raw } = convertText(lines.join('\n'));
  expect(breaches(plan, raw)).toEqual([]);
  return plan;
}

const titles = ({ blocks }: Plan) =>
  blocks.flatMap(({ kind, text }) => (kind === 'title' ? [text] : []));

const INDEX = [
  ...[
    '索引号',
    '0000/2023-01',
    '主题分类',
    '综合',
    '发布机构',
    '海宁市人民政府',
    '成文日期',
    '2023年3月1日',
  ],
  ...['发文字号', '海政发〔2023〕3号', '有效性', '有效'],
];

describe('a title over several lines', () => {
  test.each([
    [['海宁市人民政府关于推动', '未来社区建设的实施意见']],
    [['海宁市人民政府', '关于推动未来社区建设的实施意见']],
    [['未来社区建设', '“十五五”规划']],
  ])('below an index of values loses none of them: %j', (lines) => {
    const plan = read(...INDEX, '', ...lines, '海政发〔2023〕3号', ADDRESSED, ...BODY);
    expect(plan.title).toBe(lines.join(''));
    expect(plan).toMatchObject({ docNumber: '海政发〔2023〕3号', issued: '2023-03-01' });
  });

  test.each([['标　　题：'], ['名称：'], ['']])(
    'is whole where the site prints it: %s',
    (label) => {
      const whole = '云岭科技创新合作区海宁园区发展规划';
      const lines = ['云岭科技创新合作区', '海宁园区发展规划'];
      expect(titles(read(`${label}${whole}`, ...INDEX, ...lines, ...BODY))).toEqual([
        lines.join(''),
      ]);
    },
  );

  test('may break inside the title that it brings', () => {
    const plan = read(
      ...['海宁市人民政府关于印发', '《海宁市数字经济行动方案', '（2026—2028年）》的通知'],
      ...[ADDRESSED, '现将《海宁市数字经济行动方案（2026—2028年）》印发给你们。'],
      ...['海宁市人民政府', '2026年3月1日', '海宁市数字经济行动方案', '（2026—2028年）', ...BODY],
    );
    expect(plan.noticeTitle).toBe(
      '海宁市人民政府关于印发《海宁市数字经济行动方案（2026—2028年）》的通知',
    );
    expect(plan.title).toBe('海宁市数字经济行动方案（2026—2028年）');
  });

  test.each([['海宁市科技局印发'], ['海宁市人民政府办公室转发市科技局']])(
    'may break in front of the title that it brings: %s',
    (office) => {
      const plan = read(
        ...[
          office,
          '《关于培养人才的',
          '实施意见》的通知',
          ADDRESSED,
          '现发给你们。',
          '2026年3月1日',
        ],
        ...['关于培养人才的实施意见', ...BODY],
      );
      expect(plan.noticeTitle).toBe(`${office}《关于培养人才的实施意见》的通知`);
    },
  );

  test('keeps a line that the plan repeats', () => {
    const plan = read(
      ...['海宁市科技局关于印发', '海宁市数字行动计划', '（2026－2028年）的通知', ADDRESSED],
      ...['现将《海宁市数字行动计划（2026－2028年）》印发给你们。', '海宁市科技局', '2026年3月1日'],
      ...['海宁市数字行动计划', '（2026－2028年）', ...BODY],
    );
    expect(plan).toMatchObject({
      noticeTitle: '海宁市科技局关于印发海宁市数字行动计划（2026－2028年）的通知',
      title: '海宁市数字行动计划（2026－2028年）',
      period: [2026, 2028],
    });
  });

  test.each([
    [['海宁市国民经济和社会发展第十五个', '五年规划和2035年远景目标纲要']],
    [['海宁市国民经济和社会发展', '第十五个五年规划纲要']],
    [['海宁市国民经济和社会发展', '第十五个五年规划和二〇三五年', '远景目标纲要']],
  ])('may break inside the name of a period: %j', (lines) => {
    expect(read(...lines, ...BODY).title).toBe(lines.join(''));
  });

  test.each([
    [['海宁市科技局等六部门']],
    [['海宁市科学技术局、海宁市财政局、海宁市政府外事办']],
    [['海宁市科学技术局', '海宁市财政局']],
    [['海宁市科学技术局 海宁市财政局 海宁市人力资源和社会保障局 海宁市经济和信息化局']],
  ])('begins with the offices that write: %j', (offices) => {
    const signed = offices.flatMap((line) => line.split(/[ 、]/));
    const plan = read(
      ...[...offices, '关于印发《海宁市人才规划》的通知', '各有关单位：'],
      ...[
        '现将《海宁市人才规划》印发给你们。',
        ...signed,
        '2023年3月1日',
        '海宁市人才规划',
        ...BODY,
      ],
    );
    expect(plan.noticeTitle?.replaceAll(' ', '')).toBe(
      `${offices.join('').replaceAll(' ', '')}关于印发《海宁市人才规划》的通知`,
    );
  });

  test('does not take in the name of the site, which signs nothing', () => {
    const plan = read(
      ...['海宁市人民政府办公室', '海宁市人民政府', '关于印发《海宁市人才规划》的通知', ADDRESSED],
      ...['现将《海宁市人才规划》印发给你们。', '海宁市人民政府', '2023年3月1日', '海宁市人才规划'],
      ...BODY,
    );
    expect(plan.noticeTitle).toBe('海宁市人民政府关于印发《海宁市人才规划》的通知');
  });
});

test('a plan of any name is the one that its notice announces', () => {
  const plan = read(
    ...['海宁市人民政府关于印发海宁市防汛工作体系的通知', ADDRESSED],
    ...['《海宁市防汛工作体系》已经市政府同意，现印发给你们。', '海宁市人民政府', '2023年3月1日'],
    ...['海宁市防汛工作体系', ...BODY],
  );
  expect(titles(plan)).toEqual([
    '海宁市人民政府关于印发海宁市防汛工作体系的通知',
    '海宁市防汛工作体系',
  ]);
  expect(plan.title).toBe('海宁市防汛工作体系');
});

test('below a letterhead and its number stands the title', () => {
  const plan = read(
    ...['海宁市人民政府文件', '海政发〔2023〕3号', '海宁市人民政府关于培养人才的通知', ADDRESSED],
    ...[...BODY, '海宁市人民政府', '2023年3月1日'],
  );
  expect(titles(plan)).toEqual(['海宁市人民政府关于培养人才的通知']);
});

test('a title as wide as the lines of print is no part of the line below it', () => {
  const lines = [
    '海宁市人民政府关于深化改革推进高水平科技创新的若干意见',
    '各镇人民政府、街道办事处，市政府各部门，各有关企业、事业',
    '单位：',
    '为贯彻落实上级决策部署，推进科技创新，建设一批高水平实验',
    '室，支持企业牵头组建创新联合体，打造特色产业集群，现提出',
    '以下意见。',
    '一、总体要求',
    '坚持创新驱动发展战略，建设一批高水平实验室，支持企业牵头',
    '组建创新联合体，打造特色产业集群，加强组织领导，压实工作',
    '责任，强化督促检查，确保各项任务落到实处。',
  ];
  const plan = read(...lines);
  expect(plan.title).toBe(lines[0]);
  expect(plan.blocks[1]?.text).toBe(`${lines[1]}${lines[2]}`);
});

describe('offices', () => {
  const signedBy = (...signed: string[]) =>
    read(
      ...['关于印发《海宁市人才规划》的通知', '各有关单位：', '现将《海宁市人才规划》印发给你们。'],
      ...[...signed, '2023年3月1日', '海宁市人才规划', ...BODY],
    ).issuer;

  test.each([
    ['that short names name', ['海宁市委网信办', '海宁市财政局', '海宁市残联']],
    ['one of which no rule knows', ['海宁市财政局', '海宁云岭港', '海宁市教育局']],
  ])('sign together: %s', (_, offices) => {
    expect(signedBy(...offices)).toBe(offices.join(' '));
  });

  test('lost the space between them: each opens with the place', () => {
    expect(signedBy('海宁市教育局海宁市财政局', '海宁市科学技术局')).toBe(
      '海宁市教育局 海宁市财政局 海宁市科学技术局',
    );
  });

  test('sign two on a line, or all on one', () => {
    const four = ['海宁市教育局', '海宁市财政局', '海宁市科学技术局', '海宁市人力资源和社会保障局'];
    expect(
      signedBy(four.slice(0, 2).join('　　'), four.slice(2).join('　　'))?.split(/\s+/),
    ).toEqual(four);
    expect(signedBy(four.join(' '))).toBe(four.join(' '));
  });

  test('never are what the plan is called, though it ends like one', () => {
    const plan = read(
      ...['关于印发《海宁市“十五五”时期科技创新中心建设规划》的通知', '各有关单位：'],
      ...['现将《海宁市“十五五”时期科技创新中心建设规划》印发给你们。', '海宁市人民政府'],
      ...['2026年3月1日', '海宁市“十五五”时期科技创新中心', '建设规划', ...BODY],
    );
    expect(plan).toMatchObject({
      issuer: '海宁市人民政府',
      title: '海宁市“十五五”时期科技创新中心建设规划',
    });
  });

  test.each([
    ['海宁市科技局等六部门关于培养人才的意见', '海宁市科技局等六部门'],
    ['海宁市科技局 海宁市财政局关于培养人才的意见', '海宁市科技局 海宁市财政局'],
    ['海宁市人民政府印发《关于培养人才的意见》的通知', '海宁市人民政府'],
    ['关于培养人才的意见', null],
  ])('are read in a title where none signs: %s', (title, issuer) => {
    expect(read(title, ...BODY).issuer).toBe(issuer);
  });

  test('of an index are all of them', () => {
    const index = INDEX.with(5, '海宁市财政局 海宁市教育局');
    expect(read(...index, '', '海宁市人才规划', ...BODY).issuer).toBe('海宁市财政局 海宁市教育局');
  });
});

describe('numbers', () => {
  const HEAD = '海宁市科技局关于培养人才的公告';
  test.each([
    ['海科联节﹝2026﹞59号', '海科联节〔2026〕59号'],
    ['海科〔2026〕 59 号', '海科〔2026〕59号'],
    ['海宁市科技局公告2026年第5号', '海宁市科技局公告2026年第5号'],
    ['公告 2026年 第5号', '公告2026年第5号'],
    ['2026年第5号', '2026年第5号'],
    ['2026年第5期', null],
  ])('%s', (line, docNumber) => {
    expect(read(HEAD, line, ...BODY).docNumber).toBe(docNumber);
  });

  test.each([
    [['云岭省科技厅令', '（2026年第5号）'], '云岭省科技厅令2026年第5号'],
    [['云岭省科技厅令', '〔2026〕第5号'], '云岭省科技厅令〔2026〕第5号'],
    [['云岭省科技厅令 第 5 号'], '云岭省科技厅令第5号'],
  ])('of an order: %j, which is apart from what it brings', (head, docNumber) => {
    for (const above of [[], [...INDEX, '']]) {
      const plan = read(
        ...[
          ...above,
          ...head,
          '《云岭省人才管理办法》已经厅务会议通过，现予公布，自2026年7月1日起施行。',
        ],
        ...['厅长 张某', '2026年5月1日', '云岭省人才管理办法', ...BODY],
      );
      expect(plan).toMatchObject({ title: '云岭省人才管理办法', docNumber, issued: '2026-05-01' });
      if (above.length === 0) expect(plan.issuer).toBe('云岭省科技厅');
      expect(plan.blocks.filter(({ container }) => container === 'notice')).toHaveLength(
        head.length + 3,
      );
    }
  });
});

test('buttons of a site on a line of their own are no title', () => {
  const plan = read(
    ...['当前位置：首页 > 规划', '发布时间：2023-03-05 10:12 来源：市政府网站', '打印 关闭', ''],
    ...['关于培养人才的通知', ADDRESSED, ...BODY],
  );
  expect(plan.title).toBe('关于培养人才的通知');
});

describe('an index', () => {
  test('of a list has bullets, and its values below blank lines', () => {
    const list = ['索引号:', '0000/2023-01', '主题分类:', '发文机构:', '县政府网站', '发文日期:'];
    const more = [
      '2023年03月01日 16:40',
      '发文字号:',
      '云政发〔2023〕7号',
      '发布日期:',
      '2023年03月06日',
    ];
    const spaced = [...list, ...more].flatMap((line) => [
      /[:]$/.test(line) ? `• ${line}` : line,
      '',
    ]);
    expect(read(...spaced, '云岭县人才规则', '', ...BODY)).toMatchObject({
      title: '云岭县人才规则',
      docNumber: '云政发〔2023〕7号',
      issued: '2023-03-01',
      published: '2023-03-06',
      issuer: null,
    });
  });

  test('names the title behind other labels', () => {
    const title = '海宁市人民政府关于印发《海宁市人才规划》的通知';
    const plan = read(
      ...['索引号: 1 组配分类: 规划', '发文日期: 2023-03-01 生效时间: 2023-03-02'],
      ...[`废止时间: 2025-01-01 名称: ${title}`, '浏览次数: 5 内容概述:', '', title, ADDRESSED],
      ...['现将《海宁市人才规划》印发给你们。', '海宁市人民政府', '2023年3月1日', '海宁市人才规划'],
      ...BODY,
    );
    expect(plan.noticeTitle).toBe(title);
    expect(titles(plan)).toEqual([title, '海宁市人才规划']);
  });

  test('counts the offices that its title leaves out, and no other', () => {
    const index = INDEX.with(5, '海宁市财政局 海宁市教育局');
    const title = '海宁市财政局等部门关于培养人才的意见';
    expect(read(...index, '', title, ...BODY).issuer).toBe('海宁市财政局 海宁市教育局');
    const one = INDEX.with(5, '海宁市教育局');
    expect(read(...one, '', title, ...BODY).issuer).toBe('海宁市财政局等部门');
  });
});

test('a title between marks, behind its number, is a title', () => {
  const plan = read(
    ...['海政发〔2023〕3号《海宁市人民政府关于印发〈海宁市2023年人才工作要点〉的通知》', ADDRESSED],
    ...['现将工作要点印发给你们。', '海宁市人民政府', '2023年3月1日', ...BODY],
  );
  expect(plan).toMatchObject({
    title: '海宁市2023年人才工作要点',
    noticeTitle: '海宁市人民政府关于印发〈海宁市2023年人才工作要点〉的通知',
    docNumber: '海政发〔2023〕3号',
  });
});

test('a sentence that names a plan in brackets is no title', () => {
  const plan = read(
    ...['海宁市人民政府关于《海宁市国土空间规划', '（2021—2035年）》的批复', '海政函〔2023〕3号'],
    ...[
      '云岭镇人民政府：',
      '你镇关于报批《海宁市国土空间规划（2021—2035年）》的请示收悉。现批复如下：',
    ],
    ...BODY,
  );
  expect(plan.title).toBe('海宁市人民政府关于《海宁市国土空间规划（2021—2035年）》的批复');
});

test.each([
  ['海宁市产业强市三年行动', '（2026—2028年）', '行动计划'],
  ['海宁市技能人才培训大纲', '（2026版）', '其他'],
  ['海宁市健康提升计划', '（2026-2028年）', '行动计划'],
])('what stands in brackets below a title of any name belongs to it: %s', (title, below, kind) => {
  expect(read(title, below, ...BODY)).toMatchObject({ title: title + below, kind });
});

test('a gazette tells below the title by which order, and from when', () => {
  const plan = read(
    '云岭省人才管理办法',
    '（2025年12月30日经厅务会议审议通过　2026年2月24日云岭省科技厅令第5号公布　自2026年9月1日起施行）',
    ...BODY,
  );
  expect(plan).toMatchObject({
    docNumber: '云岭省科技厅令第5号',
    issuer: '云岭省科技厅',
    issued: '2026-02-24',
    effective: '2026-09-01',
  });
});

test.each([
  ['关于印发贯彻落实《云岭省人才条例》实施方案的通知', '贯彻落实《云岭省人才条例》实施方案'],
  ['关于印发《海宁市人才规划》等的通知', '关于印发《海宁市人才规划》等的通知'],
])('a notice brings one document, or is itself the whole: %s', (notice, title) => {
  expect(read(notice, '各有关单位：', '现印发给你们。', ...BODY).title).toBe(title);
});

test('a resolution over several lines in front of the plan is no part of its title', () => {
  const plan = read(
    ...['海宁市第十七届人民代表大会第五次会议', '关于海宁市国民经济和社会发展第十五个五'],
    ...['年规划纲要的决议', '（2026年1月13日海宁市第十七届人民代表大会第五次会议', '通过）'],
    ...[
      '会议审查了规划纲要，决定予以批准。',
      '海宁市国民经济和社会发展第十五个五年规划纲要',
      ...BODY,
    ],
  );
  expect(plan.title).toBe('海宁市国民经济和社会发展第十五个五年规划纲要');
});

test('a title that only the site prints is kept, whatever headings follow, without the label of the site', () => {
  const plan = read('【规划】海宁市科技创新规划（2021—2025年）', '来源：海宁市科技局', ...BODY);
  expect(plan).toMatchObject({
    title: '海宁市科技创新规划（2021—2025年）',
    region: { name: '海宁市' },
  });
});

test('a proposal for a plan over two lines is a title', () => {
  const lines = ['中共海宁市委关于制定海宁市国民经济和社会发展', '第十五个五年规划的建议'];
  const adopted = '（2025年12月28日中国共产党海宁市第十五届委员会第八次全体会议通过）';
  expect(read(...lines, adopted, ...BODY)).toMatchObject({
    title: lines.join(''),
    issuer: '中共海宁市委',
    issued: null,
    period: [2026, 2030],
  });
});

test('a date among the facts that a site prints in a list is that of publishing', () => {
  const facts = ['  • 日期: 2024- 07- 25 11: 20', '  • 来源: 市政府办公室', '  • 浏览次数:'];
  expect(read('海宁市科技创新规划', ...facts, '', ...BODY).published).toBe('2024-07-25');
});
