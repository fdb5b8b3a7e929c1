/** Other generators that make a site with search of the same texts, where somebody has installed them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Measure, measured } from './measured.ts';

export interface Peer {
  name: string;
  /** Where its packages are, above the folders that it works in: a bundler follows no link to them. */
  home: string;
  /** Builds a site of Markdown texts in an empty folder in its home, into `dist` there, from nothing. */
  build: (folder: string, texts: ReadonlyMap<string, string>) => Promise<Measure>;
}

/** A program of a package, from a folder in the home of a peer. */
const program = (path: string): string => `../node_modules/${path}`;

/** What each peer is, with the package that says that it is there. */
const PEERS: readonly (Omit<Peer, 'home'> & { needs: readonly string[] })[] = [
  {
    name: 'Starlight',
    needs: ['astro', '@astrojs/starlight'],
    build: async (folder, texts) => {
      // What it names here Astro bundles, and what it does not it leaves to Node, which knows no `astro:`.
      write(
        folder,
        'package.json',
        '{"type":"module","dependencies":{"astro":"*","@astrojs/starlight":"*"}}',
      );
      write(
        folder,
        'astro.config.mjs',
        `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'plans', locales: { root: { label: '中文', lang: 'zh-CN' } } })] });
`,
      );
      write(
        folder,
        'src/content.config.ts',
        `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      );
      for (const [id, text] of texts) write(folder, `src/content/docs/${id}.md`, text);
      const env = { ASTRO_TELEMETRY_DISABLED: '1' };
      return measured(1, [program('astro/bin/astro.mjs'), 'build'], env, folder);
    },
  },
  {
    name: 'Eleventy with Pagefind',
    needs: ['@11ty/eleventy', 'pagefind'],
    build: async (folder, texts) => {
      write(folder, 'package.json', '{"type":"module"}');
      write(
        folder,
        'eleventy.config.js',
        `export default () => ({ dir: { input: 'texts', output: 'dist' }, markdownTemplateEngine: false });\n`,
      );
      write(folder, 'texts/texts.json', '{"layout":"page.njk"}');
      write(
        folder,
        'texts/_includes/page.njk',
        `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><main data-pagefind-body>{{ content | safe }}</main></body></html>\n`,
      );
      for (const [id, text] of texts) write(folder, `texts/${id}.md`, text);
      const pages = await measured(1, [program('@11ty/eleventy/cmd.cjs'), '--quiet'], {}, folder);
      const runner = [program('pagefind/lib/runner/bin.cjs'), '--site', 'dist'];
      const search = await measured(1, runner, {}, folder);
      return {
        seconds: pages.seconds + search.seconds,
        cpu: pages.cpu + search.cpu,
        megabytes: Math.max(pages.megabytes, search.megabytes),
      };
    },
  },
];

/** The peers that a folder with packages has (`npm install` there). */
export const peersIn = (installed: string): Peer[] =>
  PEERS.filter(({ needs }) =>
    needs.every((name) => existsSync(join(installed, 'node_modules', name, 'package.json'))),
  ).map(({ name, build }) => ({ name, home: installed, build }));

/** The texts of a built site as it offers them, with what peers want to know of one. */
export function textsOf(dist: string): Map<string, string> {
  const folder = join(dist, 'plans');
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return new Map(
    files.map((name) => {
      const id = name.slice(0, -'.md'.length);
      const text = readFileSync(join(folder, name), 'utf8').replace(/^---\n[^]*?\n---\n/, '');
      return [id, `---\ntitle: ${id}\n---\n${text}`];
    }),
  );
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
