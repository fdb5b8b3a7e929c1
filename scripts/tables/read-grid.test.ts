import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan.schema.ts';
import { convert } from '../pipeline.ts';
import { loadSeedInfo } from '../seed/load.ts';

const PROSE = '坚持创新在现代化建设全局中的核心地位，深入实施创新驱动发展战略，加快建设科技强县。';

/** Converts a page with one stretch of markup, and proves that the apparatus makes its text. */
function planOf(markup: string): Plan {
  const html = `<div><p>某县科技创新“十四五”规划</p><p>一、发展目标</p><p>${PROSE}</p>${markup}<p>二、保障措施</p><p>${PROSE}</p></div>`;
  const { plan, raw } = convert(
    new TextEncoder().encode(html),
    'x.html',
    loadSeedInfo(null, 'x'),
    () => null,
  );
  let text = '';
  let at = 0;
  for (const { src, after, before } of plan.apparatus) {
    expect(raw.slice(...src)).toBe(before);
    text += raw.slice(at, src[0]) + after;
    at = src[1];
  }
  expect(text + raw.slice(at)).toBe(plan.blocks.map((block) => block.text).join('\n'));
  return plan;
}

const row = (cells: string, tag = 'td') =>
  `<tr>${cells
    .split('|')
    .map((cell) => {
      const [, text = '', spans = ''] = /^([^@]*)@?(.*)$/.exec(cell.trim()) ?? [];
      const [rows = '1', columns = '1'] = spans.split(',');
      return `<${tag} rowspan="${rows || '1'}" colspan="${columns}"><p>${text.replaceAll('/', '</p><p>')}</p></${tag}>`;
    })
    .join('')}</tr>`;
const table = (...rows: string[]) => `<table>${rows.map((cells) => row(cells)).join('')}</table>`;

const only = (plan: Plan): Plan['tables'][number] => {
  expect(plan.tables).toHaveLength(1);
  return plan.tables[0] as Plan['tables'][number];
};
const labels = ({ columns }: Plan['tables'][number]) => columns.map(({ label }) => label);

