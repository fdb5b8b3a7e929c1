/** `--report`: how much of a plan was repaired, by kind and certainty, and what is lost or doubted. */
import {
  certainties,
  repairKindNames,
  repairKinds,
  type Plan,
  type Repair,
} from '../../src/plan.schema.ts';
import { CERTAINTY_NAMES } from './certainty-names.ts';

/** Columns of a terminal that a text takes: Chinese signs take two. */
const width = (text: string) =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffe6]/.test(sign) ? 2 : 1), 0);

/** Lines of a table, the first column flush left, the others flush right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const space = ' '.repeat((widths[i] ?? 0) - width(cell));
        return i === 0 ? cell + space : space + cell;
      })
      .join('  '),
  );
}

function countsOf(apparatus: readonly Repair[]): string[] {
  const sums = certainties.map((one) => apparatus.filter(({ certainty }) => certainty === one));
  return [...sums.map(({ length }) => String(length)), String(apparatus.length)];
}

/** The report on one plan, as lines. */
export function reportOn({ id, title, stats, apparatus, warnings, account }: Plan): string[] {
  const { file, made, kept, recorded, omitted } = account;
  const rows = repairKinds.map((kind) => [
    `${repairKindNames[kind]} ${kind}`,
    ...countsOf(apparatus.filter((repair) => repair.kind === kind)),
  ]);
  const rules = [...new Set(warnings.map(({ rule }) => rule))].map(
    (one) => `${one} ${warnings.filter(({ rule }) => rule === one).length}`,
  );
  return [
    `${id}  ${title}`,
    `${stats.characters} 字，〓 ${stats.gaps} 字，改动 ${apparatus.length} 处，警告 ${warnings.length} 条${rules.length > 0 ? `（${rules.join('，')}）` : ''}`,
    `文件 ${file} 字${made > 0 ? ` + 自动编号 ${made}` : ''} = 正文原样 ${kept} + 校勘记 ${recorded} + 读取时略去 ${omitted} = ${kept + recorded + omitted}`,
    ...table([
      ['', ...certainties.map((one) => CERTAINTY_NAMES[one]), '合计'],
      ...rows,
      ['合计', ...countsOf(apparatus)],
    ]),
  ];
}
