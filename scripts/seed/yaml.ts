/**
 * A YAML file that people write, read and checked against a schema: what it says, and on which line.
 */
import { readFileSync } from 'node:fs';
import { type ErrorCode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { ConvertError, throwAll, unreadable } from '../diagnostic.ts';
import { said, type Said } from '../said/said.ts';
import { wrongWith } from './wrong.ts';

/** The rule that speaks where the file is wrong, and what to do about it. */
interface Told {
  rule: string;
  remedy: Said;
  /** What the schema says in words of its own, which it knows in Chinese. */
  words?: Readonly<Record<string, Said>>;
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

const FULL_WIDTH = said(
  '冒号、引号、连字符都要用半角，冒号和连字符之后要空一格',
  'colons, quotes and hyphens are ASCII, with a space behind colon and hyphen',
);

/** What is wrong with the writing, in words, and how to write it. */
const WRONG: Partial<Record<ErrorCode, [message: Said, remedy: Said]>> = {
  TAB_AS_INDENT: [
    said('缩进用了制表符（Tab）', 'indented by a tab'),
    said('请改用空格', 'use spaces'),
  ],
  BAD_INDENT: [
    said('缩进没有对齐，或括号没有合上', 'the indentation does not fit, or a bracket is open'),
    said(
      '同一层的各行请空同样多的格，下一层多空两格；[ 要有 ]',
      'indent lines of one level alike, those below by two spaces more; [ needs its ]',
    ),
  ],
  DUPLICATE_KEY: [
    said('同一个字段写了两次', 'a field stands twice'),
    said('请合为一个', 'make one of both'),
  ],
  MISSING_CHAR: [
    said('少了引号、括号或冒号', 'a quote, bracket or colon is missing'),
    said(`请补上；${FULL_WIDTH.zh}`, `add it; ${FULL_WIDTH.en}`),
  ],
  BAD_DQ_ESCAPE: [
    said(
      '双引号里的反斜杠（\\）有特殊意义',
      'a backslash (\\) means something within double quotes',
    ),
    said('请改用单引号', 'use single quotes'),
  ],
  BAD_SCALAR_START: [
    said('值以特殊符号开头', 'the value begins with a special sign'),
    said('请给值加上单引号', 'put the value into single quotes'),
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    said('一行里有两个“字段: ”', 'a line has two of "field: "'),
    said('值里有冒号时，请给整个值加上单引号', 'put a value with a colon into single quotes'),
  ],
  MULTILINE_IMPLICIT_KEY: [
    said('这几行不成“字段: 值”', 'these lines are no "field: value"'),
    FULL_WIDTH,
  ],
  BAD_ALIAS: [
    said('值以 * 开头，成了引用', 'the value begins with * and so is a reference'),
    said('请给值加上单引号', 'put the value into single quotes'),
  ],
  MULTIPLE_DOCS: [
    said('文件里有两份 YAML（---）', 'the file holds two documents (---)'),
    said('请删去 ---', 'remove ---'),
  ],
  UNEXPECTED_TOKEN: [
    said('这里有读不懂的符号', 'a sign here makes no sense'),
    said(
      `请给整个值加上单引号；${FULL_WIDTH.zh}`,
      `put the whole value into single quotes; ${FULL_WIDTH.en}`,
    ),
  ],
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
    const message = said('不是 UTF-8 编码', 'is not UTF-8');
    const remedy = said(
      '请用编辑器另存为 UTF-8（记事本：另存为，编码选 UTF-8）',
      'save it as UTF-8 in an editor (Notepad: Save as, Encoding UTF-8)',
    );
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
  { rule, remedy, words = {} }: Told,
  nothing: unknown = {},
): Checked<T> {
  const counter = new LineCounter();
  const source = path === null ? '' : readText(path, file);
  const document = parseDocument(source, { lineCounter: counter });
  const wrong = (line: number, message: Said, way: Said) =>
    new ConvertError(rule, message, way, { file, line });
  const conflict = counter.lineStarts.findIndex((at) =>
    /^(?:<{7}|>{7}) /.test(source.slice(at, at + 8)),
  );
  if (conflict !== -1)
    throw wrong(
      conflict + 1,
      said('文件里有 git 合并冲突的标记', 'the file has marks of a merge conflict of git'),
      said(
        '请在两种写法中留下一种，删去 <<<<<<<、=======、>>>>>>> 三种行',
        'keep one of the two, and remove the lines <<<<<<<, ======= and >>>>>>>',
      ),
    );
  throwAll(
    document.errors.map(({ code, pos }) => {
      const [message, way] = WRONG[code] ?? [
        said(`不是合法的 YAML（${code}）`, `is no valid YAML (${code})`),
        said('请改正此行的写法', 'mend the line'),
      ];
      return wrong(counter.linePos(pos[0]).line, message, way);
    }),
  );
  let values: unknown;
  try {
    // Aliases that unfold into a thousand times the file are no way to write it.
    values = document.toJS({ maxAliasCount: 50 });
  } catch {
    throw wrong(
      1,
      said('引用（*）展开后太多或指向不明', 'references (*) unfold into too much, or lead nowhere'),
      said('请把内容直接写出', 'write out what they stand for'),
    );
  }
  if (typeof values === 'string')
    throw wrong(
      1,
      said('没有“字段: 值”', 'there is no "field: value"'),
      withColon(source) ? FULL_WIDTH : remedy,
    );
  const lineOf = (at: readonly PropertyKey[]) => lineAt(document, counter, at);
  const parsed = schema.safeParse(values ?? nothing);
  if (parsed.success) return { data: parsed.data, lineOf };
  const errors = wrongWith(schema, values ?? nothing, words).map(({ path: at, words }) =>
    wrong(lineOf(at), words, remedy),
  );
  throwAll(errors.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  throw wrong(1, said('内容不合要求', 'does not fit'), remedy);
}
