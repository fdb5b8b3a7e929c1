/** The pages while somebody edits: Astro's development server with the answers of the bar in front. */
import { join, relative } from 'node:path';
import { dev } from 'astro';
import { cacheDir, root } from '../folders.ts';
import { astroWork } from '../site/astro-work.ts';
import type { Answers } from './answer.ts';
import type { Live } from './live.ts';

export interface Pages {
  address: string;
  close: () => Promise<void>;
}

/** Serves the pages on loopback. */
export async function servePages(live: Live, answers: Answers, port: number): Promise<Pages> {
  const work = join(cacheDir(), 'dev-pages');
  Object.assign(process.env, astroWork(work), { PLAN_EDITOR: '1' });
  process.chdir(root);
  const server = await dev({
    root: work,
    configFile: relative(work, join(root, 'astro.config.mjs')),
    logLevel: 'warn',
    server: { host: '127.0.0.1', port },
    integrations: [
      {
        name: 'plan-library-editor',
        hooks: {
          'astro:server:setup': ({ server }) => void server.middlewares.use(answers.handle),
        },
      },
    ],
  });
  // Of a text that has changed Astro tells the pages itself, as soon as it knows; of the rest it knows nothing.
  const stop = live.onChange((changes) => {
    if (!changes.some((path) => path.endsWith('.mdx'))) answers.reload();
  });
  return {
    address: `http://127.0.0.1:${server.address.port}/`,
    close: async () => {
      stop();
      answers.close();
      await server.stop();
    },
  };
}
