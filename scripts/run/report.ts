/** `--report`: how much of a plan was repaired, by kind and certainty, and what is lost or doubted. */
import {
  certainties,
  repairKindNames,
  repairKinds,
  type Plan,
  type Repair,
} from '../../src/plan.schema.ts';
import { columns } from '../command/columns.ts';
import { said, told } from '../said/said.ts';
import { CERTAINTY_NAMES } from './certainty-names.ts';

function countsOf(apparatus: readonly Repair[]): string[] {
  const sums = certainties.map((one) => apparatus.filter(({ certainty }) => certainty === one));
  return [...sums.map(({ length }) => String(length)), String(apparatus.length)];
}

/** The report on one plan, as lines. */
export function reportOn({ id, title, stats, apparatus, warnings, account }: Plan): string[] {
  const { file, made, kept, recorded, omitted } = account;
  const rows = repairKinds.map((kind) => [
    told(said(`${repairKindNames[kind]} ${kind}`, kind)),
    ...countsOf(apparatus.filter((repair) => repair.kind === kind)),
  ]);
  const rules = [...new Set(warnings.map(({ rule }) => rule))].map(
    (one) => `${one} ${warnings.filter(({ rule }) => rule === one).length}`,
  );
  const [shares, all] = [rules.length > 0, kept + recorded + omitted];
  const sums = said(
    `${stats.characters} 字，〓 ${stats.gaps} 字，改动 ${apparatus.length} 处，警告 ${warnings.length} 条${shares ? `（${rules.join('，')}）` : ''}`,
    `${stats.characters} characters, ${stats.gaps} 〓, ${apparatus.length} changes, ${warnings.length} warnings${shares ? ` (${rules.join(', ')})` : ''}`,
  );
  const balance = said(
    `文件 ${file} 字${made > 0 ? ` + 自动编号 ${made}` : ''} = 正文原样 ${kept} + 校勘记 ${recorded} + 读取时略去 ${omitted} = ${all}`,
    `file ${file}${made > 0 ? ` + automatic numbers ${made}` : ''} = as it stands ${kept} + on record ${recorded} + left out while reading ${omitted} = ${all}`,
  );
  const total = told(said('合计', 'all'));
  return [
    `${id}  ${title}`,
    told(sums),
    told(balance),
    ...columns([
      ['', ...certainties.map((one) => told(CERTAINTY_NAMES[one])), total],
      ...rows,
      [total, ...countsOf(apparatus)],
    ]),
  ];
}
