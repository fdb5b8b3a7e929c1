/** From when a document is in force, where it says so itself. 自印发之日起 names no date, and none is inferred. */
import type { Block } from '../../src/plan.schema.ts';
import { printedDate } from '../lexicon/date.ts';

const KINDS = '(?:规划|纲要|行动计划|计划|方案|要点|意见|办法|措施|细则|规定|条例|通知|文件|决定)';
const DATE = '(\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日)';
const IN_FORCE = '起\\s*(?:正式)?(?:施行|实施|执行|生效)';

/** 本办法自…起施行: what the document says of itself. */
const OWN = new RegExp(`本${KINDS}[^。；]{0,20}?自${DATE}${IN_FORCE}`);
/** 现予公布，自…起施行: what its notice or order says of it. */
const CARRIED = new RegExp(
  `(?:印发|公布|发布|同意|通过|遵照执行|贯彻执行)[^。；]{0,40}?自${DATE}${IN_FORCE}`,
);

/** The date from which the document is in force, or null. */
export function effectiveIn(blocks: readonly Block[]): string | null {
  const own = blocks.flatMap(({ text }) => OWN.exec(text)?.[1] ?? []).at(-1);
  const carried = blocks
    .filter(({ container }) => container === 'notice')
    .flatMap(({ text }) => CARRIED.exec(text)?.[1] ?? [])
    .at(0);
  const stated = own ?? carried;
  return stated === undefined ? null : printedDate(stated);
}
