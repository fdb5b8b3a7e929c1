/** Search as a part of Astro: the index is made as soon as the pages are. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentDir } from '../folders.ts';
import { buildSearchIndex } from './build-index.ts';

/** Writes the search data of all plans into the site that was built. */
export default function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        await buildSearchIndex(
          { contentDir: contentDir(), distDir: fileURLToPath(dir) },
          { words: true, warn: (message) => logger.warn(message) },
        );
      },
    },
  };
}
