/** `npm run pack`: the built site → one zip for a USB stick or an intranet server. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { command, CommandError, parsed } from './command/command.ts';
import { untilInterrupted } from './command/interrupt.ts';
import { contentDir, distDir, packFile } from './folders.ts';
import { editionOf } from './pack/edition.ts';
import { packSite, papersOf, zipName } from './pack/pack-site.ts';
import { sign } from './pack/sign.ts';
import { differences, openZip } from './pack/verify.ts';
import { buildAndReport } from './site/build-and-report.ts';
import { said, told } from './said/said.ts';

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** Packs the site as it was last built, into the file of its release or the one that is given. */
async function pack(given?: string): Promise<string> {
  const edition = editionOf(distDir(), contentDir());
  const file = given ?? packFile(zipName(edition));
  const papers = await papersOf(edition);
  const { files, bytes } = await packSite({ dist: distDir(), file, edition, papers });
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  tell(told(said(`${file}：${files} 个文件，${size}`, `${file}: ${files} files, ${size}`)));
  return file;
}

/** Builds and packs anew, away from what is here, and says where the zip differs. */
async function verify(zip: string): Promise<number> {
  if (!existsSync(zip))
    throw new CommandError(said(`没有这个文件：${zip}`, `no such file: ${zip}`), 2);
  const given = await openZip(zip);
  const work = await mkdtemp(join(tmpdir(), 'verify-'));
  try {
    process.env['PLAN_DIST'] = join(work, 'dist');
    // Nothing that was kept is believed.
    process.env['PLAN_CACHE_DIR'] = join(work, 'cache');
    await buildAndReport(untilInterrupted());
    const found = differences(given, await openZip(await pack(join(work, 'made.zip'))));
    for (const line of found.slice(0, 20)) tell(line);
    if (found.length > 20) tell(told(said(`…… 共 ${found.length} 处`, `… ${found.length} in all`)));
    const verdict =
      found.length === 0
        ? said('与重新生成的逐字节相同', 'is what is built here, byte for byte')
        : said('与重新生成的不同', 'is not what is built here');
    tell(`${zip} ${told(verdict)}`);
    return found.length === 0 ? 0 : 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const USAGE = said(
  `用法：npm run pack -- [--sign KEY] [--verify ZIP]
  把网站打成一个压缩包，名称和位置由 PLAN_PACK 指定
  --sign KEY    用 SSH 私钥签名
  --verify ZIP  重新生成，并与这个压缩包逐字节核对`,
  `Usage: npm run pack -- [--sign KEY] [--verify ZIP]
  packs the site into one zip; PLAN_PACK names it
  --sign KEY    signs it with a private SSH key
  --verify ZIP  builds anew, and compares with this zip byte for byte`,
);

await command(USAGE, async () => {
  const { values } = parsed(() =>
    parseArgs({ options: { sign: { type: 'string' }, verify: { type: 'string' } } }),
  );
  if (values.verify !== undefined) return verify(resolve(values.verify));
  const file = await pack();
  const key = values.sign ?? process.env['PLAN_SIGN_KEY'];
  if (key)
    tell(`${file}.sig${told(said('，核对：', ', to check it:'))}\n${sign(file, resolve(key))}`);
  return 0;
});
