/**
 * The contract between the converter (`scripts/`) and the site (`src/`): what a Plan is.
 *
 * Both sides import this file and nothing of each other. Offsets are UTF-16 units of the decoded raw text,
 * half-open; line numbers count from 1. A field that the source does not state is null, never inferred.
 */
import { z } from 'zod';
import { repairKinds } from './repair-kinds.ts';

export { repairKindNames, repairKinds } from './repair-kinds.ts';

/** Half-open range `[start, end)` in the decoded raw text, in UTF-16 units. */
const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

/** First and last line of the raw text that an element stands on, counted from 1. */
const lines = z.tuple([z.int().positive(), z.int().positive()]);

/** Permanent, structural address of an element inside its plan: ASCII letters, digits and `-` only. */
export const anchorSchema = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);

/** What the schema says where an editor has written a value wrongly, in both languages of the converter. */
export const PLAN_WORDS = {
  id: {
    zh: '只用小写字母、数字和连字符，如 wuhan-145-sti',
    en: 'takes only lower-case letters, digits and hyphens, such as wuhan-145-sti',
  },
  reserved: {
    zh: '是 Windows 留用的名字，不能作编号，请换一个',
    en: 'is a name that Windows reserves: take another',
  },
  date: {
    zh: '日期写作 2022-01-05；不知道哪一天的，写作 2022-01',
    en: 'a date is written 2022-01-05, or 2022-01 where the day is not known',
  },
};

/** Permanent name of a plan in URLs and file names. */
export const planIdSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, PLAN_WORDS.id.zh)
  // Windows keeps these names for its devices, with any ending.
  .regex(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)/, PLAN_WORDS.reserved.zh);

/** `YYYY-MM-DD`, or `YYYY-MM` where the day is not known. */
const date = z.string().regex(/^\d{4}-\d{2}(?:-\d{2})?$/, PLAN_WORDS.date.zh);

export const planKinds = [
  '规划',
  '规划纲要',
  '行动计划',
  '实施方案',
  '工作要点',
  '意见',
  '办法',
  '通知',
  '其他',
] as const;

export const certainties = ['exact', 'high', 'medium', 'low'] as const;

export const evidenceSchema = z.object({
  /** Plan whose raw text is quoted; null for an outside source that a person checked. */
  plan: planIdSchema.nullable(),
  /** Raw line that holds the quotation, where the quotation is in a plan. */
  line: z.int().positive().nullable(),
  /** The words that prove the reading, exactly as they stand there. */
  quote: z.string().min(1),
  /** Outside source, with who checked it and when. */
  cited: z.string().optional(),
});

/** `r1`, `r2`, … in the order of the raw text. */
const repairId = z.string().regex(/^r\d+$/);

/**
 * What a reader is told at the place itself: characters that are lost (〓), a reading that was supplied and is not
 * certain or holds a digit, a number that the text itself makes doubtful, anything else that is odd and was kept.
 */
export const doubts = ['lost', 'supplied', 'figure', 'odd'] as const;

/** One record of the apparatus (校勘记): one difference between the raw text and the page. */
const repairRecord = z.object({
  id: repairId,
  kind: z.enum(repairKinds),
  /** Id of the rule that proposed it. */
  rule: z.string(),
  src: span,
  /** First raw line that it touches. */
  line: z.int().positive(),
  /** `raw.slice(src[0], src[1])`. */
  before: z.string(),
  after: z.string(),
  certainty: z.enum(certainties),
  evidence: z.array(evidenceSchema).optional(),
  /** Readings that are possible but not proven (`unclear`, `sic`). */
  candidates: z.array(z.string()).optional(),
  /** What a reader should know of it, in Chinese. */
  note: z.string().optional(),
  /** Why its place on the page is marked; left out where it is not. */
  doubt: z.enum(doubts).optional(),
  /** Other rules whose edits touched and were joined with this one. */
  also: z.array(z.string()).optional(),
  /** Nearest element on the page; null where the plan has none. */
  anchor: anchorSchema.nullable(),
});

