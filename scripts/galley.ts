/** `npm run proof -- SEED`: a page for the editor, each page of the original beside what was read of it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { command, CommandError, parsed } from './command/command.ts';
import { decode } from './decode/decode.ts';
import { contentDir, home } from './folders.ts';
import { drawPages } from './galley/draw.ts';
import { judge } from './galley/judge.ts';
import { galleyOf, sheetOf } from './galley/page.ts';
import { convertAll } from './run/run.ts';
import { quoted, said, told } from './said/said.ts';
import { failureLines } from './run/messages.ts';

const USAGE = said(
  `用法：npm run proof -- SEED [--out DIR]
  SEED       一份 PDF 规划
  --out DIR  写到哪个文件夹，默认 dist.proof/<文件名>/；打开其中的 index.html`,
  `Usage: npm run proof -- SEED [--out DIR]
  SEED       a plan as PDF
  --out DIR  where it is written, dist.proof/<name>/ by default; open index.html there`,
);

await command(USAGE, async () => {
  const { values, positionals } = parsed(() =>
    parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } }),
  );
  const [seed, ...more] = positionals;
  if (seed === undefined || more.length > 0) throw new CommandError(USAGE, 2);
  const { converted, failures } = convertAll({ paths: [seed], out: contentDir(), check: true });
  const [one] = converted;
  const [failure] = failures;
  if (!one)
    throw failure
      ? new CommandError(quoted(failureLines([failure]).join('\n')))
      : new CommandError(USAGE, 2);
  const bytes = readFileSync(seed);
  const { print } = decode(bytes);
  if (print === null || one.plan.source.encoding !== 'pdf')
    throw new CommandError(
      said(
        '只有 PDF 能画出校样：这份文件没有页，或不是 PDF',
        'only a PDF can be proofed: this file has no pages, or is none',
      ),
      2,
    );
  const lines = judge(one.plan, print);
  const out = resolve(values.out ?? join(home(), 'dist.proof', parse(seed).name));
  rmSync(join(out, 'index.html'), { force: true });
  mkdirSync(out, { recursive: true });
  const sheets: string[] = [];
  for await (const { png, ...size } of drawPages(bytes)) {
    const page = sheets.length + 1;
    writeFileSync(join(out, `${page}.png`), png);
    sheets.push(
      sheetOf(
        page,
        size,
        lines.filter(({ place }) => place.page === page),
      ),
    );
  }
  writeFileSync(join(out, 'index.html'), galleyOf(one.plan, sheets, lines));
  const sums = said(`：${sheets.length} 页`, `: ${sheets.length} pages`);
  process.stdout.write(`${join(out, 'index.html')}${told(sums)}\n`);
  return 0;
});
