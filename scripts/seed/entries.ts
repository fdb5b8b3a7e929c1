/** What the entries of a folder of seeds are: each is read, passed over for a known reason, or named with a remedy. */
import {
  type Dirent,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, extname, join, sep } from 'node:path';
import { isReadKind, kindOfEnding } from '../decode/refused-kinds.ts';
import { ConvertError, unreadable } from '../diagnostic.ts';
import { mostMegabytes } from '../folders.ts';
import { said, type Said } from '../said/said.ts';

/** A file that is to be converted. */
export interface SeedFile {
  path: string;
  /** Path below the folder that was named, with slashes. */
  name: string;
}

/** An entry that is no seed and need not be one. */
export interface Passed extends SeedFile {
  /** `open`: what Word or WPS puts beside a file while somebody has it open. */
  why: 'hidden' | 'temporary' | 'open' | 'empty';
}

export interface Found {
  seeds: SeedFile[];
  passed: Passed[];
  /** An error for each entry that is named and not read. */
  errors: { seed: SeedFile; error: ConvertError }[];
}

const YAML = ['.yaml', '.yml'];
const MEGABYTE = 1024 * 1024;
const HIDDEN = /^(?:\.|(?:thumbs\.db|desktop\.ini|__macosx)$)/i;
const OPEN = /^~\$/;
const TEMPORARY = /^~wrl\d+\.tmp$|\.tmp$|~$/i;

export const stemOf = (name: string): string => name.slice(0, name.length - extname(name).length);

const error = (rule: string, message: Said, remedy: Said) =>
  new ConvertError(rule, message, remedy);

const isNamedSo = ({ name }: SeedFile, types: readonly string[]): boolean =>
  types.includes(extname(name).toLowerCase());

/** The error for a file whose name says that it is not read. */
export function unknownType(name: string, types: readonly string[]): ConvertError {
  const ending = extname(name);
  const kind = kindOfEnding(ending);
  if (kind)
    return error(
      'unknown-type',
      said(`这是${kind.what.zh}`, `this is ${kind.what.en}`),
      kind.remedy,
    );
  const what =
    ending === ''
      ? said('文件名没有后缀', 'the name has no ending')
      : said(`不认识的文件类型“${ending}”`, `unknown kind of file "${ending}"`);
  return error(
    'unknown-type',
    what,
    said(
      `请用 ${types.join('、')} 之一，或移走`,
      `use one of ${types.join(', ')}, or move it away`,
    ),
  );
}

/** What a link leads to: an error where it leads out of the folder, or nowhere; a folder is read anyway. */
function followed(path: string, root: string): 'file' | 'folder' | ConvertError {
  try {
    const target = realpathSync(path);
    if (target !== root && !target.startsWith(root + sep))
      return error(
        'outside-link',
        said('链接指向文件夹之外', 'the link leads out of the folder'),
        said('请把所指的文件复制进来', 'copy the file in'),
      );
    return statSync(target).isDirectory() ? 'folder' : 'file';
  } catch (cause) {
    return unreadable(cause);
  }
}

/** A file that can be opened, or what it is instead. */
function openable(path: string): ConvertError | null {
  try {
    return statSync(path).isFile()
      ? null
      : error(
          'not-a-file',
          said('这是管道、套接字或设备，不是文件', 'this is a pipe, socket or device, not a file'),
          said('请移走', 'move it away'),
        );
  } catch (cause) {
    return unreadable(cause);
  }
}

/** What stands at an entry: a file that can be opened, a folder behind a link, or why it is neither. */
function reached(
  { path }: SeedFile,
  isLink: boolean,
  root: string,
): 'file' | 'folder' | ConvertError {
  const target = isLink ? followed(path, root) : 'file';
  return target === 'file' ? (openable(path) ?? 'file') : target;
}

/** The error for a file that is greater than any plan. */
function tooLarge(path: string): ConvertError | null {
  const [size, most] = [statSync(path).size / MEGABYTE, mostMegabytes()];
  return size <= most
    ? null
    : error(
        'too-large',
        said(
          `文件有 ${Math.ceil(size)} MB，超过 ${most} MB，不像一份规划`,
          `the file has ${Math.ceil(size)} MB, more than ${most} MB: that is no plan`,
        ),
        said(
          `请核对；若确是规划，请拆成几份，或设环境变量 PLAN_SEED_MB=${Math.ceil(size)} 再转换`,
          `check it; if it is a plan, split it, or convert with PLAN_SEED_MB=${Math.ceil(size)} in the environment`,
        ),
      );
}

/** Why a yaml is not read; null where it is. */
function refusedYaml(file: SeedFile, isLink: boolean, root: string): ConvertError | null {
  const target = reached(file, isLink, root);
  if (target === 'folder')
    return error(
      'not-a-file',
      said('这是文件夹，不是文件', 'this is a folder, not a file'),
      said('请移走', 'move it away'),
    );
  return target === 'file' ? tooLarge(file.path) : target;
}

