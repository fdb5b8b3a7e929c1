/** Tables that a plain text draws with signs, tabs or spaces, and lines that only look like them. */
import { describe, expect, test } from 'vitest';
import { labelsOf, only, planOfTable, textsOf, warned } from '../../laws/plan-of-table.ts';

const LABELS = ['序号', '指标', '单位', '2025年'];
const ROWS = [
  ['1', '研发强度', '%', '≥2.0'],
  ['2', '专利', '', '200'],
  ['3', '技术合同', '亿元', '—'],
];

describe('pipes', () => {
  test.each([
    [
      'of Markdown',
      [
        '| 序号 | 指标 | 单位 | 2025年 |',
        '|:---|---|:-:|---:|',
        '| 1 | 研发强度 | % | ≥2.0 |',
        '| 2 | 专利 |  | 200 |',
        '| 3 | 技术合同 | 亿元 | — |',
      ],
    ],
    [
      'without a rule',
      ['|序号|指标|单位|2025年|', '|1|研发强度|%|≥2.0|', '|2|专利||200|', '|3|技术合同|亿元|—|'],
    ],
    [
      'without edges',
      [
        '序号 | 指标 | 单位 | 2025年',
        '1 | 研发强度 | % | ≥2.0',
        '2 | 专利 | | 200',
        '3 | 技术合同 | 亿元 | —',
      ],
    ],
    [
      'of full width',
      [
        '｜序号｜指标｜单位｜2025年｜',
        '｜1｜研发强度｜%｜≥2.0｜',
        '｜2｜专利｜｜200｜',
        '｜3｜技术合同｜亿元｜—｜',
      ],
    ],
    [
      'in a frame',
      [
        '+----+------+----+----+',
        '| 序号 | 指标 | 单位 | 2025年 |',
        '+----+------+----+----+',
        '| 1 | 研发强度 | % | ≥2.0 |',
        '+----+------+----+----+',
        '| 2 | 专利 |  | 200 |',
        '| 3 | 技术合同 | 亿元 | — |',
        '+----+------+----+----+',
      ],
    ],
    [
      'with blank lines between',
      [
        '| 序号 | 指标 | 单位 | 2025年 |',
        '',
        '| 1 | 研发强度 | % | ≥2.0 |',
        '',
        '| 2 | 专利 |  | 200 |',
        '',
        '| 3 | 技术合同 | 亿元 | — |',
        '',
      ],
    ],
  ])('%s', (_, lines) => {
    const plan = planOfTable('表1 主要指标', ...lines);
    const table = only(plan);
    expect([labelsOf(table), ...table.rows]).toEqual([LABELS, ...ROWS]);
    expect(table).toMatchObject({ label: '表1', status: 'complete' });
    expect(textsOf(plan).join('')).not.toMatch(/[|｜+]|--/);
  });

  test('of a tool that knows no merged cells: what stands below or beside them has moved to the left', () => {
    const header = ['| 类别 | 指标 | 单位 | 目标 |  |', '| --- | --- | --- | --- | --- |'];
    const rows = [
      '| 2025年 | 2035年 |  |  |  |',
      '| 创新 | 研发强度 | % | 2.0 | — |',
      '| 专利 | 件 | 20 | 30 |  |',
      '| 民生 | 就业人数 | 人 | 85 |  |',
    ];
    const table = only(planOfTable(...header, ...rows));
    expect(labelsOf(table)).toEqual(['类别', '指标', '单位', '目标2025年', '目标2035年']);
    expect(table.rows).toEqual([
      ['创新', '研发强度', '%', '2.0', '—'],
      ['创新', '专利', '件', '20', '30'],
      ['民生', '就业人数', '人', '85', ''],
    ]);
  });

  test('a second row of labels in any words, below those that span them', () => {
    const header = ['序号\t指标\t2020年\t\t2025年\t', '\t\t总量\t增速\t总量\t增速'];
    const rows = ['1\t工业产值\t820\t6.1\t1300\t9.6', '2\t进出口\t36\t4.2\t55\t8.8'];
    const table = only(planOfTable(...header, ...rows));
    expect(labelsOf(table).slice(2)).toEqual([
      '2020年总量',
      '2020年增速',
      '2025年总量',
      '2025年增速',
    ]);
    expect(table.rows).toEqual(rows.map((row) => row.split('\t')));
  });

  test('a sum stands in the column in which its sign shows it', () => {
    const rows = ['1\t甲县\t12\t35.6', '2\t乙县\t8\t21.0', '合计\t\t20\t56.6'];
    const table = only(planOfTable('序号\t县区\t项目数\t计划投资（亿元）', ...rows));
    expect([table.status, ...table.rows]).toEqual([
      'complete',
      ...rows.map((row) => row.split('\t')),
    ]);
  });

  test('short rows of Markdown lack the cells at their end', () => {
    const table = only(planOfTable('|名称|地点|', '|---|---|', '|产业园|', '|实验室|临江|'));
    expect(table.rows).toEqual([
      ['产业园', ''],
      ['实验室', '临江'],
    ]);
  });

  test('rows of groups name those below them', () => {
    const table = only(
      planOfTable(
        '|指标|2020年|2025年|',
        '|一、投入（1项）|||',
        '|研发强度|1.5|2.0|',
        '|二、产出（1项）|||',
        '|专利|120|200|',
      ),
    );
    expect(table.rows.map(([group, name]) => [group, name])).toEqual([
      ['一、投入（1项）', '研发强度'],
      ['二、产出（1项）', '专利'],
    ]);
  });

  test.each([
    [
      'that has too many cells',
      ['|指标|2020年|2025年|', '|研发强度|1.5|2.0|', '|专利|120|200|300|'],
    ],
    ['that has too few', ['|指标|2020年|2025年|', '|研发强度|1.5|2.0|', '|专利|120|']],
  ])('a row %s leaves all as it is, with a warning', (_, lines) => {
    const plan = planOfTable(...lines);
    expect(plan.tables).toEqual([]);
    expect(textsOf(plan)).toEqual(expect.arrayContaining(lines));
    expect(warned(plan)).toContain('unread-table');
  });

  test('rows without a header are not promoted to one', () => {
    const lines = ['|张三|科技局|局长|', '|李四|财政局|局长|', '|王五|教育局|处长|'];
    const plan = planOfTable(...lines);
    expect(plan.tables).toEqual([]);
    expect(textsOf(plan)).toEqual(expect.arrayContaining(lines));
    expect(warned(plan)).toContain('unread-table');
  });

  test.each([
    ['a line of links', ['首页 | 政务公开 | 互动交流']],
    ['two of them', ['首页 | 政务公开', '规划 | 计划']],
    ['a box', ['专栏1 | 重点工程', '1.汽车工程。建设产业园，引进企业。']],
  ])('%s is no table', (_, lines) => {
    const plan = planOfTable(...lines);
    expect(plan.tables).toEqual([]);
    expect(warned(plan)).not.toContain('unread-table');
  });
});

