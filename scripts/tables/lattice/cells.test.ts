import { describe, expect, test } from 'vitest';
import { labelsOf, only, planOfTable, textsOf, warned } from '../../laws/plan-of-table.ts';

describe('rows that are counted', () => {
  test('with all their cells, and figures of every form', () => {
    const table = only(
      planOfTable(
        '表1 主要指标',
        ...['序号', '指标名称', '单位', '2020年', '2025年', '年均增长[累计]', '属性'],
        ...['1', '研发强度', '%', '1.5', '3.5左右', '—', '预期性'],
        ...['2', '粮食产量', '万吨', '42.1', '≥95', '〔4.5〕', '约束性'],
        ...['3', '城乡收入比', '-', '2.6:1', '2.5:1', '[42]', '预期性'],
        ...['4', '万元产值能耗', '吨标准煤/万元', '0.5', '完成国家下达任务', '-', '约束性'],
        ...['5', '入园率', '%', '>85', '30％', '与全国同步', '预期性'],
      ),
    );
    expect(labelsOf(table)).toEqual([
      '序号',
      '指标名称',
      '单位',
      '2020年',
      '2025年',
      '年均增长[累计]',
      '属性',
    ]);
    expect(table).toMatchObject({ label: '表1', status: 'complete' });
    expect(table.rows.map((row) => row.slice(4).join(' '))).toEqual([
      '3.5左右 — 预期性',
      '≥95 〔4.5〕 约束性',
      '2.5:1 [42] 预期性',
      '完成国家下达任务 - 约束性',
      '30％ 与全国同步 预期性',
    ]);
  });

  test('do not take in the heading behind the last of them, though it counts something', () => {
    const { rows } = only(
      planOfTable(
        ...['序号', '指标名称', '单位', '2020年', '2025年'],
        ...['1', '发明专利拥有量', '亿元', '166', '1200'],
        ...['2', '技术合同成交额', '件', '782', '42'],
        ...['二、推进5G应用场景 新增制氢能力3—5万吨，落实', '有关规定，到2025年形成特色产业集群。'],
      ),
    );
    expect(rows.at(-1)).toEqual(['2', '技术合同成交额', '件', '782', '42']);
  });

  test('with units that vanished', () => {
    const { rows } = only(
      planOfTable(
        ...['序号', '指标', '单位', '2020年', '2025年'],
        ...['1', '研发强度', '%', '1.5', '2.0'],
        ...['2', '专利数量', '10', '20'],
        ...['4', '创新平台', '家', '3', '6'],
      ),
    );
    expect(rows[1]).toEqual(['2', '专利数量', '', '10', '20']);
    expect(rows.map(([serial]) => serial)).toEqual(['1', '2', '4']);
  });

  test('in groups that have a column, or a line of their own', () => {
    const rows = [...['1', '研发强度', '1.5', '2.0'], ...['2', '专利数量', '10', '20']];
    const more = [...['3', '创新平台', '3', '6'], ...['4', '创新企业', '30', '60']];
    const labels = ['序号', '指标', '2020年', '2025年'];
    const expected = [
      ['1', '研发强度'],
      ['2', '专利数量'],
      ['3', '创新平台'],
      ['4', '创新企业'],
    ];
    const column = only(planOfTable('类别', ...labels, '创新投入', ...rows, '创新主体', ...more));
    const marked = only(
      planOfTable(...labels, '一、创新投入（2项）', ...rows, '二、创新主体（2项）', ...more),
    );
    const plain = only(planOfTable(...labels, '创新投入', ...rows, '创新主体', ...more));
    for (const [table, groups] of [
      [column, ['创新投入', '创新主体']],
      [marked, ['一、创新投入（2项）', '二、创新主体（2项）']],
      [plain, ['创新投入', '创新主体']],
    ] as const) {
      expect(table.rows.map((row) => row.slice(0, 3))).toEqual(
        expected.map((row, i) => [groups[i < 2 ? 0 : 1], ...row]),
      );
    }
  });

  test('with a name that ran over to the next line', () => {
    const { rows } = only(
      planOfTable(
        ...['序号', '指标', '单位', '2020年', '2025年'],
        ...['1', '规模以上企业研发', '经费支出占比', '%', '1.5', '2.0'],
        ...['2', '专利数量', '件', '10', '20'],
      ),
    );
    expect(rows[0]).toEqual(['1', '规模以上企业研发经费支出占比', '%', '1.5', '2.0']);
  });

  test('below labels that a header row spans', () => {
    const table = only(
      planOfTable(
        ...['序号', '指标', '单位', '规划目标', '属性', '2020年', '2025年'],
        ...['1', '研发强度', '%', '1.5', '2.0', '预期性'],
        ...['2', '专利数量', '件', '10', '20', '预期性'],
      ),
    );
    expect(labelsOf(table)).toEqual([
      '序号',
      '指标',
      '单位',
      '规划目标2020年',
      '规划目标2025年',
      '属性',
    ]);
    expect(table.rows[1]).toEqual(['2', '专利数量', '件', '10', '20', '预期性']);
  });

  test('with groups that a narrow column broke', () => {
    const { rows } = only(
      planOfTable(
        ...['类别', '序号', '指标', '单位', '2025年', '属性'],
        ...['经济', '发展', '1', '生产总值', '亿元', '120', '预期性'],
        ...['2', '孕产妇死亡率', '1/10万', '≤8', '预期性'],
        ...['绿', '色', '生', '态', '3', '森林覆盖率', '%', '42', '约束性'],
      ),
    );
    expect(rows.map(([group]) => group)).toEqual(['经济发展', '经济发展', '绿色生态']);
  });

  test('with a goal in words that its cell broke in two', () => {
    const { rows } = only(
      planOfTable(
        ...['序号', '指标', '2020年', '2025年', '属性'],
        ...['1', '研发强度（%）', '1.5', '2', '预期性'],
        ...['2', '用水量降低（%）', '—', '完成上级', '下达任务', '约束性'],
      ),
    );
    expect(rows[1]).toEqual(['2', '用水量降低（%）', '—', '完成上级下达任务', '约束性']);
  });

  test('of tasks, with long cells', () => {
    const task = '建设一批高水平实验室，支持企业牵头组建创新联合体，打造特色产业集群。';
    const plan = planOfTable(
      '重点任务分工表',
      ...['序号', '重点任务', '责任单位', '完成时限'],
      ...['1', task, '县科技局、县发展改革局', '2025年底'],
      ...['2', `${task}${task}`, '县教育局', '长期坚持'],
      ...['3', task, '县财政局', '2023年6月'],
    );
    expect(only(plan)).toMatchObject({ caption: '重点任务分工表' });
    expect(only(plan).rows[1]).toEqual(['2', `${task}${task}`, '县教育局', '长期坚持']);
  });
});