class Walk {
  readonly found: Found = { seeds: [], passed: [], errors: [] };
  readonly #root: string;
  readonly #types: readonly string[];
  readonly #deep: boolean;

  constructor(root: string, types: readonly string[], deep: boolean) {
    this.#root = realpathSync(root);
    this.#types = types;
    this.#deep = deep;
  }

  folder(path: string, under: string): void {
    let entries: Dirent[];
    try {
      entries = readdirSync(path, { withFileTypes: true });
    } catch (cause) {
      this.#refuse({ path, name: under.slice(0, -1) }, unreadable(cause));
      return;
    }
    const yamls: [SeedFile, Dirent][] = [];
    const stems = new Set<string>();
    for (const entry of entries) {
      const file = { path: join(path, entry.name), name: under + entry.name };
      if (HIDDEN.test(entry.name)) this.#pass(file, 'hidden');
      else if (OPEN.test(entry.name)) this.#pass(file, 'open');
      else if (TEMPORARY.test(entry.name)) this.#pass(file, 'temporary');
      else if (entry.isDirectory()) {
        if (this.#deep) this.folder(file.path, `${file.name}/`);
      } else if (YAML.includes(extname(entry.name))) yamls.push([file, entry]);
      else {
        stems.add(stemOf(file.name));
        this.#file(file, entry);
      }
    }
    this.#yamls(yamls, stems);
  }

  #file(file: SeedFile, entry: Dirent): void {
    const target = reached(file, entry.isSymbolicLink(), this.#root);
    if (target === 'folder') return;
    const refused = target === 'file' ? tooLarge(file.path) : target;
    if (file.name.includes('\ufffd') && refused)
      this.#refuse(
        file,
        error(
          'bad-name',
          said('文件名不是 UTF-8，打不开', 'the name is not UTF-8: it cannot be opened'),
          said('请给文件改名', 'rename the file'),
        ),
      );
    else if (refused) this.#refuse(file, refused);
    else if (statSync(file.path).size === 0) this.#pass(file, 'empty');
    else if (!isNamedSo(file, this.#types) && !isReadKind(readFileSync(file.path)))
      this.#refuse(file, unknownType(file.name, this.#types));
    else this.found.seeds.push(file);
  }

  /** A yaml belongs to the seed of its name, and a seed has one. */
  #yamls(yamls: readonly [SeedFile, Dirent][], stems: ReadonlySet<string>): void {
    const seen = new Set<string>();
    for (const [file, entry] of yamls) {
      const stem = stemOf(file.name);
      const refused = refusedYaml(file, entry.isSymbolicLink(), this.#root);
      if (refused) {
        this.#refuse(file, refused);
        // Nothing may wait for it: its seed fails with it.
        this.found.seeds = this.found.seeds.filter(({ name }) => stemOf(name) !== stem);
      } else if (!stems.has(stem))
        this.#refuse(
          file,
          error(
            'yaml-alone',
            said('没有与它同名的规划文件', 'there is no plan of this name'),
            said('请改成规划文件的名字，或删除', 'name it like the file of the plan, or delete it'),
          ),
        );
      else if (seen.has(stem))
        this.#refuse(
          file,
          error(
            'yaml-twice',
            said(
              '同一个规划文件有 .yaml 又有 .yml，只读 .yaml',
              'a plan has a .yaml and a .yml: only .yaml is read',
            ),
            said('请合并为一个', 'make one of both'),
          ),
        );
      seen.add(stem);
    }
  }

  #pass(file: SeedFile, why: Passed['why']): void {
    this.found.passed.push({ ...file, why });
  }

  #refuse(seed: SeedFile, error: ConvertError): void {
    this.found.errors.push({ seed, error });
  }
}

/**
 * Tells the entries of a folder apart.
 *
 * @param types endings of files that are read
 * @param deep whether the folders inside are read too
 */
export function entriesOf(folder: string, types: readonly string[], deep: boolean): Found {
  const walk = new Walk(folder, types, deep);
  walk.folder(folder, '');
  return walk.found;
}

/** One file that was named, by whatever name or link; the yaml beside it was not named. */
export function namedFile(seed: SeedFile, types: readonly string[]): ConvertError | null {
  const refused = openable(seed.path) ?? tooLarge(seed.path);
  if (refused) return refused;
  const known = isNamedSo(seed, types) || isReadKind(readFileSync(seed.path));
  if (seed.name.startsWith('.') || !known) return unknownType(seed.name, types);
  const path = yamlBeside(seed.path);
  if (path === null) return null;
  const link = lstatSync(path).isSymbolicLink();
  return refusedYaml({ path, name: basename(path) }, link, realpathSync(dirname(path)));
}

/** The yaml of a seed, by its path; null where there is none. */
export const yamlBeside = (path: string): string | null =>
  YAML.map((ending) => stemOf(path) + ending).find((file) => existsSync(file)) ?? null;
