/**
 * Tables that a text has lost, from files beside it: `tables` of the yaml names the file and the caption behind which it
 * stands. Its words become part of the raw text, on the line of the caption, so that no line of the text moves; the break
 * in front of them is the record that says where they come from.
 */
import { declare } from '../declared.ts';
import { decode, type Decoded } from '../decode/decode.ts';
import { ConvertError } from '../diagnostic.ts';
import { type Grid, movedGrid } from '../evidence.ts';
import { isTableTitle, isUnitLine } from './caption.ts';
import type { Span } from '../pdast.ts';
import { type Edit, Source } from '../source.ts';
import { sha256 } from '../files/sha256.ts';
import { LINE_BESIDE } from '../text/lines.ts';
import { seedError } from '../seed/load.ts';
import { locate } from '../seed/quotation.ts';
import type { TableFile } from '../seed/schema.ts';
import { said } from '../said/said.ts';

export const TABLE_FILE = declare({
  id: 'table-file',
  kind: 'supplied',
  title: '表格录自另一文件',
  about:
    '底本只留下表题，表格的内容取自编者在 yaml 的 tables 里指明的文件：逐格照录，文件名、校验值和来源写在此条和表下。',
  notWhen: '文件里没有表格，或表题在底本里不止一处：报错，不录。',
  examples: [],
});

/** A table that was put into the text. */
export interface PlacedTable {
  /** Where its words stand in the raw text, the break in front of them included. */
  span: Span;
  /** Where it is from. */
  source: { file: string; sha256: string; bytes: number; encoding: string; url: string | null };
  /** Why, as the editor says. */
  reason: string | null;
  read: Decoded;
  bytes: Uint8Array;
}

const isBlank = (text: string): boolean => text.trim() === '';

/**
 * A file without what stands above its first table and in its first row as a title: the caption of the text is the
 * caption. What is left out is on record; a line that gives the unit stays.
 */
function withoutTitle(read: Decoded): Decoded {
  const [grid, ...others] = read.grids as [Grid, ...Grid[]];
  const wordsOf = ({ span }: Grid['cells'][number]) => read.text.slice(span.start, span.end);
  const title = grid.cells.filter((cell) => cell.row === 0 && !isBlank(wordsOf(cell)));
  const [sole] = title;
  const titled =
    sole !== undefined && title.length === 1 && sole.rowSpan === 1 && isTableTitle(wordsOf(sole));
  const unit = read.text.slice(0, grid.span.start).trimEnd().split('\n').at(-1) ?? '';
  const kept = !titled && isUnitLine(unit) ? `${unit}\n` : '';
  const from = titled ? sole.span.end + 1 : grid.span.start;
  const left = read.text
    .slice(0, from)
    .trimEnd()
    .slice(0, kept === '' ? undefined : -unit.length);
  const moved = ({ start, end }: Span): Span => ({
    start: Math.max(0, start - from) + kept.length,
    end: Math.max(0, end - from) + kept.length,
  });
  const cells = titled
    ? grid.cells.flatMap((cell) => (cell.row > 0 ? [{ ...cell, row: cell.row - 1 }] : []))
    : grid.cells;
  const first = { ...grid, cells, rows: titled ? grid.rows - 1 : grid.rows };
  delete first.caption;
  return {
    ...read,
    text: kept + read.text.slice(from),
    grids: [first, ...others].map((one) => movedGrid(one, moved)),
    omitted: isBlank(left)
      ? read.omitted
      : [...read.omitted, { rule: TABLE_FILE.id, place: '表前', text: left.trim() }],
  };
}

function decoded({ file, bytes, entry }: TableFile): Decoded {
  try {
    const read = decode(bytes);
    if (read.grids.length > 0) return withoutTitle(read);
  } catch (error) {
    if (!(error instanceof ConvertError)) throw error;
    throw seedError(
      entry,
      error.rule,
      said(`${file}：${error.words.zh}`, `${file}: ${error.words.en}`),
      error.remedy,
    );
  }
  throw seedError(
    entry,
    'table-file-none',
    said(`${file} 里没有表格`, `${file} has no table`),
    said(
      '请换成有表格的文件（.xlsx、.xls、.docx、.html 等），或删去此条',
      'take a file with a table (.xlsx, .xls, .docx, .html, …), or remove the entry',
    ),
  );
}

