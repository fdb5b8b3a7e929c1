/** The law of characters: each Han character and digit of a file is on the page, or in a record of its own. */
import type { Plan } from '../../src/plan.schema.ts';
import { ConvertError } from '../diagnostic.ts';
import { pageText } from '../structure/blocks.ts';
import type { Reading } from '../source/omission.ts';
import { countOf, Tally } from '../text/tally.ts';
import { said } from '../said/said.ts';

type Account = Plan['account'];

const NAMED = 8;

/**
 * Compares what was counted in a file with what became of it.
 *
 * @param file counted from its bytes
 * @param plan with its blocks and records, and what the reader left out
 * @param made what the reader wrote itself
 * @returns the sums: `file` + `made` = `kept` + `recorded` + `omitted`
 * @throws {ConvertError} `unaccounted` where one character is nowhere, or stands once too often
 */
export function accountOf(
  file: Tally,
  { blocks, apparatus, omissions }: Pick<Plan, 'blocks' | 'apparatus' | 'omissions'>,
  made: Reading['made'],
): Account {
  const kept = new Tally().add(pageText(blocks));
  for (const { after } of apparatus) kept.add(after, -1);
  const sum = (texts: readonly string[]) => texts.reduce((total, text) => total + countOf(text), 0);
  const account = {
    file: file.total,
    made: countOf(made),
    kept: kept.total,
    recorded: sum(apparatus.map(({ before }) => before)),
    omitted: sum(omissions.map(({ text }) => text)),
  };
  const found = kept;
  for (const { before } of apparatus) found.add(before);
  for (const { text } of omissions) found.add(text);
  const differences = file.add(made).against(found);
  if (differences.length > 0) {
    const named = differences
      .slice(0, NAMED)
      .map(([character, more]) => `${character} ${more > 0 ? '少' : '多'} ${Math.abs(more)}`)
      .join('，');
    throw new ConvertError(
      'unaccounted',
      said(
        `文件共 ${account.file + account.made} 字（汉字和数字），页面与各项记录合计 ${found.total} 字：${named}`,
        `the file has ${account.file + account.made} characters (Han and digits), the page and all records together ${found.total}: ${named}`,
      ),
      said(
        '这是转换程序的错误，请附上该文件报告；可先粘贴为纯文本再转换',
        'this is a fault of the converter: please report it with the file; meanwhile paste the text as plain text and convert that',
      ),
    );
  }
  return account;
}
