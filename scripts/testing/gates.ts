/** What must hold before a change is good. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../folders.ts';
import { runNode } from '../command/run-node.ts';

export interface Outcome {
  passed: number;
  failed: number;
}

export interface Gate {
  name: string;
  /** What it makes sure of. */
  about: string;
  /** Runs while the gate in front of it does. */
  beside?: true;
  /** Others stand on it. */
  always?: true;
  run(signal: AbortSignal): Promise<Outcome>;
}

/** The site that the browser tests drive: not the one that somebody may be reading in `dist/`. */
const dist = join(root, '.cache', 'browser-tests', 'dist');

/** Programs of the packages, as Node runs them: no shell between, so that one signal ends them. */
const program = (...path: string[]): string => join(root, 'node_modules', ...path);
const prettier = program('prettier', 'bin', 'prettier.cjs');
const eslint = program('eslint', 'bin', 'eslint.js');
const astro = program('astro', 'bin', 'astro.mjs');
const vitest = program('vitest', 'vitest.mjs');

/** Telemetry would be a request to another host. */
const quiet = { ASTRO_TELEMETRY_DISABLED: '1' };

export const gates: readonly Gate[] = [
  // Writes the types of the content, which the check and the linter ask for.
  { ...gate('sync', 'types of the content', [astro, 'sync', '--silent'], quiet), always: true },
  // One core each.
  gate('lint', 'eslint', [eslint, '--config', 'scripts/testing/eslint.config.js', '.']),
  {
    ...gate('check', 'types, of pages too', [astro, 'check', '--noSync'], quiet),
    beside: true,
  },
  {
    ...gate('format', 'prettier', [prettier, '--check', '--log-level', 'warn', '.']),
    beside: true,
  },
  // A fresh clone has only what is on record.
  gate('convert', 'plans and raw texts', ['scripts/convert.ts']),
  gate('rooms', 'who imports whom', ['scripts/rooms.ts', '--check']),
  tests('unit', 'unit and property tests', {}),
  gate('build', 'the whole site', ['scripts/build.ts'], { PLAN_DIST: dist }),
  tests('browser', 'the built site in real browsers', { PLAN_TEST_DIST: dist }),
];

type Environment = Readonly<Record<string, string>>;

/** A program that is content or not. */
function gate(name: string, about: string, args: string[], env: Environment = {}): Gate {
  return {
    name,
    about,
    run: async (signal) => {
      const code = await runNode(args, { env, signal });
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/** A project of `vitest.config.ts`. */
function tests(project: string, about: string, env: Environment): Gate {
  return {
    name: project,
    about,
    run: async (signal) => {
      const folder = await mkdtemp(join(tmpdir(), 'plan-library-tests-'));
      const report = join(folder, 'report.json');
      try {
        const config = ['--config', 'scripts/testing/vitest.config.ts', '--project', project];
        const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
        const code = await runNode([vitest, 'run', ...config, ...reporters], { env, signal });
        return await counted(report, code);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}

/** Counts of vitest's report; a run that failed without a failed test, or without a report, counts as one. */
async function counted(report: string, exitCode: number): Promise<Outcome> {
  const text = await readFile(report, 'utf8').catch(() => '{}');
  const found = JSON.parse(text) as { numPassedTests?: number; numFailedTests?: number };
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = found;
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}
