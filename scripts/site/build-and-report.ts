/** Builds the site and says in a line what came of it. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildPart, buildSite } from './build-site.ts';
import type { Part } from '../command/part.ts';
import { cacheDir, distDir } from '../folders.ts';
import { said, type Said, told } from '../said/said.ts';

/** A step with what it took. */
const step = (name: Said, seconds: number): string =>
  told(said(`${name.zh} ${seconds.toFixed(1)} 秒`, `${name.en} ${seconds.toFixed(1)} s`));

/** The steps of a build in brackets. */
const listed = (steps: readonly string[]): string =>
  told(said(`（${steps.join('，')}）`, ` (${steps.join(', ')})`));

/**
 * Builds the site; says on stderr how long each step took and how large the result is.
 *
 * @returns whether every seed was converted.
 * @throws as `buildSite` does.
 */
export async function buildAndReport(signal: AbortSignal): Promise<{ complete: boolean }> {
  const steps: string[] = [];
  const outcome = await buildSite(signal, (name, seconds) => {
    steps.push(step(name, seconds));
  });
  const { files, bytes } = measure(distDir());
  const megabytes = (bytes / 1e6).toFixed(1);
  const size = told(said(`${files} 个文件，${megabytes} MB`, `${files} files, ${megabytes} MB`));
  tell(`${distDir()}: ${size}${listed(steps)}`);
  if (!outcome.complete) {
    tell(
      told(
        said(
          '有文件未能转换，网站里没有它们（见上）',
          'some seeds failed and are not in the site (see above)',
        ),
      ),
    );
  }
  return outcome;
}

/**
 * Draws a part of the pages into the cache; says on stderr how long it took.
 *
 * @throws as `buildPart` does.
 */
export async function buildPartAndReport(
  part: Part,
  signal: AbortSignal,
): Promise<{ complete: boolean }> {
  const steps: string[] = [];
  const outcome = await buildPart(part, signal, (name, seconds) => {
    steps.push(step(name, seconds));
  });
  tell(`${cacheDir()}: ${part.part}/${part.of}${listed(steps)}`);
  return outcome;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function measure(dir: string): { files: number; bytes: number } {
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(dir, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}
