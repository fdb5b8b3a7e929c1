/**
 * The rooms of `scripts/` from the ground up: what stands higher may ask what stands lower, never the other way. A room
 * is a folder, or a file (`.ts`) that stands beside the folders and is no command; `source.ts` is the door of its folder.
 */

export interface Storey {
  name: string;
  /** From below to above, too. */
  rooms: readonly string[];
}

export const STOREYS: readonly Storey[] = [
  { name: 'ground', rooms: ['folders.ts', 'said', 'command', 'files', 'declared.ts'] },
  { name: 'words', rooms: ['lexicon', 'notation', 'text'] },
  { name: 'source', rooms: ['source', 'diagnostic.ts', 'pdast.ts', 'evidence.ts'] },
  { name: 'reading', rooms: ['html', 'docx', 'markdown', 'reading', 'decode'] },
  { name: 'layout', rooms: ['contents', 'seed', 'tables', 'pages', 'structure', 'repair'] },
  {
    name: 'plan',
    rooms: ['describe', 'anchors', 'plan', 'account', 'validate.ts', 'lint', 'compile', 'proof.ts'],
  },
  { name: 'line', rooms: ['pipeline.ts', 'catalogue', 'library', 'run', 'release', 'galley'] },
  { name: 'site', rooms: ['search', 'export', 'service', 'site', 'pack', 'engine', 'dev'] },
  { name: 'measures', rooms: ['laws', 'testing', 'score', 'bench', 'rooms'] },
];

/** Every room with a place, from below to above. */
export const ROOMS: readonly string[] = STOREYS.flatMap(({ rooms }) => rooms);

/** The room of a file, `scripts/html/read.ts` → html; null outside of `scripts/` and for a command. */
export function roomOf(path: string): string | null {
  const [, name, inside] = /^scripts\/([^/]+)(\/)?/.exec(path) ?? [];
  if (name === 'source.ts') return 'source';
  if (name === undefined) return null;
  return inside !== undefined || ROOMS.includes(name) ? name : null;
}