describe('tabs', () => {
  test('keep empty cells apart, at either end too', () => {
    const table = only(
      planOfTable(
        '类别\t指标\t2020年\t2025年\t备注',
        '投入\t研发强度\t\t2.0\t',
        '\t研发人员\t40\t50\t累计数',
        '产出\t专利\t120\t\t',
      ),
    );
    expect(table.rows).toEqual([
      ['投入', '研发强度', '', '2.0', ''],
      ['投入', '研发人员', '40', '50', '累计数'],
      ['产出', '专利', '120', '', ''],
    ]);
  });

  test('below a header of two rows', () => {
    const table = only(
      planOfTable(
        '序号\t指标\t规划目标\t\t属性',
        '\t\t2020年\t2025年\t',
        '1\t研发强度\t1.5\t2.0\t预期性',
        '2\t专利\t120\t200\t预期性',
      ),
    );
    expect(labelsOf(table)).toEqual(['序号', '指标', '规划目标2020年', '规划目标2025年', '属性']);
    expect(table.rows[1]).toEqual(['2', '专利', '120', '200', '预期性']);
  });

  test('of a page, where merged cells have left none behind', () => {
    const table = only(
      planOfTable(
        '类别\t指标\t指标值\t属性',
        '2020年\t2025年',
        '投入\t研发强度\t1.5\t2.0\t预期性',
        '研发人员\t40\t50\t预期性',
        '产出\t专利\t120\t200\t预期性',
      ),
    );
    expect(labelsOf(table)).toEqual(['类别', '指标', '指标值2020年', '指标值2025年', '属性']);
    expect(table.rows.map(([group, name]) => `${group} ${name}`)).toEqual([
      '投入 研发强度',
      '投入 研发人员',
      '产出 专利',
    ]);
  });

  test('a row that lacks one of two figures leaves all as it is', () => {
    const plan = planOfTable(
      '指标\t2020年\t2025年\t属性',
      '研发强度\t1.5\t2.0\t预期性',
      '专利\t120\t预期性',
    );
    expect(plan.tables).toEqual([]);
    expect(warned(plan)).toContain('unread-table');
    expect(textsOf(plan)).toContain('专利\t120\t预期性');
  });

  test.each([
    ['indents', ['\t坚持创新驱动，建设科技强县。', '\t坚持人才引领，建设人才强县。']],
    ['numbers of a list', ['1.\t建设实验室', '2.\t培育企业', '3.\t引进人才']],
    ['a line of contact', ['联系人：张三\t联系电话：12345', '地址：临江县\t邮编：123456']],
  ])('%s draw no table', (_, lines) => {
    const plan = planOfTable(...lines);
    expect(plan.tables).toEqual([]);
    expect(warned(plan)).not.toContain('unread-table');
  });
});

