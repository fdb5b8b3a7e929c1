/** The key of a conversion: a hash of everything that its result depends on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesFolder } from '../command/packages.ts';
import { root } from '../folders.ts';
import type { Published } from '../anchors/keep.ts';
import type { SeedInfo } from '../seed/schema.ts';
import { sha256 } from '../files/sha256.ts';

/** Rooms that the line never asks (`rooms/order.ts`), and what stands beside it. */
const BESIDE = [
  'search',
  'site',
  'pack',
  'laws',
  'testing',
  'score',
  'bench',
  'rooms',
  'fixtures',
  'engine',
  'dev',
];

/** What the line asks of `src`. */
const CONTRACT = ['plan.schema.ts', 'repair-kinds.ts'].map((name) => join('src', name));

/** Files of the converter, from the root of the project: code and the data beside it. */
export function filesOfConverter(base = root): string[] {
  const names = readdirSync(join(base, 'scripts'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.ts$|\.md$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(base.length + 1));
  const own = names.filter((name) => !BESIDE.includes(name.split(/[\\/]/)[1] ?? ''));
  return [...own, ...CONTRACT].sort();
}

/** Hash of the converter: its own files, the packages that are installed, and the Node that runs it. */
export function sumOfConverter(base = root): string {
  const files = filesOfConverter(base).map((name) => [
    name,
    sha256(readFileSync(join(base, name))),
  ]);
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return sha256(
    JSON.stringify([
      files,
      packages(base),
      process.version,
      process.platform,
      process.arch,
      locale,
      timeZone,
    ]),
  );
}

let loaded: string | undefined;

/** Hash of the converter as this process has loaded it, which who edits it meanwhile does not change. */
export const sumOfLoaded = (): string => (loaded ??= sumOfConverter());

/** What is installed, and what should be: npm writes the one, people the other. */
const packages = (base: string): string[] =>
  [
    join(base, 'package.json'),
    join(base, 'package-lock.json'),
    join(packagesFolder(), '.package-lock.json'),
  ].map((path) => {
    try {
      return sha256(readFileSync(path));
    } catch {
      return '';
    }
  });

/** What one conversion takes in. */
export interface Intake {
  /** Name of the seed, which messages and the plan carry. */
  name: string;
  bytes: Uint8Array;
  /** All that its yaml says, with the files that it names, and the id. */
  info: SeedInfo;
  published: Published;
  /** Bytes of the seeds that it quotes as evidence, by their plans; null where there is none. */
  witnesses: readonly (readonly [plan: string, bytes: Uint8Array | null])[];
}

/** @param converter its hash */
export function keyOf(
  converter: string,
  { name, bytes, info, published, witnesses }: Intake,
): string {
  const seen = witnesses.map(([plan, witness]) => [plan, witness && sha256(witness)]);
  const parts = [converter, name, sha256(bytes), info, published, seen];
  // Files that the yaml names stand in the key by their sums.
  return sha256(
    JSON.stringify(parts, (_, value: unknown) =>
      value instanceof Uint8Array ? sha256(value) : value,
    ),
  );
}
