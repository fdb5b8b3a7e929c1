/** Watches folders, each by itself: a file that is replaced is another one, and only its folder tells. */
import { existsSync, type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

export class Folders {
  readonly #changed: () => void;
  readonly #watchers = new Map<string, FSWatcher>();

  /** @param changed is called at every change, often more than once for one */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * Watches a folder, and nothing where there is none.
   *
   * @param deep folders inside too, those that come later included
   * @param only name of the one file that matters
   */
  follow(folder: string, deep: boolean, only?: string): void {
    if (this.#watchers.has(folder) || !existsSync(folder)) return;
    const watcher = watch(folder, (_, name) => {
      if (only !== undefined && name !== null && name !== only) return;
      if (deep) this.#inside(folder);
      this.#changed();
    });
    // A folder that goes takes its watcher along.
    watcher.on('error', () => this.#forget(folder));
    this.#watchers.set(folder, watcher);
    if (deep) this.#inside(folder);
  }

  #inside(folder: string): void {
    if (!existsSync(folder)) {
      this.#forget(folder);
      return;
    }
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) this.follow(join(folder, entry.name), true);
  }

  #forget(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }
}