export const repairSchema = repairRecord.refine(
  ({ kind, certainty }) => kind !== 'supplied' || certainty !== 'low',
  {
    path: ['certainty'],
    message: 'what is supplied with low certainty is not read: it is `unclear`',
  },
);

/** Text of the file that its reader left out before there was a raw text: a menu of a page, a header of a Word file. */
export const omissionSchema = z.object({
  /** Id of the rule that left it out. */
  rule: z.string(),
  /** Where it stands in the file, in Chinese. */
  place: z.string(),
  /** The text, a block a line. */
  text: z.string(),
  /** Its Han characters and digits. */
  count: z.int().positive(),
  /** Where it is a copy: in what it differs from the text on the page, and why that was taken. */
  note: z.string().optional(),
});

/** Han characters and digits of the file, and where each is: `file` + `made` = `kept` + `recorded` + `omitted`. */
export const accountSchema = z.object({
  /** Counted from the bytes of the file; scripts, styles and comments aside. */
  file: z.int().nonnegative(),
  /** Written by the reader, as a browser or Word writes them: automatic numbers. */
  made: z.int().nonnegative(),
  /** On the page as they stand in the raw text. */
  kept: z.int().nonnegative(),
  /** In the `before` of a record of the apparatus. */
  recorded: z.int().nonnegative(),
  /** In an omission. */
  omitted: z.int().nonnegative(),
});

/** One case of a rule: what it mends, or what it must keep and why. */
export const ruleExampleSchema = z.union([
  z.object({ before: z.string(), after: z.string() }),
  z.object({ keeps: z.string(), because: z.string() }),
]);

/** An entry of the catalogue of rules: what may change or question a text, and when. Texts are in Chinese. */
export const ruleSchema = z.object({
  /** Permanent id, as it stands in `repair.rule` and in `warnings`. */
  id: z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/),
  /** Kind of the repairs that it makes in the first place; null where it only warns. */
  kind: z.enum(repairKinds).nullable(),
  title: z.string().min(1),
  about: z.string().min(1),
  /** When it must not be applied; null where it changes nothing. */
  notWhen: z.string().nullable(),
  /** Most characters, spaces left out, that it drops in one piece; absent where it drops nothing. */
  bound: z.int().positive().optional(),
  /** What an editor does about its warning; absent where it only changes. */
  todo: z.string().min(1).optional(),
  examples: z.array(ruleExampleSchema),
});

/** `content/rules.json`: every rule, in the order in which they run. */
export const rulesSchema = z.array(ruleSchema);

export interface Division {
  /** Address of the division. */
  anchor: string;
  /** Depth of nesting, from 1. */
  level: number;
  /** The numbering as printed, `（一）`; null for a heading without a number. */
  label: string | null;
  /** The bare number, `一`; null for a heading without a number. */
  number: string | null;
  /** Heading without label and closing stop. */
  title: string;
  /** Closing punctuation of the heading as printed, or empty. */
  stop: string;
  /** The heading opens the paragraph that follows instead of standing alone. */
  runIn: boolean;
  /** The end of a run-in heading is not marked in the source: it was set by a rule that may be wrong. */
  openEnd?: boolean | undefined;
  src: [number, number];
  lines: [number, number];
  children: Division[];
}

/** A heading with all that stands below it, in reading order. */
export const divisionSchema: z.ZodType<Division> = z.lazy(() =>
  z.object({
    anchor: anchorSchema,
    level: z.int().positive(),
    label: z.string().nullable(),
    number: z.string().nullable(),
    title: z.string(),
    stop: z.string(),
    runIn: z.boolean(),
    openEnd: z.boolean().optional(),
    src: span,
    lines,
    children: z.array(divisionSchema),
  }),
);

/** What the values of a column are: the state before the plan, its own goals, or those of another level. */
export const columnStates = ['baseline', 'target', 'level'] as const;

