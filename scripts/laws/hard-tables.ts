/** Tables as plans have them, with what makes them hard: groups, parts, breaks, notes, and what stands around them. */
import fc from 'fast-check';

/** A cell as it is printed. */
export interface HardCell {
  text: string;
  /** Columns that it reaches over. */
  span: number;
  /** Goes on with the cell above. */
  below: boolean;
}

/** A stretch of a text: rows of a table, or lines beside them. */
export type Piece =
  | { kind: 'lines'; lines: string[] }
  | { kind: 'rows'; table: number; header: boolean; rows: HardCell[][] };

/** What was made: what is printed, and what each table holds. */
export interface HardText {
  pieces: Piece[];
  tables: HardTable[];
}

export interface HardTable {
  header: HardCell[][];
  /** Cells of each row, merged ones filled down, without lines of groups. */
  rows: string[][];
  /** What a line above names each row with; empty where there are none. */
  groups: string[];
  serialAt: number;
}

const INDICATORS: readonly (readonly [string, string, string])[] = [
  ['地区生产总值', '亿元', '1280.5'],
  ['全社会研发经费投入强度', '%', '2.35'],
  ['高新技术企业数', '家', '326'],
  ['每万人口高价值发明专利拥有量', '件', '5.2'],
  ['技术合同成交额', '亿元', '96'],
  ['常住人口城镇化率', '%', '62.1'],
  ['城镇新增就业人数', '万人', '4.5'],
  ['森林覆盖率', '%', '41.25'],
  ['居民人均可支配收入', '元', '36,000'],
  ['粮食综合生产能力', '万吨', '260'],
  ['每千人口拥有3岁以下婴幼儿托位数', '个', '4.5'],
  ['PM2.5平均浓度', '微克/立方米', '30'],
  ['单位地区生产总值能源消耗降低', '%', '〔13.5〕'],
  ['地表水达到或好于Ⅲ类水体比例', '%', '90'],
  ['公路总里程', '公里', '12000'],
  ['基本养老保险参保率', '%', '95'],
  ['劳动年龄人口平均受教育年限', '年', '11.3'],
  ['年末户籍人口', '万人', '58'],
];
const TASKS: readonly (readonly [string, string, string])[] = [
  ['建设省级创新平台', '县科技局', '2025年'],
  ['培育高新技术企业', '县科技局、县税务局', '持续推进'],
  ['引进高层次人才', '县人社局', '2024年底'],
  ['改善营商环境，压减审批时限', '县政务服务局', '2023年12月'],
  ['实施城区老旧小区改造', '县住建局', '2025年'],
  ['开展农村人居环境整治提升行动', '县农业农村局、各乡镇', '长期坚持'],
  ['推进县域医共体建设', '县卫健局', '2024年'],
  ['完善公共文化服务体系', '县文旅局', '2025年底前'],
  ['推动中小学扩容增位', '县教育局', '2022—2025年'],
  ['加强重点流域水环境治理', '生态环境分局', '2025年'],
];
const PROJECTS: readonly (readonly [string, string, string, string])[] = [
  ['临江至云山高速公路', '新建双向四车道45公里', '38.6', '2021-2025'],
  ['中心城区污水处理厂', '日处理5万吨', '2.4', '2022-2024'],
  ['县人民医院迁建', '床位800张', '6.5', '2021-2023'],
  ['灌区续建配套与节水改造', '改善灌溉面积12万亩', '3.2', '2021-2025'],
  ['智能装备产业园', '标准厂房30万平方米', '15', '2023-2025'],
  ['抽水蓄能电站', '装机120万千瓦', '76.8', '2022-2030'],
  ['职业技术学院', '在校生8000人', '9.1', '2022-2025'],
  ['城市生活垃圾焚烧发电', '日处理600吨', '4', '2021-2023'],
];
const GROUPS = ['经济发展', '创新驱动', '民生福祉', '绿色生态', '安全保障', '一、交通', '二、水利'];
const WORDS = ['完成国家下达任务', '达到省定要求', '与全省同步', '持续提升', '—', '/', '—'];
const NOTES = [
  '注：〔〕内为五年累计数。',
  '注：1.研发经费为全社会口径。',
  '*为约束性指标。',
  '说明：带“*”的为国家考核指标，数据以统计部门公布的为准。',
  '资料来源：县统计局',
];
const PROSE = [
  '坚持创新在现代化建设全局中的核心地位，深入实施创新驱动发展战略，加快建设科技强县，全面提升创新能力。',
  '各乡镇、各部门要加强组织领导，健全工作机制，明确责任分工，确保规划目标任务如期完成。',
];
const COUNTED = [
  '2025年，全县经济总量迈上新台阶，综合实力显著增强，人民生活更加美好。',
  '3个乡镇先行开展试点，形成可复制可推广的经验后在全县推开。',
  '5.强化监测评估。建立规划实施年度监测机制，定期向社会公布进展情况。',
  '13项指标中，约束性指标6项，预期性指标7项。',
];

