/**
 * `npm run derive -- OUT [DIR…]`: makes texts whose structure is known, by the tools through which people get them:
 * a browser that prints, pdftotext, LibreOffice, w3m, pandoc. What is not installed is left out, and said.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { command, CommandError, parsed } from '../command/command.ts';
import { root, seedsDir } from '../folders.ts';
import { convertAll } from '../run/run.ts';
import { openBrowser } from '../testing/browser.ts';
import { goldOf, type Made } from './derive/document.ts';
import { forms } from './derive/forms.ts';
import { madeOf } from './derive/from-plan.ts';
import { around, inventedTables } from './derive/invented.ts';
import { pageOf } from './derive/page.ts';
import { styles } from './derive/renumber.ts';
import { isInstalled } from './derive/tools.ts';
import { wordOf } from './derive/word.ts';
import { findCases } from './find.ts';
import { isRegulation, scorePlan } from './score.ts';
import { quoted } from '../said/said.ts';

const USAGE =
  quoted(`用法：npm run derive -- OUT [DIR…] [--texts DIR] [--tables N] [--seed N] [--forms A,B…]
  OUT          写到哪个文件夹（在项目之外）
  DIR…         还用哪些有标准答案的文件夹里的规划和表格；种子总在其中
  --texts DIR  这些规划的原文另在何处
  --tables N   另造多少张表格，默认 24
  --seed N     造表的随机数种子，默认 1
  --forms A,B  只做这几种`);

/** Documents out of everything that has gold. */
function knownDocuments(folders: readonly string[], beside: readonly string[]): Made[] {
  const cases = folders.flatMap((folder) => findCases(folder, beside));
  return cases.flatMap(({ gold, text }, at) => {
    if (text === null || isRegulation(gold)) return [];
    const stem = gold.file.replace(/\.\w+$/, '').replaceAll('_', '-');
    const tables = (gold.tables ?? []).flatMap(({ status, caption, header = [], rows }, i) => {
      if (status === 'lost') return [];
      const plain = (cells: readonly (string | null)[]) => cells.map((cell) => cell ?? '');
      const table = {
        kind: 'table',
        caption: caption ?? '',
        header: plain(header),
        rows: rows.map(plain),
      } as const;
      const look = { marked: i % 2 === 0, contents: 'none', boxed: false } as const;
      return [210, 297].map((width) =>
        around(`${stem}-t${i + 1}-${width}`, table, { ...look, width }),
      );
    });
    const { converted } = convertAll({ paths: [text], out: '/dev/null/unused', check: true });
    const one = converted[0];
    const score = one && scorePlan(gold, one);
    const [right, total] = score?.tables.cells ?? [0, 1];
    if (!one || score?.headings?.f1 !== 1 || score.headings.parents !== 1 || right < total)
      return tables;
    const own = madeOf(`${stem}-own`, one.plan, gold, null, {
      marked: true,
      contents: 'labelled',
      boxed: false,
      width: 210,
    });
    const fitting = styles.flatMap((style) => {
      const look = { marked: false, contents: 'bare', boxed: true, width: 210 } as const;
      return madeOf(`${stem}-${style.name}`, one.plan, gold, style, look) ?? [];
    });
    // Two styles a plan are enough: plans take turns.
    const turns = [0, 1].flatMap((n) => fitting[(at + n * 2) % fitting.length] ?? []);
    return [...tables, ...(own ? [own] : []), ...new Set(turns)];
  });
}

const isTable = (name: string) => /^invented-|-t\d+-\d+$/.test(name);

await command(USAGE, async () => {
  const { values, positionals } = parsed(() =>
    parseArgs({
      allowPositionals: true,
      options: {
        texts: { type: 'string', multiple: true, default: [] },
        tables: { type: 'string', default: '24' },
        seed: { type: 'string', default: '1' },
        forms: { type: 'string', default: '' },
      },
    }),
  );
  const [target, ...more] = positionals.map((path) => resolve(path));
  if (target === undefined) throw new CommandError(USAGE, 2);
  if (!relative(root, target).startsWith('..'))
    throw new CommandError(quoted('OUT must be outside of the project'), 2);
  const absent = more.find((folder) => !existsSync(folder));
  if (absent !== undefined) throw new CommandError(quoted(`no such folder: ${absent}`), 2);

  const asked = values.forms.split(',').filter((name) => name !== '');
  const isWanted = ({ name }: { name: string }) => asked.length === 0 || asked.includes(name);

  const beside = [...values.texts.map((folder) => resolve(folder)), seedsDir()];
  const made = [
    ...inventedTables(Number(values.tables), Number(values.seed)),
    ...knownDocuments([join(root, 'scripts', 'score', 'gold'), ...more], beside),
  ];
  const folder = await mkdtemp(join(tmpdir(), 'plan-library-derive-'));
  const browser = await openBrowser().catch(() => null);
  const there = (tool: string) => (tool === 'browser' ? browser !== null : isInstalled(tool));
  try {
    const pages = made.map((one) => ({
      name: one.name,
      path: join(folder, `${one.name}.html`),
      made: one,
    }));
    for (const { path, made: one } of pages) {
      await writeFile(path, pageOf(one));
      await writeFile(path.replace(/html$/, 'docx'), wordOf(one));
    }
    let count = 0;
    for (const form of forms.filter(isWanted)) {
      const lacking = form.needs.filter((tool) => !there(tool));
      if (lacking.length > 0) {
        process.stderr.write(`${form.name}: left out, ${lacking.join(' and ')} not installed\n`);
        continue;
      }
      // Small texts around a table, and whole plans: they are asked for at different times.
      const folderOf = ({ name }: { name: string }) =>
        join(target, isTable(name) ? 'tables' : 'plans', form.name);
      for (const page of pages) await mkdir(join(folderOf(page), 'gold'), { recursive: true });
      await mkdir(join(folder, form.name), { recursive: true });
      const file = ({ name }: { name: string }) => `${name}--${form.name}${form.extension}`;
      await form.make(pages, {
        browser,
        folder,
        target: (page) => join(folderOf(page), file(page)),
      });
      let own = 0;
      for (const page of pages) {
        if (!existsSync(join(folderOf(page), file(page)))) continue;
        const gold = JSON.stringify(goldOf(page.made, file(page)), null, 1);
        await writeFile(
          join(folderOf(page), 'gold', `${page.name}--${form.name}.json`),
          `${gold}\n`,
        );
        own += 1;
      }
      count += own;
      process.stderr.write(`${form.name}: ${own} texts\n`);
    }
    process.stdout.write(`${count} texts of ${made.length} documents in ${target}\n`);
    return 0;
  } finally {
    await browser?.close();
    await rm(folder, { recursive: true });
  }
});
