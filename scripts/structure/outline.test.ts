/** What the structure of small texts is read as: one case a layout that plans have. */
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan.schema.ts';
import { convertText } from '../laws/convert-text.ts';
import { outlineOf, planOf, PROSE } from '../testing/outlined.ts';

const roles = ({ blocks }: Plan) =>
  blocks.map(({ kind, role, text }) => [kind === 'title' ? kind : role, text]);

describe('headings', () => {
  test('that stand alone, and that open their paragraphs', () => {
    const plan = planOf(
      '一、总体要求',
      PROSE,
      '二、任务',
      '（一）平台',
      `1.建设实验室。${PROSE}`,
      `2.引进人才。${PROSE}`,
    );
    expect(outlineOf(plan)).toEqual([
      's1 一、 总体要求',
      's2 二、 任务',
      's2-1 （一） 平台',
      's2-1-1 1. 建设实验室 >',
      's2-1-2 2. 引进人才 >',
    ]);
  });

  test('whose stop is lost end where a sentence opens, and say that this is a guess', () => {
    const plan = planOf(
      '一、任务',
      `1.建设高水平的实验室围绕产业需求，${PROSE}`,
      `2.引进人才。${PROSE}`,
      `3.强化保障。${PROSE}`,
    );
    expect(outlineOf(plan)[1]).toBe('s1-1 1. 建设高水平的实验室 >?');
    expect(plan.warnings.map(({ rule }) => rule)).toContain('open-heading');
  });

  test('whose name every plan has end behind it, though their text runs on', () => {
    const plan = planOf(
      `一、指导思想全面贯彻党的教育方针，${PROSE}`,
      `二、主要任务紧跟产业发展需要，${PROSE}`,
    );
    expect(outlineOf(plan)).toEqual(['s1 一、 指导思想 >?', 's2 二、 主要任务 >?']);
  });

  test('of which there is one alone, where an inner series begins below it', () => {
    const plan = planOf(
      '一、努力构建现代产业体系，促进经济又快又好发展',
      '（一）加快建设三大汽车产业基地。（牵头单位：市经贸委）',
      '（二）推进石化基地建设，抓好80万吨乙烯改扩建项目。（牵头单位：市发改委）',
    );
    expect(outlineOf(plan)[0]).toBe('s1 一、 努力构建现代产业体系，促进经济又快又好发展');
  });

  test('are not sentences that say what something is, nor end before a conjunction is through', () => {
    const plan = planOf(
      '一、2020年是全面建成小康社会和“十三五”规划收官之年，各级各部门要提高站位，确保完成目标。',
      '二、责任分解中，列第一位的责任单位为牵头单位。各牵头单位要及时报告完成情况，包括存在的问题。',
    );
    expect(outlineOf(plan)).toEqual([]);
  });

  test('are not the entries of a list', () => {
    const plan = planOf(
      '一、要求',
      '做到以下几点：',
      '1.坚持党的领导；',
      '2.坚持人民至上；',
      '3.坚持系统观念。',
      '二、保障',
      PROSE,
    );
    expect(outlineOf(plan)).toEqual(['s1 一、 要求', 's2 二、 保障']);
  });

  test('that were run together on one line', () => {
    const plan = planOf(
      `一、总体要求 ${PROSE} 二、任务 （一）建平台 ${PROSE} （二）引人才 ${PROSE} 三、保障 ${PROSE}`,
    );
    expect(outlineOf(plan)).toEqual([
      's1 一、 总体要求',
      's2 二、 任务',
      's2-1 （一） 建平台',
      's2-2 （二） 引人才',
      's3 三、 保障',
    ]);
  });

  test('of articles have a number and no title, and keep the space behind it', () => {
    const plan = planOf(
      '第一章 总则',
      '第一条　为规范管理，制定本办法。',
      '第二条　本办法适用于全市。',
      '第二章 附则',
      '第三条　本办法自印发之日起施行。',
    );
    expect(outlineOf(plan)).toEqual([
      'c1 第一章 总则',
      'art1 第一条  >',
      'art2 第二条  >',
      'c2 第二章 附则',
      'art3 第三条  >',
    ]);
    expect(plan.blocks.map(({ text }) => text)).toContain('第一条 为规范管理，制定本办法。');
  });

  test('whose label is lost get it from the contents, with the proof', () => {
    const plan = planOf(
      '目 录',
      ...[
        '一、总体要求………1',
        '二、任务………2',
        '（一）建平台………3',
        '（二）引人才………4',
        '三、保障………6',
      ],
      ...[
        '一、总体要求',
        PROSE,
        '二、任务',
        '（一）建平台',
        PROSE,
        '引人才',
        PROSE,
        '三、保障',
        PROSE,
      ],
    );
    expect(outlineOf(plan)).toEqual([
      's1 一、 总体要求',
      's2 二、 任务',
      's2-1 （一） 建平台',
      's2-2 （二） 引人才',
      's3 三、 保障',
    ]);
    const supplied = plan.apparatus.find(({ kind }) => kind === 'supplied');
    expect(supplied).toMatchObject({
      after: '（二）',
      evidence: [{ line: 6, quote: '（二）引人才' }],
    });
  });
});

