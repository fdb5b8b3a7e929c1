/** `npm run score`: converts every text that has gold and says how much of it is right. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { command, CommandError, parsed } from './command/command.ts';
import { root, seedsDir } from './folders.ts';
import { convertAll } from './run/run.ts';
import { findCases } from './score/find.ts';
import { isRegulation, regulationScore, scorePlan } from './score/score.ts';
import { reportFaults, reportRegulations, reportScores } from './score/report.ts';
import { quoted } from './said/said.ts';

const USAGE =
  quoted(`用法：npm run score -- [DIR…] [--texts DIR] [--only TEXT] [--brief] [--verbose] [--json]
  DIR…         有标准答案（gold）的文件夹，连同其下各层；默认 scripts/score/gold
  --texts DIR  原文另在何处；默认也找 seeds/
  --only TEXT  只算文件名里有 TEXT 的
  --brief      只列各文件夹的合计
  --verbose    每个规划错在哪里
  --json       全部分数写成 JSON`);

/** A converted text; null, with the reason told, where it is not there or cannot be converted. */
function converted(file: string, text: string | null) {
  if (text === null) {
    process.stderr.write(`${file} error 找不到这个原文。请用 --texts 指明它所在的文件夹\n`);
    return null;
  }
  const { converted, failures } = convertAll({
    paths: [text],
    out: '/dev/null/unused',
    check: true,
  });
  for (const { place, message, remedy } of failures)
    process.stderr.write(`${place} error ${message.zh}。${remedy.zh}\n`);
  return converted[0] ?? null;
}

/** Folder of the texts of a gold, for sums. */
const folderOf = (from: string) => {
  const folder = dirname(from);
  return basename(folder) === 'gold' ? basename(dirname(folder)) : basename(folder);
};

await command(USAGE, async () => {
  const { values, positionals } = parsed(() =>
    parseArgs({
      allowPositionals: true,
      options: {
        texts: { type: 'string', multiple: true, default: [] },
        only: { type: 'string', default: '' },
        brief: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }),
  );
  const folders = positionals.length > 0 ? positionals : [join(root, 'scripts', 'score', 'gold')];
  const absent = folders.find((folder) => !existsSync(folder));
  if (absent !== undefined) throw new CommandError(quoted(`no such folder: ${absent}`), 2);
  const beside = [...values.texts.map((folder) => resolve(folder)), seedsDir()];
  const cases = folders
    .flatMap((folder) => findCases(resolve(folder), beside))
    .filter(({ gold }) => gold.file.includes(values.only));
  if (cases.length === 0) throw new CommandError(quoted(`no gold in ${folders.join(', ')}`), 2);

  const plans = cases
    .filter(({ gold }) => !isRegulation(gold))
    .map(({ gold, from, text }) => {
      const one = converted(gold.file, text);
      return { file: gold.file, folder: folderOf(from), score: one && scorePlan(gold, one) };
    });
  const regulations = cases
    .filter(({ gold }) => isRegulation(gold))
    .map(({ gold, text }) => {
      const one = converted(gold.file, text);
      return { file: gold.file, score: one && regulationScore(gold, one) };
    });
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ plans, regulations }, null, 2)}\n`);
    return 0;
  }
  const wrong = regulations.flatMap(({ file, score }) =>
    score && (score.missed.length > 0 || score.false.length > 0)
      ? [
          `${file}  missed ${score.missed.join(' | ')}  false ${score.false.slice(0, 8).join(' | ')}`,
        ]
      : [],
  );
  const lines = [
    ...reportScores(plans, values.brief),
    ...reportRegulations(regulations.map(({ score }) => score)),
    ...(values.verbose ? ['', ...plans.flatMap(reportFaults), ...wrong] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
});
