/** `plan-library init [DIR]`: lays a library that can be built at once into a folder. */
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { command, CommandError, parsed } from '../command/command.ts';
import { home, root } from '../folders.ts';
import { said, told } from '../said/said.ts';

const template = join(root, 'scripts', 'engine', 'template');

/** What is laid where: npm leaves files with a dot out of a package. */
const FILES: readonly [from: string, to: string][] = [
  [join(template, 'library.yaml'), 'library.yaml'],
  [join(template, 'seeds'), 'seeds'],
  [join(template, 'gitignore'), '.gitignore'],
  [join(template, 'gitattributes'), '.gitattributes'],
  [join(root, 'public', 'schemas'), 'schemas'],
  ...['indicators', 'topics.yaml', 'commonplaces.yaml'].map((name): [string, string] => [
    join(root, 'content', name),
    join('content', name),
  ]),
];

/** Lays the template into a folder; files that are there stay as they are. */
function layTemplate(folder: string): { laid: string[]; kept: string[] } {
  mkdirSync(folder, { recursive: true });
  if (existsSync(join(folder, 'library.yaml')))
    throw new CommandError(
      said(
        `${folder} 已是一个文库（有 library.yaml），没有改动。`,
        `${folder} is a library already (it has a library.yaml); nothing was changed.`,
      ),
      2,
    );
  const isFree = (name: string) => !existsSync(join(folder, name));
  const [laid, kept] = [
    FILES.filter(([, to]) => isFree(to)),
    FILES.filter(([, to]) => !isFree(to)),
  ];
  for (const [from, to] of laid) cpSync(from, join(folder, to), { recursive: true });
  return { laid: laid.map(([, to]) => to), kept: kept.map(([, to]) => to) };
}

const USAGE = said(
  `用法：plan-library init [DIR]
  在文件夹里放下模板：library.yaml、seeds/ 和一份示例；原有的文件不动`,
  `Usage: plan-library init [DIR]
  lays a template into a folder: library.yaml, seeds/ and an example; files that are there stay`,
);

await command(USAGE, async () => {
  const { positionals } = parsed(() => parseArgs({ allowPositionals: true, options: {} }));
  const folder = resolve(home(), positionals[0] ?? '.');
  const { laid, kept } = layTemplate(folder);
  for (const name of laid) process.stdout.write(`${join(folder, name)}\n`);
  if (kept.length > 0)
    process.stdout.write(
      `${told(said(`原有的 ${kept.join('、')} 没有改动`, `${kept.join(', ')} stayed as they were`))}\n`,
    );
  const next = said(
    '接下来：把规划（.txt、.html、.docx、.pdf 等）放进 seeds，再运行 plan-library dev',
    'next: put plans (.txt, .html, .docx, .pdf, …) into seeds, then run plan-library dev',
  );
  process.stdout.write(`${told(next)}\n`);
  return 0;
});
