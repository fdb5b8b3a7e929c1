import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Folders } from './folders.ts';

let folder: string;
let changes: number;
let folders: Folders;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folders-'));
  changes = 0;
  folders = new Folders(() => (changes += 1));
});
afterEach(() => {
  folders.close();
  rmSync(folder, { recursive: true });
});

/** Does something, and waits until it is told. */
async function told(act: () => void): Promise<void> {
  const before = changes;
  act();
  await expect.poll(() => changes).toBeGreaterThan(before);
}

test('a file that is replaced again and again is told each time', async () => {
  writeFileSync(join(folder, 'a.yaml'), '1');
  folders.follow(folder, true);
  for (let n = 0; n < 3; n += 1) {
    await told(() => {
      writeFileSync(join(folder, '.aside'), String(n));
      renameSync(join(folder, '.aside'), join(folder, 'a.yaml'));
    });
  }
});

test('a folder that comes later is watched too', async () => {
  folders.follow(folder, true);
  await told(() => mkdirSync(join(folder, 'new')));
  await told(() => writeFileSync(join(folder, 'new', 'b.txt'), '1'));
});

test('a folder that is not there is no error', () => {
  folders.follow(join(folder, 'none'), true);
  expect(changes).toBe(0);
});
