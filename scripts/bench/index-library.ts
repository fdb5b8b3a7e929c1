/** Indexes one library in a process of its own, so that its memory can be told. */
import { buildSearchIndex } from '../search/build-index.ts';

const [folder = ''] = process.argv.slice(2);
await buildSearchIndex({ contentDir: folder, distDir: folder });
