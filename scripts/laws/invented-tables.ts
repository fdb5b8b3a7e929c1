/** Invented tables, and every way in which a text may hold them. */
import fc from 'fast-check';

export interface InventedTable {
  labels: string[];
  /** Printed cells, merged ones filled down; empty where the table has none. */
  rows: string[][];
  /** The first column names groups of rows. */
  grouped: boolean;
}

const NAMES = [
  '地区生产总值',
  '研发经费投入强度',
  '高新技术企业数',
  '每万人高价值发明专利拥有量',
  '技术合同成交额',
  '常住人口城镇化率',
  '城镇新增就业人数',
  '森林覆盖率',
  '居民人均可支配收入',
  '粮食综合生产能力',
];
const GROUPS = ['经济发展', '创新驱动', '民生福祉', '绿色生态'];
const figure = fc.constantFrom(
  '1.5',
  '≥95',
  '>10',
  '3.5左右',
  '〔4.5〕',
  '[42]',
  '2.6:1',
  '30％',
  '1,200',
  '11000/350',
  '120',
  '—',
);
const goal = fc.constantFrom('完成国家下达任务', '与全省同步', '完成省下达目标');

interface Shape {
  serial: boolean;
  grouped: boolean;
  unit: boolean;
  years: number;
  attribute: boolean;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  serial: fc.boolean(),
  grouped: fc.boolean(),
  unit: fc.boolean(),
  years: fc.integer({ min: 2, max: 3 }),
  attribute: fc.boolean(),
});

const row = fc.record({
  unit: fc.constantFrom('%', '家', '亿元', '件/万人', '微克/立方米'),
  values: fc.tuple(figure, figure, fc.oneof(figure, goal)),
  attribute: fc.constantFrom('预期性', '约束性'),
  opensGroup: fc.boolean(),
});

/** A table with all its cells. */
export const wholeTable: fc.Arbitrary<InventedTable> = fc
  .tuple(
    shape,
    fc.array(row, { minLength: 3, maxLength: 8 }),
    fc.shuffledSubarray(NAMES, { minLength: 8 }),
  )
  .map(([{ serial, grouped, unit, years, attribute }, rows, names]) => {
    let group = -1;
    return {
      grouped,
      labels: [
        ...(grouped ? ['类别'] : []),
        ...(serial ? ['序号'] : []),
        '指标名称',
        ...(unit ? ['单位'] : []),
        ...['2020年', '2025年目标值', '2035年展望'].slice(0, years),
        ...(attribute ? ['属性'] : []),
      ].map((label) => (label === '2035年展望' ? '2035年目标值' : label)),
      rows: rows.map((one, i) => {
        if (i === 0 || (one.opensGroup && group < GROUPS.length - 1)) group += 1;
        return [
          ...(grouped ? [GROUPS[group] ?? ''] : []),
          ...(serial ? [String(i + 1)] : []),
          names[i] ?? '',
          ...(unit ? [one.unit] : []),
          ...one.values.slice(3 - years),
          ...(attribute ? [one.attribute] : []),
        ];
      }),
    };
  });

/** The same with some cells left out; serials, names and groups stay. */
export const lackingTable: fc.Arbitrary<InventedTable> = fc
  .tuple(wholeTable, fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }))
  .map(([table, places]) => ({
    ...table,
    rows: table.rows.map((cells, r) =>
      cells.map((cell, c) => {
        const kept = ['类别', '序号', '指标名称'].includes(table.labels[c] ?? '');
        return !kept && places.includes(r * cells.length + c) ? '' : cell;
      }),
    ),
  }));

/** Rows as they are printed where a merged group cell stands once. */
const merged = ({ rows, grouped }: InventedTable): (string | null)[][] =>
  rows.map((cells, r) =>
    cells.map((cell, c) => (grouped && c === 0 && rows[r - 1]?.[0] === cell ? null : cell)),
  );

const printed = (cells: readonly (string | null)[]): string[] =>
  cells.filter((cell): cell is string => cell !== null && cell !== '');

const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2), 0);