interface Draw {
  nat: (most: number) => number;
  of: <T>(list: readonly T[]) => T;
  chance: (percent: number) => boolean;
}

const cell = (text: string, span = 1, below = false): HardCell => ({ text, span, below });

/** Labels of the columns, those of two lines as 目标：2025年. */
interface Columns {
  labels: string[];
  rows: string[][];
}

function indicators(draw: Draw, count: number): Columns {
  const unit = draw.of(['单位', '计量单位', null]);
  const values = draw.of([
    ['2020年', '2025年'],
    ['2020年实际', '2025年目标'],
    ['规划目标：2025年', '规划目标：2030年'],
    ['2020年', '“十四五”目标：2025年', '“十四五”目标：年均增速〔累计〕'],
    ['目标值'],
    ['2020年', '2022年', '2025年'],
  ]);
  const attribute = draw.of(['属性', '指标属性', null]);
  const from = draw.nat(INDICATORS.length - 1);
  const rows = Array.from({ length: count }, (_, i) => {
    const [name, own, figure] = INDICATORS[(from + i) % INDICATORS.length] ?? ['', '', ''];
    return [
      unit ? name : `${name}（${own}）`,
      ...(unit ? [own] : []),
      ...values.map((_label, c) => (draw.chance(12) && c > 0 ? draw.of(WORDS) : figure)),
      ...(attribute ? [draw.of(['预期性', '约束性'])] : []),
    ];
  });
  const name = draw.of(['指标名称', '指标', '主要指标']);
  return {
    labels: [name, ...(unit ? [unit] : []), ...values, ...(attribute ? [attribute] : [])],
    rows,
  };
}

function tasks(draw: Draw, count: number): Columns {
  const labels = draw.of([
    ['重点任务', '责任单位', '完成时限'],
    ['工作任务', '牵头单位'],
    ['任务', '责任单位', '完成时限', '备注'],
  ]);
  const from = draw.nat(TASKS.length - 1);
  return {
    labels: [...labels],
    rows: Array.from({ length: Math.min(count, TASKS.length) }, (_, i) =>
      labels.map((_label, c) => TASKS[(from + i) % TASKS.length]?.[c] ?? ''),
    ),
  };
}

function projects(draw: Draw, count: number): Columns {
  const labels = draw.of([
    ['项目名称', '建设内容', '总投资（亿元）', '建设年限'],
    ['项目名称', '建设规模', '总投资'],
    ['项目名称', '建设内容'],
  ]);
  const from = draw.nat(PROJECTS.length - 1);
  return {
    labels: [...labels],
    rows: Array.from({ length: Math.min(count, PROJECTS.length) }, (_, i) =>
      labels.map((_label, c) => PROJECTS[(from + i) % PROJECTS.length]?.[c] ?? ''),
    ),
  };
}

/** Header rows: a label of two lines stands below what it has in common with its neighbours. */
function headerOf(labels: readonly string[]): HardCell[][] {
  const parts = labels.map((label) => label.split('：'));
  if (!parts.some(({ length }) => length === 2)) return [labels.map((label) => cell(label))];
  const upper: HardCell[] = [];
  for (const [first = '', second] of parts) {
    const last = upper.at(-1);
    if (second !== undefined && last?.text === first) last.span += 1;
    else upper.push(cell(first));
  }
  const lower = parts.map(([first = '', second]) => cell(second ?? first, 1, second === undefined));
  return [upper, lower];
}

interface Made {
  table: HardTable;
  body: HardCell[][];
}

