import type { DoubtCounts } from '../lib/doubt-counts.ts';
import type { AncestryVerdict, CitedKind } from '../library.schema.ts';
import type { PageName } from '../lib/pages.ts';
import type { StripBlock } from '../lib/strip.ts';
import type { Level } from '../lib/levels.ts';
import type { Block, Certainty, Doubt, Outdated, Plan, RepairKind, Table } from '../plan.schema.ts';
import type { IndicatorColumn } from '../lib/exports/indicator-columns.ts';
import { repairKindNames } from '../repair-kinds.ts';

const certaintyNames = {
  exact: '确定',
  high: '把握大',
  medium: '把握中等',
  low: '把握小',
} as const satisfies Record<Certainty, string>;

/** Every text of the interface. */
export const zh = {
  site: {
    tagline: '政府规划的整理阅读本：逐段可引，改动有据',
    skip: '跳到正文',
    footer: '本站文本由程序整理，仅供阅读与研究，引用请核对官方正式文本。',
    organization: '主办单位',
    contact: '联系',
    settings: '阅读设置',
    theme: '外观',
    themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
    size: '字号',
    sizes: { normal: '标准字', large: '大字', huge: '特大字' },
    search: '搜索',
    searchLabel: '在全部规划中搜索',
    searchNeedsScript:
      '搜索需要启用脚本（JavaScript）。不启用脚本也可以从文库目录进入每份规划阅读。',
  },
  library: {
    title: '文库目录',
    of: (view: string) => `文库目录（${view}）`,
    arrangement: '编排方式',
    views: { region: '按地区', year: '按年份', kind: '按文种' },
    count: (plans: number) => `${thousands(plans)} 份`,
    lead: (plans: number) => `收录规划 ${thousands(plans)} 份。`,
    about: (plans: number) =>
      `政府规划的整理阅读本：逐段可引，改动有据。收录 ${thousands(plans)} 份，全部可以逐字检索。`,
    map: '按省份',
    rules: '怎样整理',
    data: '数据（每行一份）',
    zip: '下载全站（压缩包）',
    examples: '试着搜索：',
    exampleWords: ['研发投入强度 2025', '高新技术企业', '科技特派员'],
    empty: '文库里还没有规划。',
    emptyHow:
      '把抓取得来的规划文本（.txt、.html、.md 或 .docx）放进项目的 seeds 文件夹，然后运行：',
    emptyCommand: 'npm start',
    filter: '筛选',
    filterText: '标题、机关、文号或地区',
    allRegions: '全部地区',
    allKinds: '全部文种',
    allYears: '全部年份',
    choice: (name: string, count: number) => `${name}（${thousands(count)}）`,
    sort: '排序',
    sortBy: (order: string) => `排序：${order}`,
    arranged: '依目录',
    sorts: {
      newest: '日期从新到旧',
      oldest: '日期从旧到新',
      title: '标题',
      longest: '篇幅从长到短',
    },
    shown: (count: string, all: number) => `${all} 份中的 ${count} 份`,
    none: '没有符合条件的规划。',
    reset: '清除条件',
    feed: '订阅（Atom）',
    noRegion: '地区不详',
    noYear: '年份不详',
    noKind: '文种不详',
    characters: (count: number) => `${thousands(count)} 字`,
    gaps: (count: number) => (count === 0 ? '' : `缺 ${count} 字`),
  },
  plan: {
    breadcrumbs: '所在位置',
    edition: '整理本',
    begin: '开始阅读',
    goals: '目标',
    origin: '下载、版本与来源',
    searchHere: '搜索',
    notOfficial: '，经程序整理，不是官方正式文本。',
    outdated: ({ file, rule, message }: Outdated) =>
      rule === 'plan-missing'
        ? `这是上一版：它的底本（${file}）不在了，放回底本才会更新。`
        : `这是上一版：最新的底本（${file}）未能转换（${message}），更正后才会更新。`,
    official: '抓取来源：',
    officialPicture: '原文图片：',
    officialUnknown: '正式文本以发文机关公布的为准；抓取来源的网址不详。',
    facts: {
      issuer: '发文机关',
      docNumber: '发文字号',
      issued: '成文日期',
      published: '发布日期',
      effective: '施行日期',
      kind: '文种',
      period: '规划期',
      region: '地区',
      noticeTitle: '印发通知',
      length: '篇幅',
    },
    period: ([first, last]: readonly [number, number]) =>
      first === last ? `${first}年` : `${first}—${last}年`,
    length: (characters: number, minutes: number) =>
      `${thousands(characters)} 字，约读 ${minutes} 分钟`,
    witness: '底本',
    witnessReads: (raw: string) => `底本作：${raw}`,
    id: '标识',
    sourceFile: '文件',
    sourceExtent: '大小',
    sourceSize: (bytes: number, lines: number) =>
      `${thousands(bytes)} 字节，${thousands(lines)} 行`,
    sha256: 'SHA-256',
    collector: '收集者',
    missing: '已知残缺',
    nothingMissing: '未发现残缺。',
    gaps: (count: number) => `缺字 ${count} 个，正文以〓代替，一个〓代表一个字：`,
    gapKinds: (lost: number, doubtful: number) =>
      [
        lost > 0 ? `${lost} 处已佚，无据可补` : '',
        doubtful > 0 ? `${doubtful} 处残损，有推测而无确证` : '',
      ]
        .filter((part) => part !== '')
        .join('；'),
    tableIncomplete: (caption: string, status: Table['status']) =>
      status === 'lost' ? `${caption}：表格内容已佚，只存表题` : `${caption}：表格有残缺`,
    absentAttachment: (label: string, title: string) =>
      `${label}${title === '' ? '' : `　${title}`}：正文提到，底本未收`,
    repairs: (count: number) => `校勘记（${thousands(count)} 条）`,
    source: '底本原文（带行号）',
    page: (page: number) => `第${page}页`,
    original: (ending = '', pages?: number) =>
      `发布的原件（${ending.toUpperCase()}${pages === undefined ? '' : `，${pages} 页`}）`,
    originalPage: (page: number) => `打开发布的原件第 ${page} 页`,
    downloads: '下载',
    formats: { epub: '电子书 EPUB', md: 'Markdown', txt: '纯文本', json: '数据 JSON' },
    refersTo: '本库中引用了',
    referredBy: '在本库中被引用于',
    citedPlace: '所引之处',
    outline: '目录',
    location: '当前章节',
    previous: '上一节',
    next: '下一节',
    top: '顶部',
    lacuna: '缺字',
    gone: (release: string | null) =>
      `此处原有的内容自${release === null ? '下一' : ` ${release} `}版起不在正文中，旧链接停在这里。`,
    provisional: (count: number) => `本页有 ${count} 处地址尚未发布，下一次发布之前可能改变。`,
    lostTable: '此表内容在底本中已佚，只存表题。',
    partialTable: '此表在底本中有残缺。',
    bars: '目标下的横条：前段为现状与目标都有的，后段为要增加的（淡色的，为要减少的）；各行自成比例，行间不作比较。',
    csv: '下载 CSV',
    xlsx: '下载 Excel 表',
    rowAddress: '行地址',
    row: (row: number) => `第${row}行`,
  },
  doubt: {
    names: {
      lost: '缺字',
      supplied: '补字，待核',
      figure: '可疑的数字',
      odd: '存疑，照底本原样',
    } satisfies Record<Doubt, string>,
    printed: '底本如此',
    edition: '整理本，不是官方正式文本。',
    /** How much of a text is doubtful; what does not occur is not said. */
    says: ({ gaps, supplied, unsure, digits, figures, odd }: DoubtCounts) =>
      [
        gaps > 0 ? `缺字 ${thousands(gaps)}（以〓代替）` : '',
        supplied > 0
          ? `补字 ${thousands(supplied)} 处，其中未能确定的 ${thousands(unsure)} 处${digits > 0 ? `、含数字的 ${thousands(digits)} 处` : ''}`
          : '没有补字',
        figures > 0 ? `可疑的数字 ${thousands(figures)}` : '',
        odd > 0 ? `引号失落等存疑而未改的 ${thousands(odd)} 处` : '',
      ]
        .filter((part) => part !== '')
        .join('；') + '。',
    legend:
      '文中［补：…］是未能确定或含数字的补字（标点不逐处标出），［数字可疑…］是照底本原样而可疑的数字。',
    all: '在校勘记中查看',
    /** Editorial signs in the texts to take away. */
    signs: {
      supplied: (words: string) => `［补：${words}］`,
      figure: (words: string, readings: readonly string[]) =>
        `${words}［数字可疑${readings.length === 0 ? '' : `，或为${readings.join('或')}`}］`,
    },
  },
  strip: {
    label: '全文一览',
    table: '表',
    box: '专栏',
    doubt: '存疑',
    block: ({ length, tables, boxes, doubts }: StripBlock, name: string) =>
      [
        name,
        `${thousands(length)} 字`,
        tables > 0 ? `表 ${tables}` : '',
        boxes > 0 ? `专栏 ${boxes}` : '',
        doubts > 0 ? `存疑 ${doubts}` : '',
      ]
        .filter((part) => part !== '')
        .join('，'),
  },
  apparatus: {
    title: '校勘记',
    of: (title: string) => `《${title}》校勘记`,
    lead: '底本与本站正文的每一处差异都记在这里：改了什么、依据何在、有多大把握。标点宽窄、断行、标签残余之类成批的改动按式归并，其余逐条列出。',
    none: '此规划的正文与底本没有差异。',
    kinds: repairKindNames,
    kindMeaning: {
      decode: '编码事故的精确还原',
      reg: '标点宽窄、多余空格等，不动文字',
      drop: '网页页眉页脚、目录、页码等非正文',
      struct: '断行、标题与表格的重建',
      supplied: '据他处证据补出的失字',
      unclear: '残损而有推测，未经证实，正文作〓',
      gap: '已佚而无据可补，正文作〓',
      sic: '可疑但未改动',
    } satisfies Record<RepairKind, string>,
    certainties: certaintyNames,
    summary: '总计',
    kind: '类别',
    certainty: '把握',
    meaning: '含义',
    count: '条数',
    digits: '涉及数字的改动',
    digitsLead: '数字最忌暗改，凡改动前后数字不同的，单列于此。',
    figures: '可疑的数字',
    figuresLead:
      '下列数字照底本原样，没有改动，但从本文看来多半有误，正文中都已标出，引用前请核对原件。',
    noDigits: '没有任何数字被改动。',
    filter: '筛选校勘记',
    level: '看多少',
    levels: {
      doubt: '只看存疑',
      words: '文字改动',
      all: '全部改动',
    } satisfies Record<Level, string>,
    allKinds: '全部类别',
    allCertainties: '不论把握',
    allRules: '全部规则',
    choice: (name: string, count: number) => `${name}（${thousands(count)}）`,
    shown: (count: string, all: number) => `${thousands(all)} 条中的 ${count} 条`,
    noneFits: '没有符合条件的校勘记。',
    reset: '清除条件',
    download: (format: string) => `下载 ${format}`,
    records: '逐条',
    recordsLead: '存疑的在前，其次是改动文字的，再次是其余；各依底本的次序。',
    grouped: '成批',
    groupedLead: (count: number) => `同一规则下改动相同的归为一行，共 ${thousands(count)} 条。`,
    account: '字数核对',
    accountOf: ({ file, made, kept, recorded, omitted }: Plan['account']) =>
      `底本文件共有汉字和数字 ${thousands(file)} 个${made > 0 ? `，读取时另加自动编号 ${thousands(made)} 个` : ''}；照原样留在正文 ${thousands(kept)} 个，记入以上各条 ${thousands(recorded)} 个，读取文件时略去${omitted > 0 ? `（下列各条） ${thousands(omitted)} 个` : ' 0 个'}。两边相等，没有一字下落不明。`,
    omission: (place: string, count: number) => `${place}，${thousands(count)} 字`,
    rule: '规则',
    line: (line: number) => `第 ${line} 行`,
    lines: '所在行',
    more: (count: number) => `等 ${thousands(count)} 处`,
    before: '底本',
    after: '正文',
    evidence: '依据',
    candidates: '或为',
    reason: '说明',
    own: '这一条的地址',
    /** How sure a record is, said of what it claims. */
    certaintyOf: (kind: RepairKind, certainty: Certainty) =>
      kind === 'gap'
        ? '原字已佚，无据可补'
        : kind === 'sic'
          ? `底本如此，疑其有误的${certaintyNames[certainty]}`
          : certaintyNames[certainty],
    lineOf: (line: number) => `底本第 ${line} 行`,
    witnessOf: (title: string, line: number) => `《${title}》底本第 ${line} 行`,
    toText: '见正文',
    nothing: '无',
    lineBreak: '换行',
    space: '空格',
    shortened: (count: number) => `（中略 ${thousands(count)} 字）`,
  },
  inPlace: {
    show: '显示校改',
    levels: { doubt: '只标存疑', words: '文字校改', all: '全部校改' } satisfies Record<
      Level,
      string
    >,
    was: (kind: string, before: string) =>
      `${kind}：底本${before.trim() === '' ? '无' : `作${quoted(before)}`}`,
    odd: (kind: string, note: string) => `${kind}：${note === '' ? '底本如此' : note}`,
    deleted: '底本作',
    inserted: '今作',
    doubted: '存疑',
    told: (count: number) => `正文中标出 ${thousands(count)} 处校改`,
  },
  rules: {
    title: '校勘规则',
    lead: '程序改动正文只凭这里的规则，每一条都有名称、说明、不用的场合，并以例子逐一检验；校勘记里的每条改动都注明所据的规则。',
    repairs: '改动正文的规则',
    lints: '只提出疑问的检查',
    lintsLead: '以下检查不改动正文，所见列在转换时的提示里。',
    none: '规则目录未随站发布。',
    bound: (characters: number) =>
      `一处至多删 ${thousands(characters)} 字；超过的保留，并给出警告。`,
    notWhen: '不用于',
    todo: '怎么办',
    example: '例',
    keeps: '不动',
    all: '全部校勘规则',
  },
  source: {
    title: '底本原文',
    of: (title: string) => `《${title}》底本原文`,
    lead: '抓取所得的文本，一字未改。左为行号，文中的小字通往正文中由此起头的段落。',
    absent: '底本原文未随站发布。',
    toText: '看正文中的这一段',
    /** A link to the text, by what begins there. */
    paragraph: (number: number) => `第${number}段`,
    kinds: {
      title: '标题',
      heading: '标题',
      caption: '表',
      header: '表头',
      row: '行',
      paragraph: '段',
      boxTitle: '专栏',
      item: '项',
    } satisfies Record<Block['kind'], string>,
    dropped: '灰色的行不入正文。',
  },
  former: {
    moved: (name: string) => `${name}已改用新的地址。`,
    present: '前往新地址',
    withdrawn: (name: string) => `${name}曾收录于此，现已不在文库中。`,
    reason: (reason: string) => `撤下的原因：${reason}`,
  },
  notFound: {
    title: '没有这一页',
    lead: '这个地址上没有内容，可能是抄写有误，或者规划已经改名。',
    home: '回到文库目录',
  },
  indicators: {
    title: '指标对照',
    lead: (plans: number, indicators: number) =>
      `${thousands(plans)} 份规划的指标表和正文，归入 ${thousands(indicators)} 项指标。每个数都连到它所在的那一行、那一段；缺的如实标出。`,
    none: '还没有可对照的指标。规划里要有指标表，目录（content/indicators/）里要有相应条目。',
    period: (period: Plan['period'], page: number, pages: number) =>
      `${period === null ? '年限不详' : [...new Set(period)].join('—')}${pages > 1 ? `（${page}/${pages}）` : ''}`,
    periods: '规划期',
    matrix: (period: string) => `指标与规划（${period}）`,
    indicator: '指标',
    count: '份数',
    filter: '筛选指标',
    filterText: '指标名称',
    allFields: '全部领域',
    allAttributes: '全部属性',
    several: '至少两份规划',
    shown: (count: string, all: number) => `${all} 项中的 ${count} 项`,
    noMatch: '没有符合条件的指标。',
    arrow: '→',
    missing: '—',
    gap: '未列',
    stated: (own: number, all: number) => `列 ${own}/${all} `,
    prose: '正文',
    inProse: '正文里的目标',
    inProseLead: '从句子里认出，不在指标表里；与表中的数分开列，请以原句为准。',
    certainty: { high: '句中写明年份', medium: '年份据上文或标题' },
    proseApart: (count: number) => `正文里没有归入指标的目标 ${thousands(count)} 处`,
    about: (title: string, plans: number) => `${title}：${thousands(plans)} 份规划的现状与目标`,
    noUnit: '（单位未印）',
    doubtful: '存疑',
    annual: '年均',
    cumulative: '累计',
    printed: (text: string, unit: string) => `原文 ${text} ${unit}`,
    coverage: '能比多少',
    coverageTotal: (
      plans: number,
      without: string,
      rows: number,
      joined: number,
      sentences: number,
    ) =>
      `全库 ${thousands(plans)} 份规划${without === '' ? '，指标表都完整' : `，其中指标表${without}`}；指标 ${thousands(rows)} 行，归入 ${thousands(joined)} 行；正文里的目标 ${thousands(sentences)} 处。`,
    coverageLead: '本页各份规划：归入指标的行数，占指标表的行数。没有归入的列在下面，并说明原因。',
    coverageHeads: {
      plan: '规划',
      tables: '指标表',
      rows: '行数',
      joined: '归入',
      sentences: '正文里的目标',
    },
    tables: {
      complete: '完整',
      partial: '有缺',
      lost: '底本只留下表题',
      none: '没有指标表',
    },
    apart: (count: number) => `没有归入的 ${thousands(count)} 行`,
    apartLead: '名称、单位或含义与目录不合的行不强行归并。',
    apartHeads: { plan: '规划', name: '原文名称', unit: '单位', reason: '原因' },
    reasons: {
      unnamed: '目录里没有这个名称',
      unit: '单位不同，或未印单位',
      rate: '是年均数，指标是另一种数',
      former: '是上一期规划的目标',
    },
    downloads: '下载：',
    direction: '方向',
    directions: { up: '越高越好', down: '越低越好' },
    field: '领域',
    aliases: '原文名称',
    definition: '指标解释',
    definitionFrom: '见原文',
    note: '归并说明',
    chart: (name: string, unit: string) => `${name}：各份规划从现状到目标（${unit}）`,
    chartKey: { baseline: '现状', target: '目标', level: '上级目标', prose: '正文里的目标' },
    tiles: { 省: '各省的目标', 市: '各市的目标' },
    between: (least: string, greatest: string) => `${least}—${greatest}`,
    chartLeft: (count: number) =>
      `另有 ${count} 份没有画：以文字表述，数字存疑，或只列现状以外的说法，见下。`,
    noChart: '各份规划都以文字表述这项指标，没有可画的数值。',
    heads: {
      plan: '规划',
      name: '原文名称',
      baseline: '现状',
      target: '目标',
      change: '增减（算得）',
      attribute: '属性',
      levels: '同表所列上级目标',
    },
    absent: (count: number) => `有指标表而没有这项指标的规划 ${thousands(count)} 份：`,
    seeMatrix: '指标对照逐份标出“未列”',
    level: (scope: string, text: string) => `${scope} ${text}`,
    inYear: (year: number) => `${year}年`,
  },
  pages: {
    label: '分页',
    page: (page: number) => `第 ${page} 页`,
    named: (page: number, { period, regions: [first, last] }: PageName) => {
      const years = period === null ? '年限不详' : [...new Set(period)].join('—');
      const regions = [...new Set([first ?? '地区不详', last ?? '地区不详'])].join('至');
      return `第 ${page} 页：${years} ${regions}`;
    },
  },
  topics: {
    title: '分部对照',
    lead: '规划的常见部分，取两三份并排来看，并标出哪些话别的几份没有。哪个标题归哪一部分，由人逐条审订。',
    none: '还没有可对照的部分。',
    about: (name: string, holders: number, plans: number) =>
      `${thousands(plans)} 份规划里有 ${thousands(holders)} 份有“${name}”。`,
    count: (holders: number, plans: number) =>
      `${thousands(plans)} 份中的 ${thousands(holders)} 份`,
    choose: '选择并排的规划',
    column: (number: number) => `第 ${number} 栏`,
    nothing: '不选第三份',
    where: '各份规划的这一部分',
    byPlace: '没有以此为题，取目标之后、保障之前的各章。',
    long: '篇幅较长，这里只列标题。',
    place: '看正文中的这一段',
    ownWords: '反复说到而别份没有的：',
    only: '仅此份',
    apart: (chapters: number) => `没有归入任何部分的一级标题 ${thousands(chapters)} 种`,
  },
  ancestry: {
    title: '上下位对照',
    lead: (pairs: number) =>
      pairs === 0
        ? '还没有可对照的规划：要有上下级两地、年份相合、主题相近的两份。'
        : `下级规划里哪些话也见于上级规划，逐句对照，共 ${thousands(pairs)} 对。`,
    how: '只认连续相同、而外地规划里没有的字句：各地通用的话不算来历。“同文”“改写”说的是字句见于两处，不说谁抄谁；“未见”说的是没有够长的相同字句，意思相近而措辞不同的也在其中。',
    of: (lower: string, upper: string) => `《${lower}》与《${upper}》`,
    verdicts: { same: '同文', adapted: '改写', common: '通用', fresh: '未见' } satisfies Record<
      AncestryVerdict,
      string
    >,
    meaning: {
      same: '大半字句见于上级规划',
      adapted: '部分字句见于上级规划，另有增改',
      common: '相同的只是各地通用的话',
      fresh: '没有够长的相同字句',
    } satisfies Record<AncestryVerdict, string>,
    chance: (title: string, held: number, all: number) =>
      `同样的尺度下，外省的《${title}》${thousands(all)} 句里有 ${thousands(held)} 句与上级规划相合：碰巧相同大约是这个比例。`,
    noChance: '库里没有可作比照的外省规划，碰巧相同的比例不详，通用的话也可能没有认全。',
    heads: { lower: '下级规划', upper: '上级规划', chance: '外省规划相合' },
    own: '本规划',
    above: '上级规划',
    between: (count: number) => `${thousands(count)} 句未见`,
    mark: '见于上级规划',
    links: (held: number, title: string) =>
      `与《${title}》对照：${thousands(held)} 句的字句也见于其中`,
  },
  references: {
    title: '引用与待收',
    lead: (titles: number, plans: number) =>
      titles === 0
        ? '各份规划引用的文件，本库都已收录。'
        : `${thousands(plans)} 份规划引用而本库没有的文件 ${thousands(titles)} 种，引用的规划多的在前：收集者可以照此添补。`,
    held: '本库规划之间的引用',
    wanted: '引用而未收',
    count: (plans: number, places: number) => `${thousands(plans)} 份规划，${thousands(places)} 处`,
    kinds: {
      plan: '规划计划',
      law: '法规规章',
      policy: '政策文件',
      other: '其他',
    } satisfies Record<CitedKind, string>,
    cites: '引用',
    filter: '筛选所引文件',
    filterText: '标题、文号或引用者',
    allKinds: '全部种类',
    shown: (count: string, all: number) => `${all} 种中的 ${count} 种`,
    noMatch: '没有符合条件的文件。',
    more: (places: number) => `另有 ${thousands(places)} 处`,
    allHeld: (places: number) => `全部 ${thousands(places)} 处`,
  },
  data: {
    title: '数据字典',
    lead: '本站的数据文件里有什么：字段、类型、取值，例子取自本库。字段由数据格式本身列出，与文件一致。',
    files: {
      plan: { name: 'plans/<编号>.json', about: '整份规划：大纲、表格、专栏、全文、校勘记' },
      line: { name: 'plans/<编号>.jsonl', about: '规划的全文，一行一段' },
      library: { name: 'library.jsonl', about: '全部规划，一行一份' },
      indicators: { name: 'indicators.json', about: '指标对照，正文里的目标，没有归入的行' },
    },
    csvAbout: '指标表的行，一行一条；数值已换算成指标的单位',
    sums: 'SHA256SUMS：随整站压缩包，每个文件的 SHA-256，可用 sha256sum -c 核对',
    version: (version: number) => `格式第 ${version} 版；`,
    heads: { field: '字段', type: '类型', about: '含义', example: '例', column: '列' },
    optional: '可无',
    types: {
      list: '列表：',
      tuple: (count: number) => `${count} 项一组`,
      or: '或',
      names: {
        string: '文字',
        number: '数',
        integer: '整数',
        boolean: '是否',
        null: 'null',
        object: '按种类',
      } as Readonly<Record<string, string>>,
    },
    csv: {
      indicator: '指标编号',
      name: '指标名称',
      unit: '指标单位',
      plan: '规划编号',
      title: '规划标题',
      region: '地区',
      address: '行的地址',
      printed_name: '名称，照印',
      printed_unit: '单位，照印',
      attribute: '属性，照印',
      baseline_printed: '现状，照印',
      baseline: '现状，指标的单位',
      baseline_to: '现状区间的上限',
      baseline_bound: '现状的以上、以下',
      baseline_year: '现状的年份',
      baseline_kind: '现状是什么数：value 一个时点或一年，sum 几年累计，rate 年均，words 文字',
      baseline_doubtful: 'yes：现状存疑',
      target_printed: '目标，照印',
      target: '目标，指标的单位',
      target_to: '目标区间的上限',
      target_bound: '目标的以上、以下',
      target_year: '目标的年份',
      target_kind: '目标是什么数，取值同 baseline_kind',
      target_doubtful: 'yes：目标存疑',
      other_levels: '同一行里上级的目标，照印',
    } satisfies Record<IndicatorColumn, string>,
  },
  machines: {
    files: '数据文件',
    library: '每行一份规划：标题、机关、文号、日期、地区、来源与统计',
    lines: '每行一段：固定地址、内容散列、规则版本、所在标题、存疑处、文字',
    json: '整份规划：大纲、表格（含数值）、专栏、校勘记',
    schema: '上一项的 JSON Schema',
    dictionary: '数据字典：各文件的字段、类型、取值和例子',
    references: '引用：本库规划之间的，和引用而未收的，各附原句与地址',
    indicators: '各份规划的指标：现状、目标、单位、所在行',
    indicatorsJson: '同上，并有正文里的目标和没有归入的行',
    cite: '引用请用 address 一栏的固定地址。〓 是原文缺失或不能确定的字，不可补猜；doubtful 是存疑之处在文字里的位置（起点、长度、校勘记编号）。',
  },
} as const;