describe('a table of indicators', () => {
  test('with its caption in the line before', () => {
    const found = only(
      planOf(
        `<p>表1 主要指标</p>${table('序号|指标|2020年|2025年', '1|研发强度（%）|1.5|≥2.0', '2|专利（件）|120|200')}`,
      ),
    );
    expect(found).toMatchObject({
      anchor: 't1',
      label: '表1',
      division: 's1',
      rowAnchors: ['t1-r1', 't1-r2'],
      status: 'complete',
    });
    expect(found.rows).toEqual([
      ['1', '研发强度（%）', '1.5', '≥2.0'],
      ['2', '专利（件）', '120', '200'],
    ]);
    expect(found.cells[0]?.[3]).toEqual({
      text: '≥2.0',
      value: 2,
      unit: '%',
      bound: '≥',
      missing: false,
    });
    expect(found.columns.map(({ year }) => year)).toEqual([null, null, 2020, 2025]);
  });

  test('takes no heading for its caption', () => {
    const plan = planOf(`<p>（一）主要目标</p>${table('指标|2025年', '研发强度|2.0')}`);
    expect(only(plan)).toMatchObject({ caption: '', division: 's1-1' });
    expect(plan.outline[0]?.children.map(({ title }) => title)).toEqual(['主要目标']);
  });

  test('leaves the title of a 附件 to it', () => {
    const rows = table('项目|责任单位', '研发强度|科技局');
    const plan = planOf(`<p>附件1</p><p>重点任务分工</p>${rows}`);
    expect(only(plan)).toMatchObject({ caption: '', rows: [['研发强度', '科技局']] });
    expect(plan.blocks.map(({ text }) => text)).toContain('附件1 重点任务分工');
  });

  test('fills merged cells down, and counts their text once', () => {
    const plan = planOf(
      table('类别|指标|2025年', '投入@2|研发强度|2.0', '研发人员|50', '产出|专利|200'),
    );
    expect(only(plan).rows.map(([group]) => group)).toEqual(['投入', '投入', '产出']);
    expect(plan.blocks.filter(({ kind }) => kind === 'row').map(({ text }) => text)).toEqual([
      '投入\n研发强度\n2.0',
      '研发人员\n50',
      '产出\n专利\n200',
    ]);
  });

  test('joins a header of two rows, each part once in the text of the page', () => {
    const plan = planOf(
      table(
        '序号@2|指标@2|指标值@1,2|属性@2',
        '2020年/实际|2025年/目标',
        '1|研发强度|1.5|2.0|预期性',
        '2|专利|120|200|约束性',
      ),
    );
    expect(labels(only(plan))).toEqual([
      '序号',
      '指标',
      '指标值2020年实际',
      '指标值2025年目标',
      '属性',
    ]);
    expect(plan.blocks.find(({ kind }) => kind === 'header')?.text).toBe(
      '序号\n指标\n指标值\n属性\n2020年实际\n2025年目标',
    );
  });

  test('group rows become a column', () => {
    const found = only(
      planOf(
        table(
          '序号|指标|目标',
          '一、经济强（2项）@1,3',
          '1|生产总值|5',
          '2|生产率|36',
          '二、百姓富（1项）@1,3',
          '3|收入|6',
        ),
      ),
    );
    expect(found.rows).toEqual([
      ['一、经济强（2项）', '1', '生产总值', '5'],
      ['一、经济强（2项）', '2', '生产率', '36'],
      ['二、百姓富（1项）', '3', '收入', '6'],
    ]);
  });

  test('a name in two cells stays one name', () => {
    const found = only(
      planOf(
        table(
          '指标@1,2|目标',
          '生产总值@1,2|5',
          '医护人员数@2|医师|4.5',
          '护士|5.3',
          '收入@1,2|6',
          '就业@1,2|7',
        ),
      ),
    );
    expect(labels(found)).toEqual(['指标', '目标']);
    expect(found.rows.map(([name]) => name)).toEqual([
      '生产总值',
      '医护人员数：医师',
      '医护人员数：护士',
      '收入',
      '就业',
    ]);
  });

  test('a first row over all columns is the caption, a last one the note', () => {
    const plan = planOf(
      table(
        '科技创新主要指标@1,3',
        '指标|2020年|2025年',
        '研发强度|1.5|2.0',
        '注：带*的为约束性指标。@1,3',
      ),
    );
    expect(only(plan)).toMatchObject({
      caption: '科技创新主要指标',
      rows: [['研发强度', '1.5', '2.0']],
    });
    expect(plan.blocks.map(({ text }) => text)).toContain('注：带*的为约束性指标。');
  });

  test('leaves out columns and rows that only make space', () => {
    const found = only(planOf(table('指标||目标', '||', '研发强度||2.0')));
    expect([labels(found), found.rows]).toEqual([['指标', '目标'], [['研发强度', '2.0']]]);
  });
});

