/** What the system says where it refuses something, in words, and what to do about it. */
import { said, type Said } from '../said/said.ts';

export interface Refusal {
  why: Said;
  remedy: Said;
}

const RIGHTS: Refusal = {
  why: said('没有权限', 'permission denied'),
  remedy: said('请核对文件和文件夹的权限', 'check the permissions of file and folder'),
};
const FULL: Refusal = {
  why: said('磁盘已满，或超出了配额', 'the disk is full, or the quota is'),
  remedy: said('请腾出空间再试', 'free some space and try again'),
};
const TAKEN: Refusal = {
  why: said('别的程序正开着它', 'another program has it open'),
  remedy: said(
    '请在那个程序（如 Word、WPS）里关上它再试',
    'close it there (Word, WPS, …) and try again',
  ),
};
const MANY: Refusal = {
  why: said('同时打开的文件太多', 'too many files are open'),
  remedy: said('请关掉一些程序再试', 'close some programs and try again'),
};
const NAMED: Refusal = {
  why: said('同名的文件或文件夹挡在那里', 'a file or folder of the name is in the way'),
  remedy: said('请移走它，或改个名', 'move it away, or rename it'),
};

const REFUSALS: Readonly<Record<string, Refusal>> = {
  EACCES: RIGHTS,
  EPERM: RIGHTS,
  EROFS: {
    why: said('磁盘是只读的', 'the disk is read-only'),
    remedy: said('请换一个能写的地方', 'take a place that can be written to'),
  },
  ENOSPC: FULL,
  EDQUOT: FULL,
  EBUSY: TAKEN,
  ETXTBSY: TAKEN,
  EMFILE: MANY,
  ENFILE: MANY,
  ENAMETOOLONG: {
    why: said('路径太长', 'the path is too long'),
    remedy: said('请把文库移到浅一些的文件夹', 'move the library to a folder further up'),
  },
  ENOTDIR: NAMED,
  EEXIST: NAMED,
  EISDIR: NAMED,
  ENOTEMPTY: NAMED,
  ENOENT: {
    why: said('没有这个文件或文件夹', 'there is no such file or folder'),
    remedy: said('请核对路径', 'check the path'),
  },
  EIO: {
    why: said('磁盘出错', 'the disk fails'),
    remedy: said('请检查磁盘，换一个地方再试', 'check the disk, and try another place'),
  },
};

/** The refusal that an error of the system is; null where it is none that is known. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return REFUSALS[String(error.code)] ?? null;
}

/** The path that the system refused; null where it names none. */
export const refusedPath = (error: unknown): string | null =>
  error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : null;