export const columnSchema = z.object({
  /** Header of the column as printed. */
  label: z.string(),
  role: z.enum(['serial', 'group', 'name', 'unit', 'value', 'attribute', 'note']),
  /** Year that the values are of, where the header says it. */
  year: z.int().nullable(),
  /** Whose value it is (国家, 省, …), where the header says it. */
  scope: z.string().nullable(),
  /** What its values are, where its words say it, or its year beside the years of the plan. */
  states: z.enum(columnStates).optional(),
});

/** What is stated of an indicator: a number, a range or words. */
export const quantitySchema = z.object({
  /** The number that is stated, or the lower end of a range; null where there is none, or two that differ in meaning. */
  value: z.number().nullable(),
  /** Upper end of the range that is stated. */
  to: z.number().optional(),
  /** Unit of the value, from the cell, its row or the header. */
  unit: z.string().nullable(),
  /** Relation that is printed with the value. */
  bound: z.enum(['≥', '≤', '=', '>', '<']).nullable(),
  /** 约, 左右, 力争: the number is not meant to the digit. */
  approximate: z.boolean().optional(),
  /** In 〔〕, [] or 【】, or behind 累计: added up over years. */
  cumulative: z.boolean().optional(),
  /** 年均: a rate by the year. */
  annual: z.boolean().optional(),
  /** First and last year that a rate or a sum is of, where that is said: 2021—2024年累计. */
  over: z.tuple([z.int(), z.int()]).optional(),
  /** Year that the number is of, where the cell itself says it. */
  year: z.int().optional(),
  /** The goal in words, where it has no number: 完成国家下达任务. */
  words: z.string().optional(),
});

export const cellSchema = quantitySchema.extend({
  /** The cell as printed. */
  text: z.string(),
  /** True where the source prints nothing, or a dash for nothing. */
  missing: z.boolean(),
  /** Another reading of the row would put something else here. */
  doubtful: z.boolean().optional(),
});

export const tableSchema = z.object({
  anchor: anchorSchema,
  /** Caption as printed, label included; empty where none is printed. */
  caption: z.string(),
  /** `表1`, `表1-1`, or null. */
  label: z.string().nullable(),
  /** Division that holds the table. */
  division: anchorSchema.nullable(),
  columns: z.array(columnSchema),
  /** Printed text of each cell, merged cells filled down. */
  rows: z.array(z.array(z.string())),
  /** The same cells, typed. */
  cells: z.array(z.array(cellSchema)),
  /** Address of each row. */
  rowAnchors: z.array(anchorSchema),
  /** `lost`: only the caption is left. `partial`: rows or cells are known to be missing. */
  status: z.enum(['complete', 'partial', 'lost']),
  /** What is missing and how that is known, or which file the table is from, in Chinese. */
  note: z.string().nullable(),
  /** The file that the table is from, where the text of the plan has lost it. */
  source: z
    .object({
      /** Its name in `seeds/`. */
      file: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().nonnegative(),
      encoding: z.string(),
      /** Address that it was taken from, where known. */
      url: z.string().nullable(),
    })
    .optional(),
  /** Addresses of the rows whose cells nothing tells apart: what stands there is in one of them, word for word. */
  unread: z.array(anchorSchema).optional(),
  /** Addresses of the notes that are printed below it, where there are any. */
  notes: z.array(anchorSchema).optional(),
  src: span,
  lines,
});

export const boxSchema = z.object({
  anchor: anchorSchema,
  /** `专栏1`, `专栏`. */
  label: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  division: anchorSchema.nullable(),
  /** Numbered entries of the box; projects, not headings. */
  items: z.array(
    z.object({ anchor: anchorSchema, label: z.string().nullable(), title: z.string() }),
  ),
  src: span,
  lines,
});

export const blockKinds = [
  'title',
  'heading',
  'paragraph',
  'caption',
  'header',
  'row',
  'boxTitle',
  'item',
] as const;

/** What a paragraph does in an official document; decides how it is set. */
export const paragraphRoles = [
  'body',
  'docNumber',
  'salutation',
  'signature',
  'date',
  'note',
  'attachment',
  'tableNote',
  'verbatim',
] as const;