/** Texts of the search page; on their own, so that its script carries no others. */
export const zhSearch = {
  title: '搜索',
  description: '在全部规划的正文、标题、表格与专栏中逐字搜索。',
  field: '要找的字词',
  submit: '搜索',
  help: '字词之间空格，表示须同节并见；"双引号"内作为整体；-词 表示不含。大小写、全半角与空格不计。也可以粘贴引文、文号或段落地址，直达那一处。',
  filters: '筛选结果',
  facets: { region: '地区', kind: '文种', year: '年份' },
  all: (sections: number) => `全部（${thousands(sections)}）`,
  choice: (value: string, sections: number) => `${value}（${thousands(sections)}）`,
  onlyTables: '只找表格',
  results: '搜索结果',
  busy: '正在搜索……',
  idle: '输入字词即开始搜索，一个字也可以。',
  emptyLibrary: '文库里还没有规划，无可搜索。',
  onlyUnwanted: '只有排除的词，无从找起。请再输入要找的字词。',
  found: (sections: number, plans: number) =>
    sections === 0
      ? `找到名称相符的规划 ${thousands(plans)} 份。`
      : `找到 ${thousands(plans)} 份规划中的 ${thousands(sections)} 节。`,
  foundAtLeast: (sections: number, plans: number) =>
    `所求太泛，先列出 ${thousands(plans)} 份规划中的 ${thousands(sections)} 节，可能还有更多；请加字词或用筛选缩小范围。`,
  nothing: '没有找到。',
  onlyAlso: '没有逐字相同的，以下是同一事物的别的说法。',
  also: (words: string) => `也作：${words}`,
  withoutYear: (words: string) => `${words}（同节未写年份）`,
  near: (words: string) => `相近结果：${words}`,
  onlyNear: (sections: number) => `没有逐字相同的，用词相近的有 ${sections} 节。`,
  nothingFiltered: '这些筛选条件下没有找到。',
  clearFilters: '清除筛选条件',
  suggestions: '可以试试：',
  noSuggestions: '可以换一个更短的词，或者只用其中一部分。',
  sections: (count: number) => `${thousands(count)} 节`,
  doubt: '存疑，见正文',
  front: '正文之前',
  moreSections: (count: number) => `本规划另有 ${thousands(count)} 节`,
  morePlans: (count: number) => `另有 ${thousands(count)} 份规划`,
  failed: (file: string) => `搜索没有完成：数据文件 ${file} 未能载入。`,
  stale: '搜索没有完成：索引与正文不是同一次生成的。',
  broken: '搜索没有完成：程序出错。',
  retry: '重试',
  jump: {
    to: '直达：',
    hint: '按回车前往。',
    found: '找到这一处。',
    several: (count: number) => `这条引文可以指以下 ${count} 处：`,
    fates: {
      here: '',
      moved: '地址有过变动，会转到现在的位置。',
      gone: '这里原有的内容已不在正文中，页面上有说明。',
      withdrawn: '这份规划曾收录于此，现已不在文库中。',
      near: '没有找到所指的确切位置，这是最接近的一处。',
    },
    pages: { plan: '', apparatus: '校勘记', source: '底本原文' },
    noPlan: (id: string) => `文库里没有编号为“${id}”的规划，请核对地址是否完整。`,
    noCited: '文库里没有这条引文所指的规划，请核对标题和文号。',
    whichPlan: (anchor: string) =>
      `“${anchor}”像是一处地址，前面还要有规划的编号，写作“规划编号#${anchor}”；或者打开那份规划，在它的搜索框里输入。`,
  },
} as const;

