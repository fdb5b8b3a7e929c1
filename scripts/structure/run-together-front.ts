/**
 * Where the front of a document was run together: its title and its number say where they end, and the notice says
 * which title stands behind its date.
 */
import { DOC_NUMBER } from '../lexicon/doc-number.ts';
import { readOrgans } from '../lexicon/organ.ts';
import { announcedTitle } from '../text/carried-title.ts';
import { isTitleLike } from '../text/boilerplate.ts';

/** The front is no longer. */
const LONGEST_FRONT = 1500;
const NUMBER = new RegExp(`^${DOC_NUMBER.source}`);
/** A title, and what a number begins with; a name of an office in front of it would be of the title. */
const TITLE =
  /^.{6,100}?(?:通知|意见|决定|公告|通告|批复|办法|规划|纲要|方案|计划|要点)(?!的?(?:通知|公告|决定|意见))(?=[\u4e00-\u9fff]{2,8}[〔[（(【])/;
/** What begins behind the number: the offices that are told, a field of the site, a date, a label, the text. */
const OPENS =
  /^(?:各|为|根据|《|[（(]?[一1第]|(?:19|20|二[〇○零])|[\u4e00-\u9fff、]{2,60}[:：])(?![^，。；：]{0,4}[的等])/;
const DATE =
  /[\d〇○Oo零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;

/** Behind the title, its number. */
function numbered(line: string): number[] {
  const [title] = TITLE.exec(line) ?? [];
  if (title === undefined || !isTitleLike(title)) return [];
  const [number] = NUMBER.exec(line.slice(title.length)) ?? [];
  if (number === undefined || number.startsWith('的')) return [];
  const below = title.length + number.length;
  return below === line.length || OPENS.test(line.slice(below)) ? [title.length, below] : [];
}

/** Behind a notice with its signature and date, the title that it has announced. */
function announced(line: string): number[] {
  const title = announcedTitle(line);
  for (let at = title ? line.indexOf(title) : -1; title && at !== -1;) {
    at = line.indexOf(title, at + 1);
    const above = line.slice(0, Math.max(0, at));
    const [date] = DATE.exec(above) ?? [];
    if (date === undefined) continue;
    const signed = above.length - date.length;
    const sentence = above.lastIndexOf('。', signed) + 1;
    // Somebody signs a notice, behind its last sentence; 某市人民政府某日 may stand in any other.
    if (sentence === 0 || readOrgans(above.slice(sentence, signed)) === null) continue;
    return [sentence, signed, at, at + title.length];
  }
  return [];
}

/** Places in a line that holds the front of a document where one of its parts begins, in order. */
export function runTogetherFront(line: string): number[] {
  const front = line.slice(0, LONGEST_FRONT);
  const cuts = [...numbered(front), ...announced(front)];
  return [...new Set(cuts)].filter((at) => at > 0 && at < line.length).sort((a, b) => a - b);
}