/**
 * One leaf of the text, in reading order. The texts of all blocks, joined by line breaks, are the text of the
 * page: what the apparatus makes of the raw text, character for character.
 */
export const blockSchema = z.object({
  anchor: anchorSchema,
  kind: z.enum(blockKinds),
  role: z.enum(paragraphRoles),
  /** Division that the block belongs to (for a heading: itself). */
  division: anchorSchema.nullable(),
  /** Table, box or notice that holds it. */
  container: anchorSchema.nullable(),
  /** Text of the block; cells of a row stand on lines of their own, empty ones left out. */
  text: z.string(),
  /** Length of the run-in heading, or of the lead sentence, that opens the paragraph. */
  lead: z.object({ kind: z.enum(['heading', 'sentence']), length: z.int().positive() }).nullable(),
  /** Doubtful places of the text, in order and disjoint: offset, length, record of the apparatus. */
  marks: z.array(z.tuple([z.int().nonnegative(), z.int().positive(), repairId])).optional(),
  src: span,
  lines,
  /** Where it is printed, of a file with pages: the page on which it begins, that on which it ends, where another. */
  printed: z
    .object({
      page: z.int().positive(),
      to: z.int().positive().optional(),
      /** Of its lines on the first page: left, top, right, bottom in points from the top left of the page. */
      box: z.tuple([z.int(), z.int(), z.int(), z.int()]),
      /** Where in the text of a paragraph a page turns: offset, and the page that begins there; in order. */
      turns: z.array(z.tuple([z.int().positive(), z.int().positive()])).optional(),
    })
    .optional(),
});

export const planMetaSchema = z.object({
  id: planIdSchema,
  /** Title of the plan itself. */
  title: z.string().min(1),
  /** Title of the notice that carries the plan. */
  noticeTitle: z.string().nullable(),
  /** Other names under which documents cite it, as an editor has stated them. */
  citedAs: z.array(z.string().min(1)).min(1).optional(),
  /** 发文字号; 〓 stands for a lost character. */
  docNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  /** Date of signature. */
  issued: date.nullable(),
  /** Date of publication on the site that it was taken from. */
  published: date.nullable(),
  effective: date.nullable(),
  kind: z.enum(planKinds),
  /** First and last year that the plan is for. */
  period: z.tuple([z.int(), z.int()]).nullable(),
  region: z
    .object({
      name: z.string(),
      level: z.enum(['国家', '省', '市', '县']),
      /** Name of the province (for a city) or city (for a county). */
      parent: z.string().nullable(),
    })
    .nullable(),
  source: z.object({
    /** Name of the file in `seeds/`. */
    file: z.string(),
    /** SHA-256 of the bytes of the file, in hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    encoding: z.string(),
    bytes: z.int().nonnegative(),
    /** Number of lines of the decoded raw text. */
    lines: z.int().nonnegative(),
    /** Address that the text was taken from, where known. */
    url: z.string().nullable(),
    /** Who gathered it: the site or collection, where known. */
    collector: z.string().nullable(),
    /** Number of its pages, where it has any. */
    pages: z.int().positive().optional(),
    /** Ending of the file itself, where it goes out with the site. */
    original: z
      .string()
      .regex(/^[a-z]+$/)
      .optional(),
  }),
  stats: z.object({
    /** Characters of the page text, spaces left out. */
    characters: z.int().nonnegative(),
    /** Characters that are lost or not proven: the number of 〓. */
    gaps: z.int().nonnegative(),
    repairsByKind: z.record(z.enum(repairKinds), z.int().nonnegative()),
  }),
});

/** Of the form of a Plan: one more where something is called otherwise or means something else than before. */
export const SCHEMA_VERSION = 2;