function tableOf(draw: Draw): Made {
  const count = 3 + draw.nat(7);
  const kind = draw.of([indicators, indicators, tasks, projects]);
  const columns = kind(draw, count);
  const grouped = draw.of(['none', 'none', 'column', 'line', 'counted'] as const);
  const serial = draw.of(['序号', '序号', '编号', null]);
  // Groups over stretches of rows.
  const starts = columns.rows.map((_, i) => i === 0 || draw.chance(30));
  let group = draw.nat(2) - 1;
  const groups = columns.rows.map((_, i) => {
    if (starts[i] && group < GROUPS.length - 1) group += 1;
    return grouped === 'none' ? '' : (GROUPS[group] ?? '');
  });
  const named = groups.map((name) =>
    grouped === 'counted' ? `${name}（${groups.filter((one) => one === name).length}项）` : name,
  );
  const inColumn = grouped === 'column' || grouped === 'counted';
  const anew = grouped === 'line' && draw.chance(20);
  // A row that says more of the one above, and has no number of its own.
  const parts = columns.rows.map(
    (_, i) => i > 0 && !starts[i] && kind === indicators && draw.chance(8),
  );
  let n = 0;
  const numbers = columns.rows.map((_, i) => {
    if (anew && named[i] !== named[i - 1]) n = 0;
    if (!parts[i]) n += 1;
    return String(n);
  });
  const shared = draw.chance(50);
  const rows = columns.rows.map((own, i) => [
    ...(inColumn ? [named[i] ?? ''] : []),
    ...(serial ? [numbers[i] ?? ''] : []),
    ...own.map((text, c) => (c === 0 && parts[i] && !shared ? `其中：${text}` : text)),
  ]);
  const serialAt = serial ? (inColumn ? 1 : 0) : -1;
  const body = rows.flatMap((cells, i): HardCell[][] => {
    const row = cells.map((text, c) =>
      cell(
        c === serialAt && parts[i] && !shared ? '' : text,
        1,
        (inColumn && c === 0 && i > 0 && named[i] === named[i - 1]) ||
          (c === serialAt && (parts[i] ?? false) && shared),
      ),
    );
    const opens = grouped === 'line' && (i === 0 || named[i] !== named[i - 1]);
    return opens ? [[cell(named[i] ?? '', cells.length)], row] : [row];
  });
  const labels = [
    ...(inColumn ? [draw.of(['类别', '指标类别', '领域'])] : []),
    ...(serial ? [serial] : []),
    ...columns.labels,
  ];
  return {
    table: {
      header: headerOf(labels),
      rows,
      groups: grouped === 'line' ? named : [],
      serialAt,
    },
    body,
  };
}

/** Rows of a table and what stands between them. */
function printedTable(draw: Draw, { body }: Made, table: number, caption: string): Piece[] {
  const lines = (...own: string[]): Piece => ({ kind: 'lines', lines: own });
  const rows = (header: boolean, own: HardCell[][]): Piece => ({
    kind: 'rows',
    table,
    header,
    rows: own,
  });
  const notes = draw.chance(40) ? [draw.of(NOTES)] : [];
  const at = 1 + draw.nat(Math.max(0, body.length - 2));
  // Merged cells are told again where a page begins, or are empty there.
  const told = draw.chance(50);
  const [above, below] = [body.slice(0, at), body.slice(at)];
  below[0] = (below[0] ?? []).map((one) =>
    one.below ? { ...one, below: false, text: told ? one.text : '' } : one,
  );
  const unit = draw.chance(15) ? ['单位：亿元'] : [];
  const head = [...(caption === '' ? [] : [caption]), ...unit];
  const lead = head.length > 0 ? [lines(...head)] : [];
  const again = draw.chance(70);
  switch (draw.nat(9)) {
    case 0:
      return [...lead, rows(true, above), lines('— 12 —'), rows(again, below), lines(...notes)];
    case 1:
      return [
        ...lead,
        rows(true, above),
        lines(draw.of(['续表', '续表1', '（续表）', `${caption}（续）`])),
        rows(again, below),
        lines(...notes),
      ];
    case 2:
      return [...lead, rows(true, above), lines(draw.of(NOTES)), rows(again, below)];
    case 3:
      return [...lead, rows(true, above), lines('', ''), rows(again, below), lines(...notes)];
    default:
      return [...lead, rows(true, body), lines(...notes)];
  }
}

/** A text with one table or several, each different at each draw. */
export const hardText: fc.Arbitrary<HardText> = fc.gen().map((g): HardText => {
  const nat = (most: number) => g(fc.nat, most);
  const draw: Draw = {
    nat,
    of: (list) => list[nat(list.length - 1)] as never,
    chance: (percent) => nat(99) < percent,
  };
  const made = Array.from({ length: draw.of([1, 1, 1, 2, 3]) }, () => tableOf(draw));
  if (made.length > 1 && draw.chance(30)) {
    // The same header again, with other rows.
    const [first] = made as [Made];
    const cut = Math.ceil(first.table.rows.length / 2);
    if (first.table.groups.length === 0 && first.table.serialAt === -1)
      made[1] = {
        table: { ...first.table, rows: first.table.rows.slice(cut) },
        body: first.body.slice(cut),
      };
  }
  const captions = ['表1 主要指标', '表2 重点任务分工', '表3 重大项目'];
  const bare = draw.chance(35);
  const pieces: Piece[] = [{ kind: 'lines', lines: [PROSE[0] ?? ''] }];
  for (const [i, one] of made.entries()) {
    pieces.push(...printedTable(draw, one, i, bare ? '' : (captions[i] ?? '')));
    if (i < made.length - 1 && draw.chance(50))
      pieces.push({ kind: 'lines', lines: [draw.of([...PROSE, ...COUNTED])] });
  }
  const behind = draw.of([...PROSE, ...COUNTED, ...COUNTED, '']);
  pieces.push({ kind: 'lines', lines: [behind, '二、保障措施', PROSE[1] ?? ''] });
  return { pieces, tables: made.map(({ table }) => table) };
});
