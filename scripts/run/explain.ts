/** `--explain FILE:LINE`: what became of one raw line, and where its text stands on the page. */
import { existsSync } from 'node:fs';
import { basename, dirname, parse } from 'node:path';
import { type Block, type Repair, repairKindNames } from '../../src/plan.schema.ts';
import { CommandError } from '../command/command.ts';
import { CERTAINTY_NAMES } from './certainty-names.ts';
import type { Converted } from '../pipeline.ts';
import type { Failure } from './failure.ts';
import { convertAll } from './run.ts';

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
    throw new CommandError(`--explain 要写作 文件:行号，如 seeds/a.txt:12，而不是“${argument}”`, 2);
  }
  return { path, line: Number(line) };
}

function evidenceOf({ evidence = [] }: Repair): string[] {
  return evidence.map(({ plan, line, quote, cited }) =>
    plan === null ? `    据 ${cited ?? ''}：${quote}` : `    据 ${plan}:${line ?? ''} ${quote}`,
  );
}

/** Before and after; an insertion shows what it stands behind. */
function changeOf({ kind, src, before, after }: Repair, raw: string): string {
  if (kind === 'sic') return `“${shown(before)}” 照原样`;
  if (before !== '') return `“${shown(before)}” → “${shown(after)}”`;
  return `“${shown(raw.slice(Math.max(0, src[0] - 6), src[0]))}”之后加“${shown(after)}”`;
}

function repairLines(repair: Repair, raw: string): string[] {
  const { id, kind, rule, also = [], certainty, candidates, note } = repair;
  return [
    `  ${id} ${repairKindNames[kind]} ${[rule, ...also].join('+')} ${changeOf(repair, raw)}（${CERTAINTY_NAMES[certainty]}）`,
    ...(note === undefined ? [] : [`    ${note}`]),
    ...(candidates ? [`    可能读作：${candidates.join('、')}`] : []),
    ...evidenceOf(repair),
  ];
}

/** Page of the file and box there, in points, of a file that has pages. */
function printedAt({ printed }: Block): string {
  if (printed === undefined) return '';
  const [left, top, right, bottom] = printed.box;
  const pages = printed.to === undefined ? printed.page : `${printed.page}—${printed.to}`;
  return `（原件第${pages}页，${left},${top}—${right},${bottom}）`;
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
    throw new CommandError(`${plan.source.file} 只有 ${lines.length} 行，没有第 ${line} 行`, 2);
  }
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const withItsEnd = touches(start, start + text.length + 1);
  const inside = touches(start, start + text.length);
  const repairs = plan.apparatus.filter(({ src }) => withItsEnd(src));
  const blocks = plan.blocks.filter(({ src }) => inside(src));
  const warnings = plan.warnings.filter((warning) => warning.line === line);
  return [
    `${plan.id} 原文第 ${line} 行：${shown(text)}`,
    repairs.length > 0 ? `校勘记 ${repairs.length} 条：` : '此行没有校勘记',
    ...repairs.flatMap((repair) => repairLines(repair, raw)),
    blocks.length > 0 ? '页面上的位置：' : '此行的文字不在页面上',
    ...blocks.map(blockLine),
    ...warnings.map(({ rule, message }) => `警告 ${rule}：${message}`),
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
  if (!existsSync(path)) throw new CommandError(`没有文件 ${path}`, 2);
  const { converted, failures } = convertAll({ paths: [dirname(path)], out, check: true });
  const one = converted.find(({ plan }) => plan.source.file === basename(path));
  if (one) return { lines: explain(one, line), failures: [] };
  const own = failures.filter(({ place }) => basename(place).startsWith(`${parse(path).name}.`));
  if (own.length === 0) throw new CommandError(`${path} 不是种子文件`, 2);
  return { lines: null, failures: own };
}