/** Cells in columns of print. */
function aligned({ labels, rows }: InventedTable): string[] {
  const lines = [labels, ...rows];
  const widths = labels.map(
    (_, c) => Math.max(...lines.map((cells) => widthOf(cells[c] ?? ''))) + 2,
  );
  return lines.map((cells) =>
    cells
      .map((cell, c) => cell + ' '.repeat((widths[c] ?? 0) - widthOf(cell)))
      .join('')
      .trimEnd(),
  );
}

function markup(table: InventedTable): string {
  const cell = (text: string, span: number, tag: string) =>
    `<${tag} rowspan="${span}">${text.replaceAll('>', '&gt;')}</${tag}>`;
  const rows = merged(table).map((cells, r) =>
    cells
      .map((text, c) => {
        if (text === null) return '';
        let span = 1;
        while (table.grouped && c === 0 && table.rows[r + span]?.[0] === text) span += 1;
        return cell(text, span, 'td');
      })
      .join(''),
  );
  const head = table.labels.map((label) => cell(label, 1, 'td')).join('');
  return `<table>${[head, ...rows].map((tr) => `<tr>${tr}</tr>`).join('')}</table>`;
}

/**
 * Ways to write a table down: lines of text. `exact` ones show which cells are empty; those that are not `told` show
 * the bounds of the cells to nobody but a reader who knows numbers from names.
 */
export const LAYOUTS: Record<
  string,
  { exact: boolean; told?: boolean; draw: (table: InventedTable) => string[] }
> = {
  'a cell a line': {
    exact: false,
    draw: (table) => [...table.labels, ...merged(table).flatMap(printed)],
  },
  'a row a line': {
    exact: false,
    told: false,
    draw: (table) => [table.labels, ...merged(table)].map((cells) => printed(cells).join(' ')),
  },
  spaces: {
    exact: false,
    draw: (table) => [table.labels, ...merged(table)].map((cells) => printed(cells).join('   ')),
  },
  'spaces in columns': { exact: false, draw: aligned },
  tabs: {
    exact: true,
    draw: ({ labels, rows }) => [labels, ...rows].map((cells) => cells.join('\t')),
  },
  'tabs, merged cells empty': {
    exact: true,
    draw: (table) =>
      [table.labels, ...merged(table)].map((cells) => cells.map((cell) => cell ?? '').join('\t')),
  },
  'tabs of a page': {
    exact: false,
    draw: (table) =>
      [table.labels, ...merged(table)].map((cells) =>
        cells.filter((cell) => cell !== null).join('\t'),
      ),
  },
  pipes: {
    exact: true,
    draw: ({ labels, rows }) => [labels, ...rows].map((cells) => `| ${cells.join(' | ')} |`),
  },
  'pipes, merged cells empty': {
    exact: true,
    draw: (table) =>
      [table.labels, ...merged(table)].map(
        (cells) => `| ${cells.map((cell) => cell ?? '').join(' | ')} |`,
      ),
  },
  'a cell a line, closed by signs': {
    exact: true,
    draw: (table) =>
      [...table.labels, ...merged(table).flat()].flatMap((cell) =>
        cell === null ? [] : [...(cell === '' ? [] : [cell]), '|'],
      ),
  },
  'a cell a line, a sign behind it': {
    exact: true,
    draw: (table) =>
      [...table.labels, ...merged(table).flat()].flatMap((cell) =>
        cell === null ? [] : [`${cell} |`],
      ),
  },
  'bars without edges': {
    exact: true,
    draw: ({ labels, rows }) => [labels, ...rows].map((cells) => cells.join('｜')),
  },
  CSV: {
    exact: true,
    draw: ({ labels, rows }) =>
      [labels, ...rows].map((cells) =>
        cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','),
      ),
  },
  'commas of full width, merged cells empty': {
    exact: true,
    draw: (table) =>
      [table.labels, ...merged(table)].map((cells) => cells.map((cell) => cell ?? '').join('，')),
  },
  Markdown: {
    exact: true,
    draw: ({ labels, rows }) =>
      [labels, labels.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`),
  },
  HTML: { exact: true, draw: (table) => [markup(table)] },
};
