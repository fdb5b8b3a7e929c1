/** Writes what the converter made: each file whole or not at all, and only where it differs. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { type ConvertError, unwritable } from '../diagnostic.ts';
import { asideState, writeWhole } from '../files/write-whole.ts';
import { said } from '../said/said.ts';

/** A file that is taken over as it is. */
export interface Copied {
  copyOf: string;
}

/** Relative paths and contents that a run wants to see in the content folder. */
export type Output = ReadonlyMap<string, string | Copied>;

const FOLDERS = {
  plans: ['.mdx', '.json'],
  raw: ['.txt'],
  originals: ['.pdf', '.ofd', '.docx', '.doc', '.rtf', '.odt', '.xlsx', '.xls'],
};

/**
 * Whether a file is on record in the repository. The others hold offsets that one corrected word moves by the
 * hundred: each conversion makes them again, and a check of a fresh clone does not miss them.
 */
export const isRecord = (path: string): boolean =>
  !/^(plans\/.*\.json|(?:raw|originals|library)\/.*)$/.test(path);

function holds(path: string, content: string | Copied): boolean {
  try {
    return typeof content === 'string'
      ? readFileSync(path, 'utf8') === content
      : readFileSync(path).equals(readFileSync(content.copyOf));
  } catch {
    return false;
  }
}

/** Files of an output that are not there yet, or not with these bytes. */
export const changed = (out: string, output: Output): string[] =>
  [...output].filter(([path, content]) => !holds(join(out, path), content)).map(([path]) => path);

/** Files of earlier runs that are outdated, by the plan that they are of. */
export function stale(out: string, isStale: (id: string) => boolean): string[] {
  return Object.entries(FOLDERS).flatMap(([folder, endings]) => {
    if (!existsSync(join(out, folder))) return [];
    return readdirSync(join(out, folder))
      .filter((name) =>
        endings.some((ending) => name.endsWith(ending) && isStale(basename(name, ending))),
      )
      .map((name) => `${folder}/${name}`);
  });
}

function writeOut(path: string, content: string | Copied): void {
  writeWhole(path, (aside) => {
    if (typeof content === 'string') writeFileSync(aside, content);
    else copyFileSync(content.copyOf, aside);
  });
}

/** Clears the half-written files of processes that died. */
function clearLeftovers(out: string): void {
  for (const folder of [
    '.',
    ...Object.keys(FOLDERS),
    'anchors',
    'library',
    'library/cards',
    'library/ancestry',
    'library/overlaps',
  ]) {
    const path = join(out, folder);
    for (const name of existsSync(path) ? readdirSync(path) : []) {
      if (asideState(name) === 'left') rmSync(join(path, name), { force: true });
    }
  }
}

const FOLDER = said('输出文件夹', 'output folder');

/** A path that could not be written or removed; the others were. */
export interface Unwritable {
  path: string;
  error: ConvertError;
}

function attempt(path: string, act: (path: string) => void): Unwritable[] {
  try {
    act(path);
    return [];
  } catch (error) {
    return [{ path, error: unwritable(error, FOLDER, '--out') }];
  }
}

/** Makes a content folder ready to be written to. */
export function open(out: string): Unwritable[] {
  const errors = attempt(join(out, ''), (folder) => mkdirSync(folder, { recursive: true }));
  return errors.length > 0 ? errors : attempt(join(out, ''), clearLeftovers);
}

/** Writes those files of an output that are not there yet, or not with these bytes. */
export const put = (out: string, output: Output): Unwritable[] =>
  changed(out, output).flatMap((path) =>
    attempt(join(out, path), (file) => writeOut(file, output.get(path) ?? '')),
  );

/** Removes files. */
export const remove = (out: string, paths: readonly string[]): Unwritable[] =>
  paths.flatMap((path) => attempt(join(out, path), (file) => rmSync(file, { force: true })));

/**
 * Brings a content folder to an output.
 *
 * @returns an error `unwritable` for each path that could not be written or removed; the others were
 */
export function write(out: string, output: Output, gone: readonly string[]): Unwritable[] {
  const errors = open(out);
  return errors.length > 0 ? errors : [...put(out, output), ...remove(out, gone)];
}
