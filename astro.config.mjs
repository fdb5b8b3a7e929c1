import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import indexHtmlInDev from './src/integrations/index-html-in-dev.ts';

// The converter wrote every character of a plan on purpose: nothing here may turn quotes, dashes or
// addresses into something else. No `base` and no `site`: every link is relative (src/lib/routes.ts), so
// that one build works at any path and from file://.
export default defineConfig({
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
