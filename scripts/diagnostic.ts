/** Diagnostics in raw coordinates. This is the only caller of `file.message`. */
import type { VFile } from 'vfile';
import { type Refusal, refusalOf } from './command/refusal.ts';
import { quoted, said, type Said } from './said/said.ts';
import type { Source } from './source.ts';

/** What the converter has to say about one place of a raw text. */
export interface Diagnostic {
  /** Permanent id of the rule that speaks. */
  rule: string;
  /** What is wrong, and what follows for the page: in Chinese it stands in the Plan. */
  message: Said;
  /** Raw offset, or a range of them. */
  at?: number | { start: number; end: number };
}

/** Attaches a warning to the file of a seed. */
export function report(file: VFile, source: Source, { rule, message, at }: Diagnostic): void {
  const where = typeof at === 'number' ? { start: at, end: at } : at;
  const given = file.message(message.zh, {
    ruleId: rule,
    source: 'plan',
    ...(where && { place: { start: source.point(where.start), end: source.point(where.end) } }),
  });
  given.note = message.en;
}

/** What `report` attached, in both languages. */
export const reportedWords = ({ reason, note }: VFile['messages'][number]): Said => ({
  zh: reason,
  en: note ?? reason,
});

/** An error that says what is wrong with a file and what to do about it. Ends the conversion of that file. */
export class ConvertError extends Error {
  /** What else is wrong with the same file, found at once: an editor mends all in one go. */
  others: readonly ConvertError[] = [];
  readonly rule: string;
  readonly words: Said;
  readonly remedy: Said;
  /** File beside the seed that the place is in, such as its yaml; undefined for the seed itself. */
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(
    rule: string,
    words: Said,
    remedy: Said,
    place?: { file?: string; line?: number; column?: number },
  ) {
    super(words.zh);
    this.name = 'ConvertError';
    this.rule = rule;
    this.words = words;
    this.remedy = remedy;
    this.file = place?.file;
    this.line = place?.line;
    this.column = place?.column;
  }
}

/**
 * Does something with each item, also behind one that fails.
 *
 * @throws {ConvertError} the first that was thrown, with the others in it; any other error at once
 */
export function forEvery<T, R>(items: readonly T[], act: (item: T, index: number) => R): R[] {
  const errors: ConvertError[] = [];
  const results = items.flatMap((item, index) => {
    try {
      return [act(item, index)];
    } catch (error) {
      if (!(error instanceof ConvertError)) throw error;
      errors.push(error);
      return [];
    }
  });
  throwAll(errors);
  return results;
}

/** Throws the first of some errors with the others in it; nothing where there is none. */
export function throwAll([first, ...others]: readonly ConvertError[]): void {
  if (!first) return;
  first.others = [...first.others, ...others];
  throw first;
}

const WHY: Record<string, Refusal> = {
  EISDIR: {
    why: said('这是文件夹，不是文件', 'this is a folder, not a file'),
    remedy: said('请移走它，或改个名', 'move it away, or rename it'),
  },
  ENOENT: {
    why: said('链接所指的文件不存在', 'the file that the link leads to is not there'),
    remedy: said('请删除此链接，或放入文件', 'delete the link, or put the file there'),
  },
};

const unknown = (error: unknown): Refusal => ({
  why: quoted(error instanceof Error ? error.message : String(error)),
  remedy: said('请核对文件和磁盘', 'check the file and the disk'),
});

/** The error for a file that the system will not let us read. */
export function unreadable(error: unknown, file?: string): ConvertError {
  const { code = '' } = error as NodeJS.ErrnoException;
  const { why, remedy } = WHY[code] ?? refusalOf(error) ?? unknown(error);
  return new ConvertError(
    'unreadable',
    said(`读不出文件：${why.zh}`, `the file cannot be read: ${why.en}`),
    remedy,
    file === undefined ? {} : { file },
  );
}

/**
 * The error for a file or folder that the system will not let us write.
 *
 * @param folder which folder it is, in words
 * @param other how another one is named
 */
export function unwritable(error: unknown, folder: Said, other: string): ConvertError {
  const { why, remedy } = refusalOf(error) ?? unknown(error);
  return new ConvertError(
    'unwritable',
    said(`写不进${folder.zh}：${why.zh}`, `the ${folder.en} cannot be written: ${why.en}`),
    said(
      `${remedy.zh}，或用 ${other} 指定别的文件夹`,
      `${remedy.en}, or name another folder by ${other}`,
    ),
  );
}
