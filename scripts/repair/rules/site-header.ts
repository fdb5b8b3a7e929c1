import { readMarker } from '../../notation/markers.ts';
import { countNamedLines, countTitleLines } from '../../text/title-lines.ts';
import { bare } from '../../text/characters.ts';
import { bodyStart, isFurniture, isNumberLine, isTitleLike } from '../../text/furniture.ts';
import { type Line, lineRange } from '../../text/lines.ts';
import { orderHeadAt } from '../../lexicon/doc-number.ts';
import { isIndexLabel } from '../../lexicon/index-label.ts';
import { isSigner } from '../../text/roles.ts';
import { titlesAmong } from '../../text/stated-titles.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** This many lines of a site's own are a table of data about the text. */
const TABLE_OF_DATA = 4;

/** Could be the title of a document: neither a way through the site nor its name, nor a fact of its index. */
const isHeadline = (line: string): boolean =>
  line.length >= 10 &&
  line.length <= 80 &&
  !isFurniture(line) &&
  !/[|>›»:：。；]|网站|门户|平台|网$/.test(line) &&
  /[省市县区州盟旗]|关于|《/.test(line);

/** Index of the title that the site prints above the text, where the text does not print it again. */
function titleToKeep(lines: readonly Line[], last: number): number {
  for (let i = last; i >= 0; i -= 1) {
    const title = lines[i]?.trimmed ?? '';
    if (isFurniture(title) || !isTitleLike(title)) continue;
    const key = bare(title);
    const again = lines.slice(last + 1, last + 80).some(({ trimmed }) => bare(trimmed) === key);
    return again ? -1 : i;
  }
  // A title of another form is lost with the header, unless the text has one of its own.
  const own = lines.slice(last + 1, last + 11).map(({ trimmed }) => trimmed);
  if (own.some((line) => isTitleLike(line) && readMarker(line) === null)) return -1;
  return lines.slice(0, last + 1).findLastIndex(({ trimmed }) => isHeadline(trimmed));
}

/** Index of the last line that belongs to the site; behind a table of data, its last short cells too. */
function lastOfHeader(head: readonly Line[]): number {
  const last = head.findLastIndex(({ trimmed }) => isFurniture(trimmed));
  if (head.filter(({ trimmed }) => isFurniture(trimmed)).length < TABLE_OF_DATA) return last;
  const cells = [...head.entries()].slice(last + 1).filter(([, { trimmed }]) => trimmed !== '');
  const texts = cells.map(([, { trimmed }]) => trimmed);
  const stated = new Set(titlesAmong(head).map(bare));
  // A title that is set on several lines begins with a short one, and so does an order.
  const isTitle = (i: number) =>
    countTitleLines(texts, i) > 1 ||
    countNamedLines(texts, i, stated) > 1 ||
    orderHeadAt(texts, i) !== null;
  const end = texts.findIndex((text, i) => text.length > 20 || isTitleLike(text) || isTitle(i));
  return (cells[end]?.[0] ?? head.length) - 1;
}

/** Who made a plan, as its cover says: no site files a text under that. */
const MAKERS = /^(?:组织)?(?:编制|编写|主编|参编|承担)(?:单位|机构|部门)\s*[:：]/;

/** What a document has below its title, among what a site says of it: its number; where a report was given, by whom. */
const isOwn = (line: string, above: string): boolean =>
  MAKERS.test(line) ||
  /^[—－]{2}.*[会年]/.test(line) ||
  isSigner(line) ||
  (isNumberLine(line) && !isFurniture(line) && !isIndexLabel(above));

/** The ranges of lines from one to another that have nothing of the document. */
function* between(lines: readonly Line[], first: number, last: number): Iterable<[number, number]> {
  let from = first;
  let above = '';
  for (let i = first; i <= last + 1; i += 1) {
    const line = lines[i]?.trimmed ?? '';
    const own = isOwn(line, above);
    if (line !== '') above = line;
    if (i <= last && !own) continue;
    if (from < i) yield [from, i - 1];
    from = i + 1;
  }
}

/** Navigation, breadcrumbs, publishing data and share bars above the text. */
export default defineRepair({
  id: 'site-header',
  kind: 'drop',
  bound: 1500,
  from: ['page', 'text'],
  certainty: 'high',
  title: '删去网页页眉',
  about:
    '正文之前的导航、当前位置、栏目、发布时间、分享条等是网页的，不是文件的。发布时间等信息移入页首的说明；网页上的文件标题保留。',
  notWhen: '正文已经开始，或前面没有任何网页特有的行。',
  examples: [
    {
      before: '某市科技工作要点\n栏目:通知公告 发布时间:2023-03-01\n一、加强协同\n',
      after: '某市科技工作要点\n一、加强协同\n',
    },
    { before: '当前位置:首页 / 文件\n字号: 分享:\n各县人民政府:\n', after: '各县人民政府:\n' },
    {
      before: '首页 > 文件\n某市促进科技创新十条\n来源:某网\n各县人民政府:\n',
      after: '某市促进科技创新十条\n各县人民政府:\n',
    },
    {
      before:
        '某省政府工作报告\n——某年1月在人民代表大会上\n来源：某报\n时间：2026-02-12\n省长 王某某\n各位代表：\n',
      after: '某省政府工作报告\n——某年1月在人民代表大会上\n省长 王某某\n各位代表：\n',
    },
    {
      before:
        '某省关于印发某办法的通知\n发布文号 某政发〔2021〕8号\n发布日期 2021-10-20\n各县人民政府：\n',
      after: '某省关于印发某办法的通知\n各县人民政府：\n',
    },
    {
      before: '某市科技创新规划\n编制单位：某市科技局\n发布单位：某市人民政府\n一、发展基础\n',
      after: '某市科技创新规划\n编制单位：某市科技局\n一、发展基础\n',
    },
    { keeps: '某市规划\n一、发展基础\n来源: 见上\n', because: '正文已经开始' },
  ],
  *find({ lines }): Iterable<Proposal> {
    const body = bodyStart(lines);
    // Without a line of the document nobody knows where the site ends.
    if (body === lines.length) return;
    const last = lastOfHeader(lines.slice(0, body));
    if (last === -1) return;
    const title = titleToKeep(lines, last);
    if (title > 0) yield { ...lineRange(lines, 0, title - 1), after: '' };
    for (const [from, to] of between(lines, title + 1, last))
      yield { ...lineRange(lines, from, to), after: '' };
  },
});
