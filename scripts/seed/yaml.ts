/**
 * A YAML file that people write, read and checked against a schema: what it says, and on which line.
 */
import { readFileSync } from 'node:fs';
import { type ErrorCode, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { ConvertError, throwAll, unreadable } from '../diagnostic.ts';

/** The rule that speaks where the file is wrong, and what to do about it. */
interface Told {
  rule: string;
  remedy: string;
}

export interface Checked<T> {
  data: T;
  /** Line, from 1, of the node at a path, or of the nearest node above it. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** Line, from 1, of the node at a path, or of the nearest node above it. */
function lineAt(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return counter.linePos(range[0]).line;
  }
  return 1;
}

const FULL_WIDTH = '冒号、引号、连字符都要用半角，冒号和连字符之后要空一格';

/** What is wrong with the writing, in words, and how to write it. */
const WRONG: Partial<Record<ErrorCode, [message: string, remedy: string]>> = {
  TAB_AS_INDENT: ['缩进用了制表符（Tab）', '请改用空格'],
  BAD_INDENT: ['缩进没有对齐', '同一层的各行请空同样多的格，下一层多空两格'],
  DUPLICATE_KEY: ['同一个字段写了两次', '请合为一个'],
  MISSING_CHAR: ['少了引号、括号或冒号', `请补上；${FULL_WIDTH}`],
  BAD_DQ_ESCAPE: ['双引号里的反斜杠（\\）有特殊意义', '请改用单引号'],
  BAD_SCALAR_START: ['值以特殊符号开头', '请给值加上单引号'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里有两个“字段: ”', '值里有冒号时，请给整个值加上单引号'],
  MULTILINE_IMPLICIT_KEY: ['这几行不成“字段: 值”', FULL_WIDTH],
  BAD_ALIAS: ['值以 * 开头，成了引用', '请给值加上单引号'],
  MULTIPLE_DOCS: ['文件里有两份 YAML（---）', '请删去 ---'],
  UNEXPECTED_TOKEN: ['这里有读不懂的符号', `请给整个值加上单引号；${FULL_WIDTH}`],
};

/** What is written where a field ought to stand: the likeliest mistake of all is a full-width colon. */
const withColon = (source: string) => /^\s*[\w-]+：/mu.test(source);

/** @throws {ConvertError} */
function readText(path: string, file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw unreadable(error, file);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = '不是 UTF-8 编码';
    const remedy = '请用编辑器另存为 UTF-8（记事本：另存为，编码选 UTF-8）';
    throw new ConvertError('yaml-encoding', message, remedy, { file });
  }
}

/**
 * Reads a YAML file.
 *
 * @param path of the file; null for one that is not there and says nothing
 * @param file name for messages
 * @param nothing what an empty file says
 * @throws {ConvertError} the rule, with the line where the YAML is malformed or a field is wrong, all that is wrong at
 *   once; `yaml-encoding`; `unreadable`
 */
export function readYaml<T>(
  path: string | null,
  file: string,
  schema: z.ZodType<T>,
  { rule, remedy }: Told,
  nothing: unknown = {},
): Checked<T> {
  const counter = new LineCounter();
  const source = path === null ? '' : readText(path, file);
  const document = parseDocument(source, { lineCounter: counter });
  const wrong = (line: number, message: string, way: string) =>
    new ConvertError(rule, message, way, { file, line });
  throwAll(
    document.errors.map(({ code, pos }) => {
      const [message, way] = WRONG[code] ?? [`不是合法的 YAML（${code}）`, '请改正此行的写法'];
      return wrong(counter.linePos(pos[0]).line, message, way);
    }),
  );
  let values: unknown;
  try {
    // Aliases that unfold into a thousand times the file are no way to write it.
    values = document.toJS({ maxAliasCount: 50 });
  } catch {
    throw wrong(1, '引用（*）展开后太多或指向不明', '请把内容直接写出');
  }
  if (typeof values === 'string')
    throw wrong(1, '没有“字段: 值”', withColon(source) ? FULL_WIDTH : remedy);
  const parsed = schema.safeParse(values ?? nothing, { error: z.locales.zhCN().localeError });
  const lineOf = (at: readonly PropertyKey[]) => lineAt(document, counter, at);
  if (parsed.success) return { data: parsed.data, lineOf };
  const errors = parsed.error.issues.map(({ path: at, message, ...issue }) => {
    const where = at.length > 0 ? `${at.join('.')}：` : '';
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return wrong(lineOf([...at, ...unknown]), `${where}${message}`, remedy);
  });
  throwAll(errors.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  throw wrong(1, '内容不合要求', remedy);
}