describe('markup of a table', () => {
  test('with head, body, foot and headers of rows', () => {
    const plan = planOf(
      `<table><caption>全县“十四五”情况</caption><thead>${row('类别|指标|2020年|2025年', 'th')}</thead><tbody>
      <tr><th rowspan="2">投入</th><td>研发强度</td><td>1.5</td><td>2.0</td></tr>
      <tr><td>研发人员</td><td></td><td>50</td></tr>
      <tr><td colspan="4">二、产出（1项）</td></tr>
      <tr><th>产出</th><td>专利</td><td>120</td><td>200</td></tr></tbody>
      <tfoot><tr><td colspan="4">注：研发人员为全时当量。</td></tr></tfoot></table>`,
    );
    const found = only(plan);
    expect(found.caption).toBe('全县“十四五”情况');
    expect(found.rows).toEqual([
      ['', '投入', '研发强度', '1.5', '2.0'],
      ['', '投入', '研发人员', '', '50'],
      ['二、产出（1项）', '产出', '专利', '120', '200'],
    ]);
    expect(found.notes).toHaveLength(1);
    expect(plan.blocks.find(({ role }) => role === 'tableNote')?.text).toBe(
      '注：研发人员为全时当量。',
    );
  });

  test('inside a box, among its entries', () => {
    const inner = table('指标|2020年|2025年', '研发强度|1.5|2.0', '专利|120|200');
    const plan = planOf(
      `<table><tr><td><p>专栏5 主要目标</p><p>${PROSE}</p>${inner}<p>注：以上为预期性指标。</p></td></tr></table>`,
    );
    expect(plan.boxes).toMatchObject([{ anchor: 'box5', title: '主要目标' }]);
    expect(only(plan).rows).toEqual([
      ['研发强度', '1.5', '2.0'],
      ['专利', '120', '200'],
    ]);
    const boxed = plan.blocks.filter(({ container }) => container === 'box5');
    expect(boxed.map(({ role }) => role)).toEqual(['body', 'tableNote']);
  });

  test('inside a cell of another leaves the outer one as text', () => {
    const inner = table('指标|2020年|2025年', '研发强度|1.5|2.0', '专利|120|200');
    const plan = planOf(
      `<table><tr><td>栏目</td><td>内容</td></tr><tr><td>目标</td><td>${inner}</td></tr></table>`,
    );
    expect(only(plan).rows).toHaveLength(2);
    expect(plan.blocks.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['栏目', '内容', '目标']),
    );
  });

  test('in two parts, of which the second repeats the header', () => {
    const plan = planOf(
      `<p>表1 主要指标</p>${table('指标|2020年|2025年', '研发强度|1.5|2.0')}<p>续表1</p>${table('指标|2020年|2025年', '专利|120|200')}`,
    );
    expect(only(plan).rows.map(([name]) => name)).toEqual(['研发强度', '专利']);
    expect(plan.blocks.map(({ text }) => text)).not.toContain('续表1');
  });

  test('does not go on in a table of another name, whatever stands between', () => {
    const plan = planOf(
      `<p>表1 主要指标</p>${table('指标|2020年|2025年', '研发强度|1.5|2.0')}<p>续表</p><p>表2 人才指标</p>${table('指标|2020年|2025年', '专利|120|200')}`,
    );
    const shown = plan.blocks.map(({ text }) => text);
    expect(shown.join('')).toContain('表2人才指标');
    expect(plan.tables).toHaveLength(2);
  });

  test('of two tables with one header keeps two where their captions differ', () => {
    const plan = planOf(
      `<p>表1 城镇指标</p>${table('指标|2020年|2025年', '研发强度|1.5|2.0')}<p>表2 乡村指标</p>${table('指标|2020年|2025年', '专利|120|200')}`,
    );
    expect(plan.tables.map(({ label }) => label)).toEqual(['表1', '表2']);
  });

  test('keeps a caption below it, and declares no table lost', () => {
    const plan = planOf(`${table('指标|2020年|2025年', '研发强度|1.5|2.0')}<p>表1 主要指标</p>`);
    expect(plan.tables.map(({ status }) => status)).toEqual(['complete']);
    expect(plan.blocks.find(({ anchor }) => anchor === only(plan).notes?.[0])?.text).toBe(
      '表1主要指标',
    );
  });

  test('without a header promotes no row of names to one', () => {
    const plan = planOf(table('张三|科技局|局长', '李四|财政局|局长'));
    expect(plan.tables).toEqual([]);
    expect(plan.warnings.map(({ rule }) => rule)).toContain('unread-table');
  });

  test('with a row of one filled cell keeps it a row, and no group', () => {
    const { rows } = only(
      planOf(table('指标|2020年|2025年', '研发强度|1.5|2.0', '新增指标||', '专利|120|200')),
    );
    expect(rows[1]).toEqual(['新增指标', '', '']);
  });
});