export const planSchema = planMetaSchema.extend({
  /** Version of this form. */
  schema: z.literal(SCHEMA_VERSION),
  outline: z.array(divisionSchema),
  tables: z.array(tableSchema),
  boxes: z.array(boxSchema),
  /** 附件 that the text names; `present` is false where its text is not in the source. */
  attachments: z.array(
    z.object({
      anchor: anchorSchema,
      label: z.string(),
      title: z.string(),
      present: z.boolean(),
    }),
  ),
  blocks: z.array(blockSchema),
  apparatus: z.array(repairSchema),
  /** What the reader of the file left out, in the order of the file. */
  omissions: z.array(omissionSchema),
  account: accountSchema,
  /** Published anchors of elements that have another anchor now, or were joined to another element. */
  aliases: z.array(z.object({ anchor: anchorSchema, to: anchorSchema })).optional(),
  /**
   * Published anchors of elements that are no longer in the text, with the release that took them out; null until
   * there is one.
   */
  tombstones: z
    .array(z.object({ anchor: anchorSchema, release: z.string().nullable() }))
    .optional(),
  /** How many anchors no release has yet: they may still change. Left out where there are none. */
  provisional: z.int().positive().optional(),
  /** Citations that a plan of this library answers to: 《…》, 发文字号, 第三章 of it. */
  links: z.array(
    z.object({
      /** Block that cites. */
      anchor: anchorSchema,
      /** What is cited, as printed; a title without its brackets. */
      title: z.string(),
      plan: planIdSchema,
      /** What is printed, where it is no title. */
      as: z.enum(['number', 'part']).optional(),
      /** Of a chapter: the title that stands before it; empty where the plan means itself. */
      of: z.string().optional(),
      /** Of a chapter: its address in the plan that is cited. */
      to: anchorSchema.optional(),
    }),
  ),
  /** What the converter was unsure of. */
  warnings: z.array(z.object({ rule: z.string(), line: z.int().positive(), message: z.string() })),
});

/** A plan whose newest seed could not be converted, or is gone, in `content/outdated.json`: its earlier edition stands. */
export const outdatedSchema = z.object({
  id: planIdSchema,
  /** Name of the seed that failed. */
  file: z.string(),
  /** What was wrong with it, and what to do, in Chinese. */
  rule: z.string(),
  message: z.string(),
  remedy: z.string(),
});

export type Outdated = z.infer<typeof outdatedSchema>;

/** An address of the library at which a plan stood: `content/addresses.json` lists them. */
export const addressSchema = z.object({
  id: planIdSchema,
  title: z.string(),
  /** The id that the plan has now; null where it is no longer in the library. */
  to: planIdSchema.nullable(),
  /** Why it was withdrawn, as it was declared. */
  reason: z.string().optional(),
});

/** What the ledger of a plan, `content/anchors/<id>.json`, says to the site. */
export const editionSchema = z.object({
  edition: z.object({ changed: z.iso.date() }).nullish(),
});

export type Address = z.infer<typeof addressSchema>;
export type Plan = z.infer<typeof planSchema>;
export type PlanMeta = z.infer<typeof planMetaSchema>;
export type Repair = z.infer<typeof repairSchema>;
export type Omission = z.infer<typeof omissionSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Table = z.infer<typeof tableSchema>;
export type Column = z.infer<typeof columnSchema>;
export type Cell = z.infer<typeof cellSchema>;
export type Quantity = z.infer<typeof quantitySchema>;
export type Box = z.infer<typeof boxSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Mark = NonNullable<Block['marks']>[number];
export type Doubt = (typeof doubts)[number];
export type RepairKind = (typeof repairKinds)[number];
export type Certainty = (typeof certainties)[number];
export type ParagraphRole = (typeof paragraphRoles)[number];

/** Warnings that the source begins or ends in the middle: readers are told at the head of the page. */
export const cutRules: readonly string[] = ['cut-head', 'cut-tail'];

/** The lost or unproven character (TEXT.md, law 5). */
export const LACUNA = '〓';

/** Components that the MDX of a plan may use: the compiler writes no other, the site maps every one. */
export const mdxComponents = [
  'Notice',
  'DocTitle',
  'Section',
  'P',
  'RunIn',
  'Lead',
  'Mention',
  'Gap',
  'Doubt',
  'Turn',
  'IndicatorTable',
  'Box',
  'Item',
  'Gone',
] as const;
export type MdxComponent = (typeof mdxComponents)[number];
