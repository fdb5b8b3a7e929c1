/** Indexes a content folder into the folder of a site: `node scripts/search/run.ts CONTENT SITE`, a process of its own. */
import { join } from 'node:path';
import { cacheDir } from '../folders.ts';
import { Store } from '../run/store.ts';
import { buildSearchIndex } from './build-index.ts';

/** What the plans of an index give is kept up to so many bytes; a plan takes some 0.1 MB. */
const MOST_BYTES = 1e9;

const [contentDir = '', distDir = ''] = process.argv.slice(2);
const warn = (message: string): void => void process.stderr.write(`${message}\n`);
const store = new Store(join(cacheDir(), 'search'));
await buildSearchIndex({ contentDir, distDir }, { words: true, store, warn });
store.trim(MOST_BYTES);