/** What the search service says to who asks it something that it cannot answer. */
export const zhService = {
  once: (name: string) => `参数 ${name} 只能出现一次。`,
  number: (name: string, most: number) => `参数 ${name} 要写作 0 到 ${most} 的整数。`,
  list: (name: string, most: number) => `参数 ${name} 要写作用逗号分开的序号，最多 ${most} 个。`,
  long: (most: number) => `要找的字词太长，最多 ${most} 个字符。`,
  terms: (terms: number, characters: number) =>
    `最多 ${terms} 个词，每个不超过 ${characters} 个字。`,
  nothing: (name: string) => `没有要找的字词：请写 ?${name}=字词，不能只有排除的词。`,
  often: '查询过于频繁，请稍后再试。',
  refused: (code: number) => `请求有误（${code}）。`,
  broken: '检索服务暂时不能查询，请稍后再试；网站自带的搜索不受影响。',
  nowhere: (addresses: readonly string[]) => `没有这个地址。可用：${addresses.join('、')}。`,
} as const;

/** Texts of the bar that leads through the marked words of a plan. */
export const zhMarks = {
  label: '标出的字词',
  none: (query: string) => `本页没有${quoted(query)}`,
  position: (at: number, all: number) => `第 ${thousands(at)} 处，共 ${thousands(all)} 处`,
  previous: '上一处',
  next: '下一处',
  clear: '取消标记',
} as const;

