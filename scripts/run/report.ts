/** `--report`: how much of a plan was repaired, by kind and certainty, and what is lost or doubted. */
import {
  certainties,
  repairKindNames,
  repairKinds,
  type Plan,
  type Repair,
} from '../../src/plan.schema.ts';
import { columns } from '../command/columns.ts';
import { CERTAINTY_NAMES } from './certainty-names.ts';

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
    ...columns([
      ['', ...certainties.map((one) => CERTAINTY_NAMES[one]), '合计'],
      ...rows,
      ['合计', ...countsOf(apparatus)],
    ]),
  ];
}
