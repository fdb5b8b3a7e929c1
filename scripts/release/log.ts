/**
 * The log of releases, `releases.jsonl` in the content folder: a line for each state of the content whose addresses
 * were made public. It is only ever appended to. The release of the content has nothing to do with the version of
 * the program.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { planIdSchema } from '../../src/plan.schema.ts';
import type { Ledger } from '../anchors/ledger.ts';
import { ConvertError } from '../diagnostic.ts';
import { sha256 } from '../files/sha256.ts';
import { followed } from '../folders.ts';
import { said } from '../said/said.ts';

/** Name of the log in the content folder. */
export const RELEASES = 'releases.jsonl';

const releaseSchema = z.strictObject({
  /** Its name: the day, with a number from the second of a day on. The first was named after the program. */
  release: z.string().min(1),
  date: z.iso.date(),
  /** Plans that were ever released, under their present ids. */
  plans: z.int().nonnegative(),
  /** Addresses that were ever released, those of elements that are gone included. */
  addresses: z.int().nonnegative(),
  /** SHA-256 of these addresses, in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export type Release = z.infer<typeof releaseSchema>;

/** Every address that the ledgers keep, `plan#anchor`, sorted; that of a plan alone has nothing behind the `#`. */
export function addressesIn(ledgers: readonly Ledger[]): string[] {
  const all = ledgers.flatMap(({ plan, formerly, live, aliases, gone }) => [
    ...[plan, ...formerly].map((id) => `${planIdSchema.parse(id)}#`),
    ...[...live, ...aliases, ...gone].map(({ anchor }) => `${plan}#${anchor}`),
  ]);
  return all.sort((a, b) => (a < b ? -1 : 1));
}

/** What a log says of some ledgers. */
export function sumOf(ledgers: readonly Ledger[]): Omit<Release, 'release' | 'date'> {
  const addresses = addressesIn(ledgers);
  return {
    plans: ledgers.length,
    addresses: addresses.length,
    sha256: sha256(addresses.join('\n')),
  };
}

/** Whether the ledgers keep what a release says that it kept. */
export const agrees = (ledgers: readonly Ledger[], { sha256 }: Release): boolean =>
  sumOf(ledgers).sha256 === sha256;

/**
 * Reads the log of a content folder, in its order; no log is no release.
 *
 * @throws {ConvertError} `releases` where a line is no release
 */
export function readReleases(content: string): Release[] {
  const path = join(content, RELEASES);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, i): Release[] => {
    if (line === '') return [];
    const parsed = releaseSchema.safeParse(jsonOf(line));
    if (parsed.success) return [parsed.data];
    throw new ConvertError(
      'releases',
      said(
        `发布记录 ${followed(path)} 的第 ${i + 1} 行不是发布记录`,
        `line ${i + 1} of ${followed(path)} is no record of a release`,
      ),
      /^[<=>]{7}/.test(line)
        ? said(
            '这是合并冲突的标记：请保留双方的行，只删去标记行，然后再 npm run release',
            'this is a mark of a merge conflict: keep the lines of both sides, remove only the marks, then npm run release',
          )
        : said(
            '发布记录只由 npm run release 写；请从版本库取回上一版',
            'only npm run release writes it: get the last version back from the repository',
          ),
    );
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The log with its lines. */
export const writeReleases = (releases: readonly Release[]): string =>
  releases.map((release) => `${JSON.stringify(release)}\n`).join('');