/** Texts for paper. */
export const zhPaper = { chapter: '打印本章' } as const;

/** Texts of the offer to go on where a plan was left. */
export const zhPlace = {
  label: '上次读到的地方',
  resume: (where: string) => `继续阅读：${where}`,
  forget: '不再提示',
} as const;

/** Texts of a table whose rows a reader has put in another order. */
export const zhSort = {
  sorted: (column: string, descending: boolean, mixed: boolean) =>
    `已按“${column}”${descending ? '从大到小' : '从小到大'}排列${mixed ? '，单位不同的分开比较' : ''}。`,
  gathered: (column: string) => `已按“${column}”归类排列。`,
  restored: '已恢复原来的顺序。',
  restore: '恢复原序',
} as const;

/** Texts where the address of a link never was. */
export const zhNever = {
  never: (anchor: string) => `这份规划里没有“${anchor}”这个地址，可能抄写有误。`,
  nearest: (anchor: string) => `到最接近的一处（${anchor}）`,
  beginning: '从头看',
} as const;

/** Texts of the handle of a passage. */
export const zhHandle = {
  label: '引用本段',
  /** Name, words, title, and for those that copy what is said when it is done. */
  buttons: [
    ['share', '分享', '把本段发给别人', undefined],
    ['link', '链接', '复制链接', '链接已复制'],
    ['citation', '引文', '复制引文；先选中几个字，就引这几个字', '引文已复制'],
    ['references', '文献', 'GB/T 7714、BibTeX、RIS 格式', undefined],
    ['picture', '图片', '把这段话存成图片，附二维码', undefined],
    ['qr', '二维码', '显示本段地址的二维码', undefined],
  ],
  source: '底本',
  toSource: '看底本中的这一段',
  failed: '未成功，请从地址栏复制',
  edition: (library: string) => `${library}整理本`,
} as const;