describe('a box', () => {
  test('short entries below its caption in one cell are no part of the caption', () => {
    const plan = planOf(table('专栏3 集群体系/产业集群/1.人工智能/2.智能电网'));
    expect(plan.boxes).toMatchObject([{ label: '专栏3', title: '集群体系' }]);
  });

  test('that is a table of indicators lends it its caption', () => {
    const plan = planOf(table('专栏1  主要指标@1,3', '指标|2020年|2025年', '研发强度|1.5|2.0'));
    expect(plan.boxes).toMatchObject([
      { anchor: 'box1', label: '专栏1', title: '主要指标', division: 's1' },
    ]);
    expect(only(plan)).toMatchObject({ anchor: 't1', rows: [['研发强度', '1.5', '2.0']] });
    expect(plan.blocks.filter(({ text }) => text.includes('专栏1'))).toHaveLength(1);
  });

  test('with numbered rows has entries', () => {
    const plan = planOf(
      table('专栏2 重点项目@1,2', '01|汽车/建设汽车产业园。', '02|电子信息/建设电子信息产业园。'),
    );
    expect(plan.boxes[0]?.items).toEqual([
      { anchor: 'box2-1', label: '01', title: '汽车' },
      { anchor: 'box2-2', label: '02', title: '电子信息' },
    ]);
  });

  test('in one cell holds its lines, and ends with the table', () => {
    const plan = planOf(
      `${table('专栏3 重点工程/1.汽车工程。建设产业园。/2.电子工程。建设产业园。')}<p>${PROSE}</p>`,
    );
    expect(plan.boxes[0]?.items.map(({ title }) => title)).toEqual(['汽车工程', '电子工程']);
    expect(
      plan.blocks.filter(({ container }) => container === 'box3').map(({ anchor }) => anchor),
    ).toEqual(['box3-1', 'box3-2']);
  });

  test('that the markup sets into another keeps its words there', () => {
    const inner =
      '<table><tr><td><p>专栏2 平台</p><p>1.汽车工程。建设产业园。</p></td></tr></table>';
    const plan = planOf(
      `<table><tr><td><p>专栏1 重点工程</p><p>${PROSE}</p>${inner}</td></tr></table>`,
    );
    const words = plan.blocks.map((block) => block.text).join('\n');
    for (const part of ['专栏1', '专栏2', '汽车工程']) expect(words).toContain(part);
  });

  test('whose caption stands before its table', () => {
    const plan = planOf(
      `<p>专栏4 重点工程</p>${table('1.汽车工程。建设产业园。', '2.电子工程。建设产业园。')}<p>${PROSE}</p>`,
    );
    expect(plan.boxes[0]?.items).toHaveLength(2);
    expect(plan.blocks.filter(({ container }) => container === 'box4')).toHaveLength(2);
  });
});

describe('a table that only lays out text', () => {
  test('around everything is text', () => {
    const plan = planOf(`<table><tr><td><p>（一）主要成效</p><p>${PROSE}</p></td></tr></table>`);
    expect(plan.tables).toEqual([]);
    expect(plan.outline[0]?.children.map(({ title }) => title)).toEqual(['主要成效']);
  });

  test('around a table of data leaves that one a table', () => {
    const inner = table('指标|2020年|2025年', '研发强度|1.5|2.0');
    expect(
      only(planOf(`<table><tr><td><p>${PROSE}</p>${inner}<p>${PROSE}</p></td></tr></table>`)),
    ).toMatchObject({ rows: [['研发强度', '1.5', '2.0']] });
  });

  test('without a header stays word for word, with a warning', () => {
    const plan = planOf(table('2020|1.5', '2025|2.0'));
    expect(plan.tables).toEqual([]);
    expect(plan.warnings.map(({ rule }) => rule)).toContain('unread-table');
    expect(plan.blocks.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['2020', '1.5', '2025', '2.0']),
    );
  });
});
