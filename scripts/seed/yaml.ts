/**
 * A YAML file that people write, read and checked against a schema: what it says, and on which line.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { ConvertError, unreadable } from '../diagnostic.ts';

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

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadable(error, basename(path));
  }
}

/**
 * Reads a YAML file.
 *
 * @param path of the file; null for one that is not there and says nothing
 * @param file name for messages
 * @throws {ConvertError} the rule, with the line where the YAML is malformed or a field is wrong; `unreadable`
 */
export function readYaml<T>(
  path: string | null,
  file: string,
  schema: z.ZodType<T>,
  { rule, remedy }: Told,
): Checked<T> {
  const counter = new LineCounter();
  const document = parseDocument(path === null ? '' : readText(path), { lineCounter: counter });
  const fail = (line: number, message: string, way: string): never => {
    throw new ConvertError(rule, message, way, { file, line });
  };
  const [broken] = document.errors;
  if (broken)
    return fail(
      counter.linePos(broken.pos[0]).line,
      `不是合法的 YAML（${broken.code}）`,
      '请改正此行的写法',
    );
  let values: unknown;
  try {
    // Aliases that unfold into a thousand times the file are no way to write it.
    values = document.toJS({ maxAliasCount: 50 });
  } catch {
    return fail(1, '引用（*）展开后太多或指向不明', '请把内容直接写出');
  }
  const parsed = schema.safeParse(values ?? {}, { error: z.locales.zhCN().localeError });
  const lineOf = (at: readonly PropertyKey[]) => lineAt(document, counter, at);
  if (parsed.success) return { data: parsed.data, lineOf };
  const [issue] = parsed.error.issues;
  const at = issue?.path ?? [];
  const where = at.length > 0 ? `${at.join('.')}：` : '';
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return fail(lineOf([...at, ...unknown]), `${where}${issue?.message ?? ''}`, remedy);
}
