/** Indexes a content folder into the folder of a site: `node scripts/search/run.ts CONTENT SITE`, a process of its own. */
import { buildSearchIndex } from './build-index.ts';

const [contentDir = '', distDir = ''] = process.argv.slice(2);
const warn = (message: string): void => void process.stderr.write(`${message}\n`);
await buildSearchIndex({ contentDir, distDir }, { words: true, warn });
