/** `--explain FILE:LINE`: what became of one raw line, and where its text stands on the page. */
import { existsSync } from 'node:fs';
import { basename, dirname, parse } from 'node:path';
import { type Block, type Repair, repairKindNames } from '../../src/plan.schema.ts';
import { CommandError } from '../command/command.ts';
import { CERTAINTY_NAMES } from './certainty-names.ts';
import type { Converted } from '../pipeline.ts';
import type { Failure } from './failure.ts';
import { convertAll } from './run.ts';
import { said, told } from '../said/said.ts';

const LONGEST = 60;

/** A text on one line, its middle left out where it is long. */
function shown(text: string): string {
  const line = text.replaceAll('\n', '⏎');
  return line.length > LONGEST ? `${line.slice(0, 40)}…${line.slice(-16)}` : line;
}

/**
 * File and line of `FILE:LINE`.
 *
 * @throws {CommandError} where it is no such thing
 */
export function placeOf(argument: string): { path: string; line: number } {
  const [, path, line] = /^(.+):([1-9]\d*)$/.exec(argument) ?? [];
  if (path === undefined || line === undefined) {
    throw new CommandError(
      said(
        `--explain 要写作 文件:行号，如 seeds/a.txt:12，而不是“${argument}”`,
        `--explain takes file:line, such as seeds/a.txt:12, not "${argument}"`,
      ),
      2,
    );
  }
  return { path, line: Number(line) };
}

function evidenceOf({ evidence = [] }: Repair): string[] {
  return evidence.map(
    ({ plan, line, quote, cited }) =>
      `    ${told(said('据', 'by'))} ${plan === null ? `${cited ?? ''}：` : `${plan}:${line ?? ''} `}${quote}`,
  );
}

/** Before and after; an insertion shows what it stands behind. */
function changeOf({ kind, src, before, after }: Repair, raw: string): string {
  if (kind === 'sic') return `“${shown(before)}” ${told(said('照原样', 'as it is'))}`;
  if (before !== '') return `“${shown(before)}” → “${shown(after)}”`;
  const [front, added] = [shown(raw.slice(Math.max(0, src[0] - 6), src[0])), shown(after)];
  return told(said(`“${front}”之后加“${added}”`, `“${added}” added behind “${front}”`));
}

function repairLines(repair: Repair, raw: string): string[] {
  const { id, kind, rule, also = [], certainty, candidates, note } = repair;
  const { zh, en } = CERTAINTY_NAMES[certainty];
  const name = told(said(repairKindNames[kind], kind));
  const sure = told(said(`（${zh}）`, ` (${en})`));
  return [
    `  ${id} ${name} ${[rule, ...also].join('+')} ${changeOf(repair, raw)}${sure}`,
    ...(note === undefined ? [] : [`    ${note}`]),
    ...(candidates
      ? [`    ${told(said('可能读作：', 'may read: '))}${candidates.join('、')}`]
      : []),
    ...evidenceOf(repair),
  ];
}

/** Page of the file and box there, in points, of a file that has pages. */
function printedAt({ printed }: Block): string {
  if (printed === undefined) return '';
  const [left, top, right, bottom] = printed.box;
  const pages = printed.to === undefined ? printed.page : `${printed.page}—${printed.to}`;
  const box = `${left},${top}—${right},${bottom}`;
  return told(said(`（原件第${pages}页，${box}）`, ` (page ${pages} of the original, ${box})`));
}

const blockLine = (block: Block) =>
  `  #${block.anchor} ${block.kind}${printedAt(block)} ${shown(block.text)}`;

/** Whether a range shares a character with the range of a line, or is an insertion in it. */
const touches = (start: number, end: number) => (src: readonly [number, number]) =>
  src[0] === src[1] ? src[0] >= start && src[0] < end : src[0] < end && src[1] > start;

/**
 * What happened to a raw line, as lines of text.
 *
 * @throws {CommandError} where the text has no such line
 */
export function explain({ plan, raw }: Pick<Converted, 'plan' | 'raw'>, line: number): string[] {
  const lines = raw.split('\n');
  const text = lines[line - 1];
  if (text === undefined) {
    throw new CommandError(
      said(
        `${plan.source.file} 只有 ${lines.length} 行，没有第 ${line} 行`,
        `${plan.source.file} has ${lines.length} lines, and no line ${line}`,
      ),
      2,
    );
  }
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const withItsEnd = touches(start, start + text.length + 1);
  const inside = touches(start, start + text.length);
  const repairs = plan.apparatus.filter(({ src }) => withItsEnd(src));
  const blocks = plan.blocks.filter(({ src }) => inside(src));
  const warnings = plan.warnings.filter((warning) => warning.line === line);
  const [head, records, none] = [
    said(`${plan.id} 原文第 ${line} 行：`, `${plan.id} line ${line} of the source: `),
    said(`校勘记 ${repairs.length} 条：`, `${repairs.length} records:`),
    said('此行没有校勘记', 'no record is of this line'),
  ];
  const [here, nowhere, warning] = [
    said('页面上的位置：', 'on the page:'),
    said('此行的文字不在页面上', 'the text of this line is not on the page'),
    said('警告', 'warning'),
  ];
  return [
    `${told(head)}${shown(text)}`,
    told(repairs.length > 0 ? records : none),
    ...repairs.flatMap((repair) => repairLines(repair, raw)),
    told(blocks.length > 0 ? here : nowhere),
    ...blocks.map(blockLine),
    ...warnings.map(({ rule, message }) => `${told(warning)} ${rule}：${message}`),
  ];
}

/**
 * Converts the folder of a file, whose plans may be evidence for each other, and explains a line of the file.
 * Nothing is written.
 *
 * @param argument `FILE:LINE`
 * @returns the explanation; null where the file could not be converted, which the result of the run tells
 * @throws {CommandError} where there is no such file or line
 */
export function explainPlace(
  argument: string,
  out: string,
): { lines: string[] | null; failures: Failure[] } {
  const { path, line } = placeOf(argument);
  if (!existsSync(path))
    throw new CommandError(said(`没有文件 ${path}`, `there is no file ${path}`), 2);
  const { converted, failures } = convertAll({ paths: [dirname(path)], out, check: true });
  const one = converted.find(({ plan }) => plan.source.file === basename(path));
  if (one) return { lines: explain(one, line), failures: [] };
  const own = failures.filter(({ place }) => basename(place).startsWith(`${parse(path).name}.`));
  if (own.length === 0)
    throw new CommandError(said(`${path} 不是种子文件`, `${path} is no seed`), 2);
  return { lines: null, failures: own };
}