/** Texts of what is taken of a passage. */
export const zhTake = {
  references: '参考文献格式',
  copy: '复制',
  copied: '已复制',
  failed: '未成功，请选中后复制',
  saveAs: (ending: string) => `存为 .${ending}`,
  qr: '本段地址的二维码',
  code: (name: string) => `二维码：${name}`,
  picture: '本段的图片',
  pictureOf: (words: string, title: string) => `图片：${words}——《${title}》，附二维码`,
  edition: (library: string) => `${library}整理本，不是官方正式文本`,
  save: '保存图片',
  share: '分享图片',
  close: '关闭',
} as const;

/** Texts of the card of a doubtful place. */
export const zhCard = { close: '关闭' } as const;

/** A number as it is read: at most four digits behind the point, thousands apart. */
export const sayNumber = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 4 }).replaceAll(',', '\u202f');

/** Words in quotation marks; marks inside them become those of the second level. */
export const quoted = (words: string): string =>
  `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;

function thousands(count: number): string {
  return count.toLocaleString('en-US').replaceAll(',', '\u202f');
}

/** A date as it is said: 2022年1月5日, or 2022年1月 where the day is not known. */
export function sayDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
}

/** What a plan is cited by: 《title》（发文字号）. */
export function citeName({ title, docNumber }: Pick<Plan, 'title' | 'docNumber'>): string {
  return `《${title}》${docNumber === null ? '' : `（${docNumber}）`}`;
}