describe('rows that are not counted', () => {
  const header = ['指标', '单位', '2020年', '2025年', '属性'];

  test('open with a name', () => {
    const table = only(
      planOfTable(
        '表2 主要指标',
        '单位：亿元',
        ...['指标', '2020年', '2025年'],
        ...['生产总值', '100', '150'],
        ...['工业投资', '30', '完成省下达任务'],
        ...['研发经费', '2.5', '5左右'],
      ),
    );
    expect(table.rows).toEqual([
      ['生产总值', '100', '150'],
      ['工业投资', '30', '完成省下达任务'],
      ['研发经费', '2.5', '5左右'],
    ]);
    expect(table.caption).toBe('表2主要指标 单位：亿元');
    expect(table.cells[0]?.[1]).toMatchObject({ value: 100, unit: '亿元' });
  });

  test('with a row of totals, which has no number', () => {
    const head = ['序号', '区域', '新增装机容量（MW）', '示范工程', '典型场景'];
    const rows = ['1', '甲区', '0.3-0.4', '1', '1', '2', '乙区', '2-2.6', '3', '2'];
    const total = ['合计', '2.3-3', '4', '3'];
    const table = only(planOfTable(...head, ...rows, ...total, '注：不含铁路。'));
    expect(table.rows.at(-1)).toEqual(['', ...total]);
    expect(table).toMatchObject({ status: 'complete', note: null });
    expect(table.rows).toHaveLength(3);
    // With a figure too few, nothing tells which is missing: it is no row, and the table is not whole.
    const lacking = only(planOfTable(...head, ...rows, ...total.slice(0, 3)));
    expect([lacking.status, lacking.rows.length]).toEqual(['partial', 2]);
  });

  test('in groups of tasks that cover several rows', () => {
    const { rows } = only(
      planOfTable(
        ...['序号', '主要领域', '重点任务或项目'],
        ...['1', '滨水风貌区', '甲仓库（12街坊）', '2', '乙大楼', '3', '30街坊'],
        ...[
          '4',
          '老城风貌区',
          '环境整治。修缮房屋，整治环境。',
          '5',
          '微更新工作。围绕修缮，提升社区。',
        ],
      ),
    );
    expect(rows.map(([serial, group]) => `${serial} ${group}`)).toEqual([
      '1 滨水风貌区',
      '2 滨水风貌区',
      '3 滨水风貌区',
      '4 老城风貌区',
      '5 老城风貌区',
    ]);
  });

  test('in groups that cover several rows', () => {
    const { rows } = only(
      planOfTable(
        ...['类别', ...header],
        ...['经济发展', '生产总值', '亿元', '100', '150', '预期性'],
        ...['城镇化率', '%', '50', '60', '预期性'],
        ...['绿色生态', '森林覆盖率', '%', '41', '完成省下达目标', '约束性'],
      ),
    );
    expect(rows.map(([group, name]) => `${group} ${name}`)).toEqual([
      '经济发展 生产总值',
      '经济发展 城镇化率',
      '绿色生态 森林覆盖率',
    ]);
  });

  test.each([
    [['表2', '主要指标'], '表2主要指标'],
    [['主要目标'], '主要目标'],
    [['表2', '主要指标', '单位：亿元'], '表2 主要指标 单位：亿元'],
  ])('below the caption %s', (caption, printed) => {
    const rows = [...['生产总值', '100', '150'], ...['工业投资', '30', '40']];
    const more = ['研发经费', '2.5', '5左右'];
    const plan = planOfTable(...caption, ...['指标', '2020年', '2025年'], ...rows, ...more);
    expect(only(plan).caption.replace(/\s/g, '')).toBe(printed.replace(/\s/g, ''));
    expect(only(plan).rows).toHaveLength(3);
  });

  const enrolment = [
    ...['普惠性幼儿园覆盖率（%）', '86', '90', '预期性'],
    ...['学前教育毛入园率（%）', '91', '95', '预期性'],
  ];
  const last = ['高中毛入学率（%）', '92', '95', '约束性'];

  test('below lines that name them without a number', () => {
    const { rows } = only(
      planOfTable(
        ...['指标', '2020年', '2025年', '属性'],
        ...['学前教育', ...enrolment, '高中教育', ...last],
      ),
    );
    expect(rows.map(([group]) => group)).toEqual(['学前教育', '学前教育', '高中教育']);
  });

  test.each([
    [
      'one of them as long as a name',
      ['普惠性幼儿园及其覆盖率', ...enrolment, '高中教育', ...last],
    ],
    ['the first row has none', [...enrolment, '高中教育', ...last]],
  ])('but are not read where %s: it may be half a name', (_, cells) => {
    const plan = planOfTable(...['指标', '2020年', '2025年', '属性'], ...cells);
    expect([plan.tables, warned(plan)]).toEqual([[], expect.arrayContaining(['unread-table'])]);
  });

  test('under years that span two columns each', () => {
    const found = only(
      planOfTable(
        ...['指标名称', '计量单位', '2022年实际', '2023年', '2024年'],
        ...['预计完成', '增长（%）', '计划', '增长（%）'],
        ...['一、生产总值', '亿元', '356', '378', '5.8', '402', '6.5'],
        ...['其中：第一产业', '亿元', '52', '54', '4.2', '56', '4'],
        ...['二、失业率', '%', '3.5', '3.4', '—', '4以内', '—'],
      ),
    );
    expect(labelsOf(found).slice(2)).toEqual([
      '2022年实际',
      '2023年预计完成',
      '2023年增长（%）',
      '2024年计划',
      '2024年增长（%）',
    ]);
    expect(found.rows.map(([name]) => name)).toEqual([
      '一、生产总值',
      '其中：第一产业',
      '二、失业率',
    ]);
  });

  test('end before the text that follows', () => {
    const plan = planOfTable(
      ...header,
      ...['生产总值', '亿元', '100', '150', '预期性'],
      ...['城镇化率', '%', '50', '60', '预期性'],
      ...['专利数量', '件', '10', '20', '预期性'],
      '（一）经济目标',
    );
    expect(only(plan).rows).toHaveLength(3);
    expect(plan.outline[0]?.children.map(({ title }) => title)).toEqual(['经济目标']);
  });
});

