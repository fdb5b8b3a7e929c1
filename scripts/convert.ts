/** The command line of the converter: arguments, progress, diagnostics, exit code; nothing else. */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { command, CommandError, parsed } from './command/command.ts';
import { explainPlace } from './run/explain.ts';
import { contentDir, seedsDir } from './folders.ts';
import { gatherInto } from './run/library.ts';
import { reportOn } from './run/report.ts';
import { convertAll, type RunResult } from './run/run.ts';
import { SEED_TYPES } from './seed/find.ts';

const USAGE = `用法：npm run convert -- [PATH…] [--out DIR] [--check] [--only ID] [--report]
      npm run convert -- --explain FILE:LINE
  PATH…      种子文件或文件夹，默认 seeds/
  --out DIR  写到哪个文件夹，默认 content/
  --check    不写文件；若有变化则以 1 退出
  --only ID  只转换这一个规划
  --report   每个规划列一张表：字数、各类改动、〓、警告
  --explain FILE:LINE  只说明原文这一行怎样了：校勘记和页面上的位置；不写文件`;

const tell = (line: string) => process.stderr.write(`${line}\n`);
const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);

/** Names of files may hold what a terminal would obey. */
const shown = (text: string) => text.replace(/[\0-\x1f\x7f-\x9f]/g, '\ufffd');

function tellDiagnostics({
  converted,
  failures,
  notices,
}: Pick<RunResult, 'converted' | 'failures' | 'notices'>): void {
  for (const { file } of converted) {
    for (const { line, column, reason, ruleId } of file.messages) {
      tell(shown(`${file.path}:${line ?? 1}:${column ?? 1} warning ${reason} ${ruleId ?? ''}`));
    }
  }
  for (const { place, rule, message, remedy } of notices)
    tell(shown(`${place} note ${message}。${remedy} ${rule}`));
  for (const { place, rule, message, remedy, earlier } of failures) {
    const stands = earlier ? `。网站上仍是它的上一版（${earlier}）` : '';
    tell(shown(`${place} error ${message}。${remedy}${stands} ${rule}`));
  }
}

await command(async () => {
  const { values, positionals } = parsed(() =>
    parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        check: { type: 'boolean', default: false },
        only: { type: 'string' },
        report: { type: 'boolean', default: false },
        explain: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }),
  );
  if (values.help) {
    print([USAGE]);
    return 0;
  }
  if (values.explain !== undefined) {
    const { lines, failures } = explainPlace(values.explain, values.out ?? contentDir());
    if (lines) print(lines);
    tellDiagnostics({ converted: [], failures, notices: [] });
    return lines ? 0 : 1;
  }
  const terminal = process.stderr.isTTY;
  const whole = positionals.length === 0;
  // A folder without files does not come along with a clone: without it there are no seeds.
  const none = whole && !process.env['PLAN_SEEDS'] && !existsSync(seedsDir());
  const result = convertAll({
    paths: none ? [] : whole ? [seedsDir()] : positionals,
    out: values.out ?? contentDir(),
    check: values.check,
    only: values.only ?? null,
    whole,
    ...(terminal && {
      progress: (name: string, i: number, count: number) =>
        process.stderr.write(`\r\u001b[K[${i + 1}/${count}] ${name}`),
    }),
  });
  if (terminal) process.stderr.write('\r\u001b[K');
  tellDiagnostics(result);
  const { converted, failures, changes } = result;
  for (const failure of gatherInto(values.out ?? contentDir(), values.check, failures.length > 0)) {
    failures.push(failure);
    tellDiagnostics({ converted: [], failures: [failure], notices: [] });
  }
  if (values.report) {
    for (const [i, { plan }] of converted.entries())
      print([...(i > 0 ? [''] : []), ...reportOn(plan)]);
  }
  if (values.only !== undefined && converted.length === 0 && failures.length === 0) {
    throw new CommandError(`没有编号为“${values.only}”的规划\n${USAGE}`, 2);
  }
  if (converted.length === 0 && failures.length === 0) {
    const where = whole ? seedsDir() : positionals.join('、');
    tell(`${where} warning 没有种子文件。请放入规划全文（${SEED_TYPES.join('、')}） no-seeds`);
  }
  if (terminal || values.check) {
    for (const path of values.check ? changes : []) tell(`会变化：${relative('.', path)}`);
    tell(
      `${converted.length} 个规划已转换，${failures.length} 个失败，${changes.length} 个文件${values.check ? '会变化' : '有变化'}`,
    );
  }
  return failures.length > 0 || (values.check && changes.length > 0) ? 1 : 0;
});
