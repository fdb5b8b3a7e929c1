/** How many lines make up one title of the document or of its notice, told by their words alone. */
import { readMarker } from '../notation/markers.ts';
import { edgeRole, isSignature } from './roles.ts';
import { bare, dense } from './characters.ts';

const LONGEST = 60;
/** A title of any name, above what belongs to it. */
const SHORTEST = 6;
/** Most lines of a title, and its most characters. */
const MOST = 5;
const LONGEST_TITLE = 150;
/** A notice signs within so many lines. */
const SIGNED_WITHIN = 40;

const ENDS =
  /(?:通知|意见|决定|决议|建议|公告|批复|函|方案|办法|规划|纲要|计划|要点|条例|规定|细则|措施|预案|指南|指引|规则|导则|规程)(?:的通知)?(?:[（(][^（()）]*[）)])?$/;
/** What stands in brackets on a line of its own below a title and belongs to it: its years, 试行, a draft. */
const QUALIFIER =
  /^[（(](?:20\d\d年?[-－—–~～至]+20\d\d年?|(?:暂|试)行|修订版?|(?:公开)?征求意见稿|送审稿|审议稿|草案|公示稿|示范文本|第[一二三四五六七八九十]版|20\d\d年?(?:版|修订版?|本))[）)]$/;
/** A line that cannot begin a title: 的通知, 和某某纲要, “十四五”规划, 实施方案. */
const GOES_ON =
  /^(?:的|和|及|与|暨|通知$|[（(][^（()）]{1,20}[）)]的|“十[一二三四五]五”)|^第.{1,4}个五年|^五年规划|^远景目标|^(?:实施|行动|工作|试点|建设|发展|总体|专项|三年|暂行|管理)+(?:方案|计划|规划|意见|办法|纲要|要点)(?:[（(]|$)/;
/** A line that cannot end one. */
const OPEN = /(?:的|和|及|与|暨|、|关于|印发|社会发展|事业|专项|第[一二三四五六七八九十]+个?)$/;
/** 某市“十四五”综合交通: a place and a period, and no word yet for what it is. */
const PLACED = /^[\u4e00-\u9fff]{1,14}[省市县区州盟旗]“十[一二三四五]五”[\u4e00-\u9fff]{0,14}$/;
/** 某市 opens a title of its own. */
const OF_PLACE = /“|^[\u4e00-\u9fff]{1,6}[省市县区州盟旗]/;
/** What offices write, below the line with their names. */
const WRITES = /^(?:关于|印发|转发|批转)/;
/** 某部等九部门 in front of what they write. */
const TOGETHER =
  /^[\u4e00-\u9fff]{2,20}等(?:[一二三四五六七八九十]{1,3}|\d{1,2}|有关)?(?:部门|单位|部委)$/;
/** 《…: a title inside the title that the line does not close. */
const UNCLOSED = /《[^》]*$/;

const isPiece = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= LONGEST &&
  !/[。，；：]/.test(text) &&
  readMarker(text) === null &&
  edgeRole(text) === 'body';

/** A title that brings another document ends with what it is itself. */
const ends = (whole: string): boolean =>
  ENDS.test(whole) && !UNCLOSED.test(whole) && (!/印发|转发/.test(whole) || /通知/.test(whole));

/** Neither of two lines is a title: the second goes on where the first stops. */
const goesOn = (whole: string, line: string): boolean =>
  GOES_ON.test(line) ||
  OPEN.test(whole) ||
  UNCLOSED.test(whole) ||
  (/关于|印发|转发/.test(whole) && !ends(whole)) ||
  (PLACED.test(whole) && ENDS.test(line) && !OF_PLACE.test(line));

/** In a title, several offices may stand in a list. */
const isOffices = (text: string): boolean => {
  const names = text.split('、');
  return isSignature(text) || (names.length > 1 && names.every(isSignature));
};

/** How many lines from `at` on name the offices whose title begins below them; each of several signs below, too. */
function countOffices(texts: readonly string[], at: number): number {
  let count = 0;
  while (count < MOST && isOffices(texts[at + count] ?? '')) count += 1;
  if (count === 0) return TOGETHER.test(texts[at] ?? '') ? 1 : 0;
  const names = texts.slice(at, at + count);
  const signed = texts.slice(at + count, at + count + SIGNED_WITHIN).join('\n');
  // 中共某市委 and 某市人民政府 write together, and need not sign.
  const party = /^中共.+委(?:员会)?$/.test(names[0] ?? '') && /政府$/.test(names.at(-1) ?? '');
  return count === 1 || party || names.every((name) => signed.includes(name)) ? count : 0;
}

/** How many lines from `at` on make up one title; 1 where the first is no beginning of one. */
export function countTitleLines(lines: readonly string[], at: number): number {
  const offices = countOffices(lines, at);
  const texts = lines.slice(0, at + 3 * MOST).map(dense);
  const first = texts[at] ?? '';
  const signs = offices > 0 && WRITES.test(texts[at + offices] ?? '');
  // What stands in brackets belongs to what is above it.
  if (!signs && (!isPiece(first) || /^[（(].*[）)]$/.test(first))) return 1;
  if (QUALIFIER.test(texts[at + 1] ?? '') && first.length >= SHORTEST && !/[）)]$/.test(first))
    return 2;
  const own = signs ? offices : 1;
  let whole = texts.slice(at, at + own).join('');
  for (let end = at + own; end < texts.length && end - at < MOST + own; end += 1) {
    const line = texts[end] ?? '';
    const opens = signs && end === at + own;
    if (!isPiece(line) || whole.length + line.length > LONGEST_TITLE) return 1;
    // 关于 opens a title of its own.
    if (!opens && ((/^[^《]*关于/.test(line) && !UNCLOSED.test(whole)) || !goesOn(whole, line)))
      return 1;
    whole += line;
    const more = texts[end + 1] ?? '';
    if (ends(whole) && !/^(?:的|和|及|与|暨)?.*通知$/.test(more))
      return end - at + 1 + (QUALIFIER.test(more) ? 1 : 0);
  }
  return 1;
}

/** How many lines from `at` on are, together, one of the titles (`bare`), however they were cut. */
export function countNamedLines(
  texts: readonly string[],
  at: number,
  titles: ReadonlySet<string>,
): number {
  for (let count = MOST; count > 1; count -= 1) {
    const pieces = texts.slice(at, at + count);
    const whole = pieces.length === count && pieces.every((text) => !/[。；]/.test(text));
    if (whole && titles.has(bare(pieces.join('')))) return count;
  }
  return 1;
}