describe('a table whose cells cannot be placed stays text, word for word, with a warning', () => {
  test.each([
    [
      'where its names carry the numbers of headings',
      [
        ...['指标', '2015年', '2020年'],
        ...['（1）生产总值', '120', '（2）投资', '〔4〕', '二、民生福祉'],
        ...['（3）脱贫人口', '5'],
      ],
    ],
    [
      'where one of two values vanished',
      ['序号', '指标', '2020年', '2025年', '1', '研发强度', '1.5', '2', '专利数量', '10', '20'],
    ],
    [
      'where its cells are shuffled',
      ['序号', '指标', '单位', '2025年', '1', '%', '研发强度', '1.5', '2', '10', '件', '专利数量'],
    ],
    [
      'where a task has lost its deadline',
      [
        '序号',
        '任务',
        '责任单位',
        '完成时限',
        '1',
        '建设实验室',
        '科技局',
        '2025年',
        '2',
        '培育企业',
        '工信局',
        '3',
        '引进人才',
        '人社局',
        '2024年',
      ],
    ],
    [
      'where two labels may span the years',
      [
        '序号',
        '指标',
        '国家目标',
        '全省目标',
        '2020年',
        '2025年',
        '1',
        '研发强度',
        '1',
        '2',
        '3',
        '2',
        '专利数量',
        '4',
        '5',
        '6',
      ],
    ],
    [
      'a goal in words above the name of the next row, where cells have vanished',
      [
        ...['类别', '指标名称', '2020年', '2025年目标值'],
        ...['经济', '增收额', '完成上级下达任务', '就业人数', '1.5'],
        ...['专利数量', '4', '6', '合同成交额', '2.5', '3.5'],
      ],
    ],
    [
      'figures below labels of a kind of their own, with a cell that covers several rows',
      [
        ...['乡镇', '任务量', '其中工业', '其余', '一季度', '完成情况'],
        ...['甲镇', '39', '25', '14', '完成方案', '20.5'],
        ...['乙镇', '31', '25', '6', '18.2'],
        ...['丙镇', '20', '20', '11.6'],
        ...['合计', '90', '70', '20', '50.3'],
      ],
    ],
  ])('%s', (_, cells) => {
    const plan = planOfTable(...cells);
    expect(plan.tables).toEqual([]);
    expect(warned(plan)).toContain('unread-table');
    const texts = textsOf(plan);
    const start = texts.indexOf(cells[0] ?? '');
    expect(texts.slice(start, start + cells.length)).toEqual(cells);
  });
});

