/** What could not be converted or written, and why. */
import { dirname, join } from 'node:path';
import { ConvertError } from '../diagnostic.ts';
import { quoted, said, type Said } from '../said/said.ts';

export interface Failure {
  /** File, with line and column where they are known. */
  place: string;
  rule: string;
  message: Said;
  remedy: Said;
  /** Plan of which an edition of an earlier run stands. */
  earlier?: string | null;
  /** What else is wrong with the same file. */
  others?: readonly Failure[];
}

/** The failure that an error is for a file. */
export function failureOf(path: string, error: unknown): Failure {
  if (error instanceof ConvertError) {
    const file = error.file === undefined ? path : join(dirname(path), error.file);
    const place = [file, error.line, error.column].filter((part) => part !== undefined).join(':');
    const { rule, words: message, remedy } = error;
    const others = error.others.map((other) => failureOf(path, other));
    return { place, rule, message, remedy, ...(others.length > 0 && { others }) };
  }
  const message = quoted(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return {
    place: path,
    rule: 'internal',
    message,
    remedy: said(
      '这是转换程序的错误，请附上该文件报告',
      'this is a fault of the converter: please report it with the file',
    ),
  };
}
