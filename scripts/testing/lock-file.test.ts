/** The lock file: the same packages everywhere, from whatever registry a machine uses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../folders.ts';

interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  /** Comes inside another package, under the hash of that. */
  inBundle?: boolean;
  hasInstallScript?: boolean;
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const lock = read('package-lock.json') as { packages: Record<string, Locked> };
const manifest = read('package.json') as Record<string, Record<string, string> | undefined>;
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const wanted = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
  Object.entries(manifest[kind] ?? {}),
);

describe('every package', () => {
  test('is proved by its hash', () => {
    const holes = packages.filter(([, { integrity, inBundle }]) => !integrity && !inBundle);
    expect(holes.map(([path]) => path)).toEqual([]);
  });

  test('names no registry', () => {
    const named = packages.filter(([, { resolved }]) => resolved !== undefined);
    expect(named.map(([path]) => path)).toEqual([]);
  });

  test('runs nothing at install but esbuild, which does without', () => {
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(scripted.map(([path]) => path)).toEqual(['node_modules/esbuild']);
  });
});

test.each(wanted)('%s is pinned, and locked at that version', (name, version) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(lock.packages[`node_modules/${name}`]?.version).toBe(version);
});