test('where one of three values vanished and only their meaning tells which, they are in doubt', () => {
  const rows = [
    ...['1', '生产总值', '亿元', '100', '150', '8', '预期性'],
    ...['2', '高新技术企业', '家', '65', '150', '预期性'],
    ...['3', '森林覆盖率', '%', '45', '46', '约束性'],
  ];
  const header = ['序号', '指标', '单位', '2020年', '2025年', '年均增长（%）', '属性'];
  const found = only(planOfTable(...header, ...rows));
  expect(found.status).toBe('partial');
  expect(found.cells.map((cells) => cells.filter(({ doubtful }) => doubtful).length)).toEqual([
    0, 3, 3,
  ]);
});

test('two figures where the columns leave room for one are in doubt, though their digits would make a number', () => {
  const rows = ['1 研发强度 2.8 预期性', '2 高新企业 85 200 预期性', '3 成交额 30 预期性'];
  const { status, cells } = only(planOfTable('序号 指标 2025年 属性', ...rows));
  expect([status, cells[1]?.[2]]).toMatchObject(['partial', { doubtful: true, value: null }]);
});

describe('no table at all', () => {
  test.each([
    ['a list of labels', ['指标', '名称', '单位', '责任单位', '落实以上各项工作，完善保障措施。']],
    ['a numbered list', ['1.建设实验室', '2.培育企业', '3.引进人才']],
    ['a contact list', ['联系人：张三', '联系电话：12345', '单位', '县科技局']],
    [
      'a list of names, with figures among them',
      [...'甲乙丙丁戊己庚辛壬癸'].flatMap((name, i) => [
        `${name}类平台`,
        `${name}类企业`,
        ...(i % 3 ? [] : ['30']),
      ]),
    ],
    ['a list of words', ['目标', '任务', '措施', '坚持目标导向，落实各项任务，完善保障措施。']],
  ])('%s', (_, lines) => {
    const plan = planOfTable(...lines);
    expect(plan.tables).toEqual([]);
    expect(warned(plan)).not.toContain('unread-table');
  });
});

test('a label and a figure that narrow columns parted from what goes on with them are whole', () => {
  const header = [
    '序号',
    '指标名称',
    '指标',
    '属性',
    '基准值',
    '（2020年）',
    '目标值',
    '（2025年）',
  ];
  const rows = [
    ...['1', '河湖水面积', '约束性', '20.14', '平方公里', '28.92', '平方公里'],
    ...['2', '污泥利用率', '预期性', '（86.4%）', '≥98%（除危废外）'],
    ...['3', '岸线整治率', '预期性', '/', '≥73%'],
  ];
  const table = only(planOfTable('主要指标', ...header, ...rows));
  expect(labelsOf(table)).toEqual([
    '序号',
    '指标名称',
    '指标属性',
    '基准值（2020年）',
    '目标值（2025年）',
  ]);
  expect(table.rows[0]).toEqual(['1', '河湖水面积', '约束性', '20.14平方公里', '28.92平方公里']);
  expect(table.rows[1]?.at(-1)).toBe('≥98%（除危废外）');
});
