/** What a schema finds wrong with a file that people write, in words. */
import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { said, type Said } from '../said/said.ts';

type Issue = z.core.$ZodIssue;

/** One thing that is wrong, and the place in the file that it is wrong at. */
export interface Wrong {
  path: readonly PropertyKey[];
  words: Said;
}

/** What a value ought to be, by the name that zod has for it. */
const SHAPES: Readonly<Record<string, Said>> = {
  string: said('要写成文字（是数字的，加上引号）', 'must be text (a number needs quotes)'),
  number: said('要写成数', 'must be a number'),
  int: said('要写成整数', 'must be a whole number'),
  boolean: said('只能是 true 或 false', 'must be true or false'),
  array: said('要写成一列，每行以“- ”开头', 'must be a list, a line with "- " for each'),
  tuple: said('要写成一列，如 [2021, 2025]', 'must be a list, such as [2021, 2025]'),
  object: said('要写成“字段: 值”', 'must be written as "field: value"'),
};

/** Letters by which a field may differ from what was meant. */
const SLIP = 2;

/** All names of fields that a schema knows, at any depth. */
function fieldsOf(schema: z.ZodType): string[] {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') for (const name of Object.keys(value as object)) names.add(name);
      visit(value);
    }
  };
  visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return [...names];
}

function unknownField(name: string, fields: readonly string[]): Said {
  const likely = fields.length > 0 ? closest(name, fields) : '';
  const [zh, en] =
    likely !== '' && distance(name, likely) <= SLIP
      ? [`，是不是 ${likely}`, `; is it ${likely}`]
      : ['', ''];
  return said(`没有“${name}”这一项${zh}`, `there is no field "${name}"${en}`);
}

/** What a bound counts; a number counts itself. */
const COUNTED: Readonly<Record<string, [string, string]>> = {
  string: [' 字', ' characters'],
  array: [' 项', ' entries'],
};

/** Bounds of a number, or of how many there may be. */
function bound(issue: Issue & { code: 'too_big' | 'too_small' }): Said {
  const least = issue.code === 'too_small';
  const limit = String(least ? issue.minimum : issue.maximum);
  if (least && limit === '1' && issue.origin === 'string')
    return said('不能为空', 'must not be empty');
  const [zh, en] = COUNTED[issue.origin] ?? ['', ''];
  return least
    ? said(`至少 ${limit}${zh}`, `must be ${limit}${en} or more`)
    : said(`至多 ${limit}${zh}`, `must be ${limit}${en} or less`);
}

/** What an issue says, where zod's own words would puzzle; null where they do. */
function plain(issue: Issue): Said | null {
  if (issue.input === undefined) return said('必须填写', 'is needed');
  if (issue.input === null) return said('不能留空', 'must not be empty');
  if (issue.code === 'invalid_type') return SHAPES[issue.expected] ?? null;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return said(`只能是 ${values.join('、')} 之一`, `must be one of ${values.join(', ')}`);
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') return bound(issue);
  return null;
}

/** `emendations.0.line` as people count: emendations 第 1 条 line. */
const placeOf = (path: readonly PropertyKey[], entry: (n: number) => string): string =>
  path.reduce<string>((above, step, i) => {
    if (typeof step === 'number') return `${above} ${entry(step + 1)}`;
    return `${above}${i === 0 ? '' : typeof path[i - 1] === 'number' ? ' ' : '.'}${String(step)}`;
  }, '');

const wordsAt = (path: readonly PropertyKey[], words: Said): Said => {
  if (path.length === 0) return words;
  return said(
    `${placeOf(path, (n) => `第 ${n} 条`)}：${words.zh}`,
    `${placeOf(path, (n) => `entry ${n}`)}: ${words.en}`,
  );
};

/**
 * What is wrong with the values of a file; empty where nothing is.
 *
 * @param own what the schema says in words of its own, which it knows in Chinese
 */
export function wrongWith(
  schema: z.ZodType,
  values: unknown,
  own: Readonly<Record<string, Said>>,
): Wrong[] {
  const issuesIn = (localeError: z.core.$ZodErrorMap) =>
    schema.safeParse(values, { error: localeError, reportInput: true }).error?.issues ?? [];
  const english = issuesIn(z.locales.en().localeError);
  const stated = new Map(Object.values(own).map((words) => [words.zh, words]));
  return issuesIn(z.locales.zhCN().localeError).flatMap((issue, i): Wrong[] => {
    if (issue.code === 'unrecognized_keys') {
      const fields = fieldsOf(schema);
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        words: wordsAt(issue.path, unknownField(key, fields)),
      }));
    }
    const zod = said(issue.message, english[i]?.message ?? issue.message);
    const words = stated.get(issue.message) ?? plain(issue) ?? zod;
    return [{ path: issue.path, words: wordsAt(issue.path, words) }];
  });
}