/** A reading into which the words of another were put at a place, each line as one beside it. */
function insertedAt(reading: Decoded, at: number, words: string, other: Decoded): Decoded {
  const start = (place: number) => (place >= at ? place + words.length : place);
  const moved = <T extends Span>(one: T): T => ({
    ...one,
    start: start(one.start),
    end: one.end > at ? one.end + words.length : one.end,
  });
  const { text, print } = reading;
  const first = at + LINE_BESIDE.length;
  const grids = [
    ...reading.grids.map((grid) => movedGrid(grid, moved)),
    ...other.grids.map((grid) =>
      movedGrid(grid, (span) => ({ start: span.start + first, end: span.end + first })),
    ),
  ];
  return {
    ...reading,
    text: text.slice(0, at) + words + text.slice(at),
    grids: grids.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
    headings: reading.headings.map((one) => ({ ...one, span: moved(one.span) })),
    pictures: reading.pictures.map(start),
    omitted: [...reading.omitted, ...other.omitted],
    made: reading.made + other.made,
    print: print && {
      ...print,
      places: print.places.map(moved),
      paragraphs: print.paragraphs.map(moved),
      furniture: print.furniture.map(moved),
    },
  };
}

/**
 * Puts the tables of files into the text.
 *
 * @returns the reading with their words and grids, and the tables in the order of the text
 * @throws {ConvertError} with the line of the yaml: `table-stale`, `table-ambiguous`, `table-file-none`, and what the
 *   reader of the file says
 */
export function withTableFiles(
  reading: Decoded,
  tables: readonly TableFile[] = [],
): { reading: Decoded; placed: PlacedTable[] } {
  const source = new Source(reading.text);
  const found = tables.map((table) => {
    const next = reading.text.indexOf('\n', locate(source, table, 'table') + table.quote.length);
    return { table, at: next === -1 ? reading.text.length : next };
  });
  let whole = reading;
  const placed: PlacedTable[] = [];
  let put = 0;
  for (const { table, at } of found.sort((a, b) => a.at - b.at)) {
    const { file, bytes, url = null, reason = null } = table;
    const read = decoded(table);
    const words = LINE_BESIDE + read.text.trimEnd().replaceAll('\n', LINE_BESIDE);
    const span = { start: at + put, end: at + put + words.length };
    const omitted = read.omitted.map((one) => ({ ...one, place: `${file} ${one.place}` }));
    whole = insertedAt(whole, span.start, words, { ...read, omitted });
    put += words.length;
    const source = {
      file,
      sha256: sha256(bytes),
      bytes: bytes.length,
      encoding: read.encoding,
      url,
    };
    placed.push({ span, source, reason, read, bytes });
  }
  return { reading: whole, placed };
}

const QUOTED = 40;

/** Makes the break in front of each such table the record that says where its words are from. */
export function reportTableFiles(source: Source, placed: readonly PlacedTable[]): void {
  source.edits = source.edits.map((edit): Edit => {
    const table = placed.find(({ span }) => edit.start <= span.start && edit.end > span.start);
    if (!table) return edit;
    const { file, sha256: sum, url } = table.source;
    const quote = table.read.text.trim().replace(/\s+/g, ' ').slice(0, QUOTED);
    return {
      ...edit,
      kind: 'supplied',
      rule: TABLE_FILE.id,
      certainty: 'medium',
      note: `此处表格录自 ${file}${table.reason === null ? '' : `：${table.reason}`}`,
      evidence: [
        { plan: null, line: null, quote, cited: `${file}${url ? `，${url}` : ''}，SHA-256 ${sum}` },
      ],
    };
  });
}