describe('spaces', () => {
  test('in aligned columns, where a cell is empty', () => {
    const table = only(
      planOfTable(
        '序号    指标        单位    2020年    2025年',
        '1       研发强度    %       1.5       2.0',
        '2       专利        件                200',
        '3       技术合同    亿元    30        40',
      ),
    );
    expect(table.rows[1]).toEqual(['2', '专利', '件', '', '200']);
  });

  test('not aligned, under a spread header, with units in brackets and groups', () => {
    const table = only(
      planOfTable(
        '指  标  2020年  2025年  属  性',
        '一、经济强（2项）',
        '研发强度（%）  1.5  2.0  预期性',
        '规模以上工业企业研发投入（亿元）  12.5  20.0  预期性',
        '（二）创新驱动',
        '专利（件）  120  完成省下达任务  预期性',
      ),
    );
    expect(labelsOf(table).slice(1)).toEqual(['指标', '2020年', '2025年', '属性']);
    expect(table.rows.map(([group]) => group)).toEqual([
      '一、经济强（2项）',
      '一、经济强（2项）',
      '（二）创新驱动',
    ]);
    expect(table.cells[0]?.[2]).toMatchObject({ value: 1.5, unit: '%' });
  });

  test('of full width, below a header of two lines', () => {
    const table = only(
      planOfTable(
        '序号　　指标　　规划目标　　属性',
        '2020年　　2025年',
        '1　　研发强度　　1.5　　2.0　　预期性',
        '2　　专利　　120　　200　　预期性',
      ),
    );
    expect(labelsOf(table)).toEqual(['序号', '指标', '规划目标2020年', '规划目标2025年', '属性']);
  });

  test('with a name that runs over to the next line', () => {
    const table = only(
      planOfTable(
        '序号  指标  2025年  属性',
        '1  规模以上工业企业研发经费支出占',
        '营业收入比重（%）  2.0  预期性',
        '2  专利（件）  200  预期性',
      ),
    );
    expect(table.rows[0]).toEqual([
      '1',
      '规模以上工业企业研发经费支出占营业收入比重（%）',
      '2.0',
      '预期性',
    ]);
  });

  test('where nothing tells which cell is empty, the cells that it may be are marked', () => {
    const lines = ['指标  2020年  2025年', '研发强度  1.5  2.0', '专利  200', '技术合同  30  40'];
    const found = only(planOfTable(...lines));
    expect(found.status).toBe('partial');
    expect(found.cells.map((cells) => cells.filter(({ doubtful }) => doubtful).length)).toEqual([
      0, 3, 0,
    ]);
  });

  test.each([
    ['a list of headings', ['第一章  总则  1', '第二章  目标  3', '第三章  任务  5']],
    ['a signature', ['临江县人民政府  临江县科技局  2022年5月']],
    [
      'prose',
      [
        '坚持创新，  建设科技强县。  全面提升。',
        '坚持人才，  建设人才强县。  全面提升。',
        '坚持改革，  建设活力强县。  全面提升。',
      ],
    ],
    [
      'an address list',
      ['地址：临江县  邮编：123456', '电话：12345  传真：12346', '邮箱：a@b.cn  网址：b.cn'],
    ],
  ])('%s is no table', (_, lines) => {
    const plan = planOfTable(...lines);
    expect(plan.tables).toEqual([]);
    expect(warned(plan)).not.toContain('unread-table');
  });
});

