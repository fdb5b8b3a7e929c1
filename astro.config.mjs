import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import indexHtmlInDev from './src/integrations/index-html-in-dev.ts';

// The converter wrote every character of a plan on purpose: nothing here may turn quotes, dashes or
// addresses into something else. No `base` and no `site`: every link is relative (src/lib/routes.ts), so
// that one build works at any path and from file://.
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // What Astro writes meanwhile (`.astro`, the pages before they are moved) goes to a folder of each build.
  root: process.env.PLAN_WORK ?? at('.'),
  srcDir: at('src'),
  publicDir: at('public'),
  outDir: process.env.PLAN_DIST ?? 'dist',
  cacheDir: process.env.PLAN_CACHE ?? 'node_modules/.astro',
  output: 'static',
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  prefetch: false,
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  integrations: [mdx(), indexHtmlInDev()],
  vite: {
    build: { assetsInlineLimit: 0 },
    // esbuild finds its own binary beside itself, which bundling would break.
    ssr: { external: ['esbuild'] },
  },
});
