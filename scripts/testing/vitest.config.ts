import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { root } from '../folders.ts';

const browserTests = '**/*.browser.test.ts';

/** What is compared word for word is Chinese, whatever the machine speaks. */
const LANGUAGE = { PLAN_LANG: 'zh' };

/** A busy machine is no failure: limits only end what hangs. */
const patience = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
};

/** `unit` needs nothing but the sources; `browser` drives a built site in real browsers. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          env: LANGUAGE,
          include: ['{src,scripts}/**/*.test.ts'],
          exclude: [browserTests],
          setupFiles: ['scripts/testing/draw.ts'],
          ...patience,
          // By itself vitest leaves one core alone, which of two is half.
          maxWorkers: Math.max(2, availableParallelism() - 1),
        },
      },
      {
        test: {
          name: 'browser',
          env: LANGUAGE,
          include: [`{src,scripts}/${browserTests}`],
          globalSetup: ['scripts/testing/built-site.ts'],
          ...patience,
          // Each file starts a browser of its own, and a browser uses more than one core.
          maxWorkers: 2,
          // A frame that comes late on a busy machine is no failure either; what is broken fails twice.
          retry: 1,
        },
      },
    ],
  },
});
