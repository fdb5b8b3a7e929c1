import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { routes } from './routes.ts';
import type { Route } from './routes.ts';

/**
 * The scripts and style sheets of the site, each bundled to one file.
 *
 * Scripts become classic ones (IIFE): module scripts do not load from file://. A page names those that it
 * needs in the `scripts` of its layout.
 */
const entries = {
  'site.css': 'src/styles/site.css',
  'pages.css': 'src/styles/pages.css',
  'early.js': 'src/client/early.ts',
  'site.js': 'src/client/site.ts',
  'plan.js': 'src/client/plan/index.ts',
  'tables.js': 'src/client/tables.ts',
  'tables.css': 'src/styles/tables.css',
  'arrival.js': 'src/client/arrival/index.ts',
  'arrival.css': 'src/styles/arrival.css',
  'handle.js': 'src/client/handle/handle.ts',
  'handle.css': 'src/styles/handle.css',
  'in-place.js': 'src/client/in-place.ts',
  'in-place.css': 'src/styles/in-place.css',
  'doubts.js': 'src/client/doubts.ts',
  'card.css': 'src/styles/card.css',
  'exports.js': 'src/client/exports/index.ts',
  'exports.css': 'src/styles/exports.css',
  'compare.css': 'src/styles/compare.css',
  'topics.css': 'src/styles/topics.css',
  'topics.js': 'src/client/topics.ts',
  'beside.css': 'src/styles/beside.css',
  'indicators.js': 'src/client/indicators.ts',
  'references.js': 'src/client/references.ts',
  'library.js': 'src/client/library.ts',
  'apparatus.js': 'src/client/apparatus.ts',
  'records.js': 'src/client/records.ts',
  'source.js': 'src/client/source.ts',
  'search.js': 'src/client/search.ts',
  'near.js': 'src/client/near.ts',
  'highlight.js': 'src/client/highlight.ts',
  'marks.css': 'src/styles/marks.css',
  'not-found.js': 'src/client/not-found.ts',
  'former-plan.js': 'src/client/former-plan.ts',
} as const;

export type AssetName = keyof typeof entries;

export interface Asset {
  /** Name of the file in `assets/`: it changes with the content, so that it may be cached for ever. */
  file: string;
  text: string;
}

/** Chromium 88 is the oldest browser that must run the site. */
const target = 'chrome88';

/** Where the sources are, if the build runs elsewhere. */
const engine = process.env['PLAN_ENGINE'];

async function bundle(name: AssetName): Promise<Asset> {
  const result = await build({
    entryPoints: [entries[name]],
    ...(engine !== undefined && { absWorkingDir: engine }),
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target,
    // Said here, for below `node_modules` esbuild reads no tsconfig: the same bytes wherever the engine stands.
    tsconfigRaw: { compilerOptions: { alwaysStrict: true } },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const text = result.outputFiles.map((file) => file.text).join('');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { file: name.replace('.', `.${hash}.`), text };
}

const bundled = new Map<AssetName, Promise<Asset>>();

/** Bundles an entry, once a build; at every request while developing. */
export function asset(name: AssetName): Promise<Asset> {
  let made = bundled.get(name);
  if (made === undefined || import.meta.env.DEV) {
    made = bundle(name);
    bundled.set(name, made);
  }
  return made;
}

/** All bundles. */
export function allAssets(): Promise<Asset[]> {
  return Promise.all((Object.keys(entries) as AssetName[]).map(asset));
}

/** Where a bundle stands in the site. */
export async function assetRoute(name: AssetName): Promise<Route> {
  return routes.asset((await asset(name)).file);
}