describe('single spaces', () => {
  const lines = [
    '指标名称 单位 2020年 2025年 属性',
    '研发强度 % 1.5 2.0 预期性',
    '专利 件 100 200 约束性',
  ];
  test('are enough where every row fits its header', () => {
    const table = only(planOfTable(...lines));
    expect(table.rows).toEqual([
      ['研发强度', '%', '1.5', '2.0', '预期性'],
      ['专利', '件', '100', '200', '约束性'],
    ]);
  });

  test('stand inside a name, where only so its row fits', () => {
    const found = only(planOfTable(...lines, '高新技术 企业 家 20 40 预期性'));
    expect(found.rows[2]).toEqual(['高新技术企业', '家', '20', '40', '预期性']);
  });
});

describe('a line alone among rows of words', () => {
  const labels = ['类别', '指标名称', '单位', '2020年', '2025年'];
  const rows = [
    ['经济发展', '地区生产总值', '亿元', '1200', '1512'],
    ['经济发展', '进出口总额', '亿美元', '88', '130'],
    ['安全保障', '能源综合生产能力', '万吨', '—', '756以上'],
  ];
  const lineOf = (row: string[]) => row.slice(1).join(' ');

  test('is the cell of the first column where the rows below it lack one', () => {
    const [first, second, third] = rows.map(lineOf) as [string, string, string];
    const lines = [labels.join(' '), '经济发展', first, second, '安全保障', third];
    const found = only(planOfTable(...lines));
    expect(labelsOf(found)).toEqual(labels);
    expect(found.rows).toEqual(rows);
    expect(found.status).toBe('complete');
  });

  test.each([
    ['of words', ' '],
    ['apart', '  '],
  ])('is no group where it may be the beginning of a name: %s', (_, blank) => {
    const plan = planOfTable(
      ['指标名称', '单位', '2020年', '2025年', '属性'].join(blank),
      '规模以上工业企业研发经费支出占',
      ['营业收入比重', '%', '1.5', '2.0', '预期性'].join(blank),
      ['专利', '件', '100', '200', '约束性'].join(blank),
      '每万人口高价值发明专利',
      ['拥有量', '件', '1', '2', '预期性'].join(blank),
    );
    expect(plan.tables.filter(({ status }) => status === 'complete')).toEqual([]);
  });
});

describe('a page break inside a table', () => {
  test.each([
    ['pipes', (cells: string[]) => `|${cells.join('|')}|`],
    ['tabs', (cells: string[]) => cells.join('\t')],
    ['spaces', (cells: string[]) => cells.map((cell) => cell || '－').join('   ')],
    ['lines', (cells: string[]) => cells.join('\n')],
  ])('of %s leaves one table', (_, draw) => {
    const rows = [
      ['1', '研发强度', '1.5', '2.0'],
      ['2', '专利', '120', '200'],
    ];
    const more = [
      ['3', '技术合同', '30', '40'],
      ['4', '平台', '3', '6'],
    ];
    const head = ['序号', '指标', '2020年', '2025年'];
    const plan = planOfTable(
      '表1 主要指标',
      draw(head),
      ...rows.map(draw),
      '— 12 —',
      '续表1',
      draw(head),
      ...more.map(draw),
    );
    expect(only(plan).rows).toEqual([...rows, ...more]);
    expect(textsOf(plan).join('')).not.toMatch(/续表|12 —/);
    expect(plan.apparatus.filter(({ rule }) => rule === 'repeated-header').length).toBeGreaterThan(
      0,
    );
  });
});

describe('notes below a table', () => {
  const lines = [
    '表1 主要指标',
    '单位：亿元',
    '|指标|2020年|2025年|',
    '|生产总值|100|150|',
    '|投资*|30|40|',
  ];
  test('belong to it', () => {
    const plan = planOfTable(
      ...lines,
      '注：1.带*的为约束性指标。',
      '2.生产总值按可比价计算。',
      '资料来源：县统计局',
    );
    const table = only(plan);
    expect(table.notes).toHaveLength(3);
    const notes = plan.blocks.filter(({ role }) => role === 'tableNote');
    expect(notes.map(({ anchor }) => anchor)).toEqual(table.notes);
    expect(notes.map(({ text }) => text)).toEqual([
      '注：1.带*的为约束性指标。',
      '2.生产总值按可比价计算。',
      '资料来源：县统计局',
    ]);
    expect(table.rows).toHaveLength(2);
    expect(table.cells[0]?.[1]).toMatchObject({ value: 100, unit: '亿元' });
    expect(table.caption).toBe('表1主要指标 单位：亿元');
  });

  test('are not the text that follows', () => {
    const plan = planOfTable(...lines, '说明全县经济稳中有进，创新能力不断增强。');
    expect(only(plan)).not.toHaveProperty('notes');
  });
});