describe('boxes', () => {
  test('hold projects and end where the numbering around them goes on', () => {
    const plan = planOf(
      '一、工程',
      '专栏1 重大项目',
      `1.实验室项目。${PROSE}`,
      `2.人才项目。${PROSE}`,
      '专栏2 平台',
      `1.平台甲。${PROSE}`,
      '二、保障',
      PROSE,
    );
    expect(outlineOf(plan)).toEqual(['s1 一、 工程', 's2 二、 保障']);
    expect(
      plan.boxes.map(({ label, title, items }) => [
        label,
        title,
        ...items.map((item) => `${item.anchor} ${item.title}`),
      ]),
    ).toEqual([
      ['专栏1', '重大项目', 'box1-1 实验室项目', 'box1-2 人才项目'],
      ['专栏2', '平台', 'box2-1 平台甲'],
    ]);
  });
});

describe('tables that were flattened to a cell a line', () => {
  const header = ['序号', '指标名称', '单位', '2020年', '数值', '2025年', '目标值'];

  test('keep a missing cell empty and say which number is missing', () => {
    const [table] = planOf(
      '一、目标',
      PROSE,
      '表1 主要指标',
      ...header,
      ...'1 研发强度 % 2.1 3.5 2 企业数量 家 120 300 4 专利数量 10 20'.split(' '),
      '二、保障',
      PROSE,
    ).tables;
    expect(table?.columns.map(({ label }) => label)).toEqual([
      '序号',
      '指标名称',
      '单位',
      '2020年数值',
      '2025年目标值',
    ]);
    expect(table?.rows).toEqual([
      ['1', '研发强度', '%', '2.1', '3.5'],
      ['2', '企业数量', '家', '120', '300'],
      ['4', '专利数量', '', '10', '20'],
    ]);
    expect(table?.rowAnchors).toEqual(['t1-r1', 't1-r2', 't1-r4']);
    expect(table).toMatchObject({
      status: 'partial',
      note: '原文序号缺3，该行内容不明',
      division: 's1',
    });
    expect(table?.cells[0]?.[4]).toMatchObject({ value: 3.5, unit: '%' });
    expect(table?.cells[2]?.[2]).toMatchObject({ missing: true });
  });

  test('of which only the caption is left are declared lost', () => {
    const plan = planOf('一、目标', PROSE, '表1-1 主要目标', '二、保障', PROSE);
    expect(plan.tables).toMatchObject([{ label: '表1-1', status: 'lost', rows: [] }]);
    expect(plan.warnings.map(({ rule }) => rule)).toContain('lost-table');
  });

  test('that cannot be placed stay text, word for word', () => {
    const labels = ['序号', '指标名称', '2020年', '2025年'];
    const cells = [...labels, '1', '投入', '10', '2', '产出', '20', '30'];
    const plan = planOf('一、目标', PROSE, ...cells, '二、保障', PROSE);
    expect(plan.tables).toEqual([]);
    for (const cell of cells) expect(plan.blocks.map(({ text }) => text)).toContain(cell);
  });
});

describe('the edges of a document', () => {
  const notice = [
    '各县市区人民政府，市政府各部门：',
    '现将《宜昌市科技创新“十四五”规划》印发给你们，请认真组织实施。',
    '宜昌市人民政府',
    '2022年5月19日',
  ];
  const { plan } = convertText(
    [
      '宜昌市人民政府关于印发《宜昌市科技创新“十四五”规划》的通知',
      '宜府发〔2022〕11号',
      ...notice,
      '宜昌市科技创新“十四五”规划',
      ...['一、总体要求', PROSE, '二、保障', PROSE, '附件：1.任务分工表', '2.项目清单'],
    ].join('\n'),
  );

  test('are the notice in front and the attachments behind', () => {
    expect(roles(plan).map(([role]) => role)).toEqual([
      ...['title', 'docNumber', 'salutation', 'body', 'signature', 'date', 'title'],
      ...['body', 'body', 'body', 'body', 'attachment', 'attachment'],
    ]);
    expect(
      plan.attachments.map(({ anchor, label, title, present }) => [anchor, label, title, present]),
    ).toEqual([
      ['a1', '附件1', '任务分工表', false],
      ['a2', '附件2', '项目清单', false],
    ]);
  });

  test('say what the document is', () => {
    expect(plan).toMatchObject({
      title: '宜昌市科技创新“十四五”规划',
      noticeTitle: '宜昌市人民政府关于印发《宜昌市科技创新“十四五”规划》的通知',
      docNumber: '宜府发〔2022〕11号',
      issuer: '宜昌市人民政府',
      issued: '2022-05-19',
      published: null,
      effective: null,
      kind: '规划',
      period: [2021, 2025],
      region: { name: '宜昌市', level: '市', parent: '湖北省' },
    });
  });

  test('that a text has not are null, never inferred', () => {
    expect(planOf('一、总体要求', PROSE, '二、保障', PROSE)).toMatchObject({
      noticeTitle: null,
      docNumber: null,
      issuer: null,
      issued: null,
      published: null,
      period: null,
      region: null,
    });
  });
});

