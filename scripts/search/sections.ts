/** Cuts a plan into the sections that search finds, and lays them out as one stream of characters. */
import type { Block, Division, Plan } from '../../src/plan.schema.ts';
import { fold } from '../../src/search/fold.ts';
import { BOUNDARY, type SectionText } from '../../src/search/format.ts';

export interface Section {
  text: SectionText;
  /** Folded characters as code points, with a BOUNDARY after each line. */
  stream: number[];
  /** Characters of the heading that opens the stream. */
  heading: number;
  /** Ranges of the stream that are rows of tables: start, length. */
  tables: [number, number][];
}

/**
 * Sections of a plan in reading order: what stands before the first heading (if anything does), then each
 * division with its own blocks.
 *
 * @throws when a block names a division that the outline does not hold
 */
export function sectionsOf(plan: Plan): Section[] {
  const blocksOf = new Map<string | null, Block[]>();
  for (const block of plan.blocks) {
    const own = blocksOf.get(block.division);
    if (own) own.push(block);
    else blocksOf.set(block.division, [block]);
  }
  const sections: Section[] = [];
  const about = { columns: columnsOf(plan), doubtful: doubtfulIn(plan) };
  const add = (division: string | null, path: string[]): void => {
    const blocks = blocksOf.get(division) ?? [];
    blocksOf.delete(division);
    const [first] = blocks;
    if (first) sections.push(layOut(blocks, division ?? first.anchor, path, about));
  };
  const walk = (divisions: readonly Division[], above: string[]): void => {
    for (const division of divisions) {
      const path = [...above, `${division.label ?? ''}${division.title}`];
      add(division.anchor, path);
      walk(division.children, path);
    }
  };
  add(null, []);
  walk(plan.outline, []);
  for (const [division, [block]] of blocksOf) {
    throw new Error(
      `${plan.id}: block ${block?.anchor} belongs to division ${division}, which the outline does not hold`,
    );
  }
  return sections;
}

function layOut(blocks: readonly Block[], anchor: string, path: string[], about: About): Section {
  const stream: number[] = [];
  const tables: [number, number][] = [];
  for (const block of blocks) {
    const start = stream.length;
    for (const line of block.text.split('\n')) {
      const { chars } = fold(line);
      if (chars.length === 0) continue;
      for (const character of chars) stream.push(codePoint(character));
      stream.push(codePoint(BOUNDARY));
    }
    if (inTable(block)) join(tables, [start, stream.length - start]);
  }
  return {
    text: { anchor, path, blocks: blocks.map((block) => textOf(block, about)) },
    stream,
    heading: path.length > 0 ? headingLength(blocks[0]) : 0,
    tables,
  };
}

const inTable = ({ kind }: Pick<Block, 'kind'>): boolean =>
  kind === 'row' || kind === 'header' || kind === 'caption';

/** What is known of the blocks of a plan beside their words. */
interface About {
  /** The names of the columns that a row of a table has a cell in, by its address. */
  columns: ReadonlyMap<string, string[]>;
  /** Records of places that are wrong, or may be: what is only odd is not among them. */
  doubtful: ReadonlySet<string>;
}

const doubtfulIn = ({ apparatus }: Plan): Set<string> =>
  new Set(
    apparatus.flatMap(({ id, doubt }) => (doubt === 'figure' || doubt === 'supplied' ? [id] : [])),
  );

function textOf({ marks = [], ...block }: Block, about: About): SectionText['blocks'][number] {
  const { anchor, text } = block;
  const columns = about.columns.get(anchor);
  const doubts = marks
    .filter(([, , record]) => about.doubtful.has(record))
    .map(([at, length]): [number, number] => [at, length]);
  return {
    anchor,
    text,
    ...(inTable(block) && { table: true }),
    // A cell of two lines would put the names out of step.
    ...(inTable(block) && columns?.length === text.split('\n').length && { columns }),
    ...(doubts.length > 0 && { doubts }),
  };
}

function columnsOf({ tables }: Plan): Map<string, string[]> {
  return new Map(
    tables.flatMap(({ rows, rowAnchors, columns }) =>
      rows.map((row, at): [string, string[]] => [
        rowAnchors[at] ?? '',
        columns.flatMap(({ label }, column) => ((row[column] ?? '') === '' ? [] : [label])),
      ]),
    ),
  );
}

/** Folded length of the heading in the block that opens a division, whether it stands alone or runs in. */
function headingLength(block: Block | undefined): number {
  if (!block) return 0;
  if (block.kind === 'heading') return fold(block.text).chars.length;
  return block.lead?.kind === 'heading'
    ? fold(block.text.slice(0, block.lead.length)).chars.length
    : 0;
}

const codePoint = (character: string): number => character.codePointAt(0) ?? 0;

/** Adds a range, as part of the last one where they touch. */
function join(ranges: [number, number][], [start, length]: [number, number]): void {
  const last = ranges.at(-1);
  if (last && last[0] + last[1] === start) last[1] += length;
  else if (length > 0) ranges.push([start, length]);
}