test.each([
  ['某市2023年科技工作要点', '工作要点', [2023, 2023]],
  ['某市三年行动计划（2023—2025年）', '行动计划', [2023, 2025]],
  ['某市第十五个五年规划纲要', '规划纲要', [2026, 2030]],
  ['某市科技计划管理办法', '办法', null],
  ['某市关于促进创新的实施意见', '意见', null],
  ['某市创新型城市建设实施方案', '实施方案', null],
])('%s is of the kind %s', (title, kind, period) => {
  const { plan } = convertText(`${title}\n一、总体要求\n${PROSE}\n二、保障\n${PROSE}`);
  expect(plan).toMatchObject({ title, kind, period });
});

test('a number that the end of a printed line cut in two is one number', () => {
  const lines = [...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏'].map(
    (first) => `${first}区坚持创新驱动发展，强化企业主体地位，建设一批高水平实验室`,
  );
  const plan = planOf(
    ...['一、目标', ...lines.slice(0, 12)],
    '坚持创新驱动发展，强化企业创新主体地位，全市投入占比达到2.',
    '5%以上，坚持创新驱动发展，强化企业创新主体地位，占比达到60',
    '%以上。',
    ...['二、保障', ...lines.slice(12), '加强组织领导。'],
  );
  const [paragraph] = plan.blocks.filter(
    ({ division, kind }) => division === 's1' && kind === 'paragraph',
  );
  expect(paragraph?.text).toMatch(/全市投入占比达到2\.5%以上，.*占比达到60%以上。$/);
});

describe('a heading', () => {
  test('of a part may stand on two lines, above its chapters', () => {
    const plan = planOf(
      '第一篇 立足新发展阶段',
      '开启现代化建设新征程',
      '第一章 发展环境',
      PROSE,
      '第二篇 坚持创新驱动发展',
      '建设区域科技创新中心',
      '第二章 打造创新平台',
      PROSE,
      '第三篇 保障实施',
      PROSE,
      '第三章 加强领导',
      PROSE,
    );
    expect(outlineOf(plan)).toEqual([
      'part1 第一篇 立足新发展阶段开启现代化建设新征程',
      'c1 第一章 发展环境',
      'part2 第二篇 坚持创新驱动发展建设区域科技创新中心',
      'c2 第二章 打造创新平台',
      'part3 第三篇 保障实施',
      'c3 第三章 加强领导',
    ]);
  });

  test('of a preface needs no number; of one paragraph there is none, and a letter has none', () => {
    const chapters = ['第一章 发展环境', PROSE, '第二章 总体要求', PROSE];
    const title = '某市国民经济和社会发展第十五个五年规划';
    const other = `围绕产业需求，${PROSE}`;
    const outline = (...lines: string[]) =>
      outlineOf(convertText([title, ...lines, ...chapters].join('\n')).plan)[0];
    expect(outline('在新征程中勇立潮头', PROSE, other)).toBe('h1  在新征程中勇立潮头');
    expect(outline('在新征程中勇立潮头', PROSE)).toBe('c1 第一章 发展环境');
    expect(outline('各县人民政府：', '在新征程中勇立潮头', PROSE, other)).toBe(
      'c1 第一章 发展环境',
    );
  });

  test('is no cell: numbers that do not count on stand side by side in a row of a table', () => {
    const plan = planOf(
      '第一章 产业',
      PROSE,
      '专栏1  先进制造业集群体系',
      '产业集群    产业链',
      '1．人工智能    1．人工智能',
      '    2．工业软件',
      '2．智能电网    3．高端装备及系统',
      '    4．氢能',
      '第二章 保障',
      PROSE,
    );
    expect(outlineOf(plan)).toEqual(['c1 第一章 产业', 'c2 第二章 保障']);
  });

  test('ends the table above it, though blanks stand behind its label as between cells', () => {
    const plan = planOf(
      '第一节  强化项目落实',
      PROSE,
      '专栏1  重大项目',
      '类型    项目名称',
      '航空    国际机场三期工程',
      '公路    都市圈环线高速',
      '航道    切岭山航道整治工程',
      '',
      '第二节  深化合作',
      '',
      PROSE,
      '',
      '第三节  扛好责任',
      '',
      PROSE,
    );
    expect(outlineOf(plan)).toEqual([
      'sec1 第一节 强化项目落实',
      'sec2 第二节 深化合作',
      'sec3 第三节 扛好责任',
    ]);
  });
});
