import { readMarker } from '../../notation/markers.ts';
import { countNamedLines, countTitleLines } from '../../text/title-lines.ts';
import { bare } from '../../text/characters.ts';
import {
  bodyStart,
  isBoilerplate,
  isNumberLine,
  isOfIndex,
  isOfSiteAlone,
  isStatement,
  isTitleLike,
  isWeakBoilerplate,
} from '../../text/boilerplate.ts';
import { type Line, lineRange } from '../../text/lines.ts';
import { orderHeadAt } from '../../lexicon/doc-number.ts';
import { isIndexLabel } from '../../lexicon/index-label.ts';
import { isDate, isSigner } from '../../text/roles.ts';
import { titlesAmong } from '../../text/stated-titles.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** This many lines of a site's own are a table of data about the text. */
const TABLE_OF_DATA = 4;

/** Could be the title of a document: neither a way through the site nor its name, nor a fact of its index. */
const isHeadline = (line: string): boolean =>
  line.length >= 10 &&
  line.length <= 80 &&
  !isBoilerplate(line) &&
  !/[|>›»:：。；]|网站|门户|平台|网$/.test(line) &&
  /[省市县区州盟旗]|关于|《/.test(line);

/** Index of the title that the site prints above the text, where the text does not print it again. */
function titleToKeep(lines: readonly Line[], last: number): number {
  for (let i = last; i >= 0; i -= 1) {
    const title = lines[i]?.trimmed ?? '';
    if (isBoilerplate(title) || !isTitleLike(title)) continue;
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
  const last = head.findLastIndex(({ trimmed }) => isBoilerplate(trimmed));
  if (head.filter(({ trimmed }) => isBoilerplate(trimmed)).length < TABLE_OF_DATA) return last;
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

/** What the cover of a plan says of it: who made it, for how long and for what; no site files a text under that. */
const COVER =
  /^(?:组织)?(?:编制|编写|主编|参编|承担|组织|审定|批准|技术支撑)(?:单位|机构|部门|机关)[:：]|^(?:规划|计划)(?:期限?|范围)[:：]|^(?:征求意见|报批|送审|评审)稿$/;

/** What a document has below its title, among what a site says of it: its number; where a report was given, by whom. */
const isOwn = (line: string, above: string): boolean =>
  COVER.test(line.replace(/\s/g, '')) ||
  /^[—－]{2}.*[会年]/.test(line) ||
  isSigner(line) ||
  (!isBoilerplate(line) &&
    !isIndexLabel(above) &&
    (isNumberLine(line) || /^[（(][^（()）]{4,}[）)]$/.test(line)));

/**
 * A line that the site says, or the value of one: no word of the document can look like it.
 *
 * @param told that a line tells of a site; without, 名称：…, 时间：… may be the card of a project
 */
const isOfSite = (line: string, above: string, told: boolean): boolean =>
  line === '' ||
  (told && isBoilerplate(line)) ||
  isWeakBoilerplate(line) ||
  isStatement(line) ||
  isIndexLabel(line) ||
  isIndexLabel(above) ||
  /[:：]$/.test(above) ||
  isDate(line) ||
  (told && !/[\u4e00-\u9fff]{4}/.test(line));

/**
 * The ranges of lines from one to another that have nothing of the document. Where the site says little, a line that
 * might be of the document is doubtful.
 */
function* between(
  lines: readonly Line[],
  first: number,
  last: number,
  certain: boolean,
  told: boolean,
): Iterable<{ from: number; to: number; doubt: boolean }> {
  let open: { from: number; to: number; doubt: boolean } | null = null;
  let above = '';
  for (let i = first; i <= last; i += 1) {
    const line = lines[i]?.trimmed ?? '';
    const own = isOwn(line, above);
    const doubt = !certain && !isOfSite(line, above, told);
    if (line !== '') above = line;
    if (open && (own || doubt !== open.doubt)) {
      yield open;
      open = null;
    }
    if (own) continue;
    if (open) open.to = i;
    else open = { from: i, to: i, doubt };
  }
  if (open) yield open;
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
  notWhen: '正文已经开始，或前面没有任何网页特有的行；标题之下像文件自己的行存疑，保留。',
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
    {
      before:
        '某市科技创新规划\n规划期限：2021—2025年\n（2021年12月1日某市人大会议批准）\n来源：某市政府网\n一、发展基础\n',
      after:
        '某市科技创新规划\n规划期限：2021—2025年\n（2021年12月1日某市人大会议批准）\n一、发展基础\n',
    },
    {
      before: '某市科技创新规划\n编制组组长：张三\n发布时间：2021-12-01\n一、发展基础\n',
      after: '某市科技创新规划\n编制组组长：张三\n一、发展基础\n',
    },
    { keeps: '某市规划\n一、发展基础\n来源: 见上\n', because: '正文已经开始' },
    {
      keeps:
        '某市科技创新规划\n名称：中试基地\n时间：2021—2025年\n分类：省级\n施行日期：2022年1月1日\n一、发展基础\n',
      because: '没有只有网站才有的行，可能是项目的卡片',
    },
  ],
  *find({ lines }): Iterable<Proposal> {
    const body = bodyStart(lines);
    // Without a line of the document nobody knows where the site ends.
    if (body === lines.length) return;
    const last = lastOfHeader(lines.slice(0, body));
    if (last === -1) return;
    const title = titleToKeep(lines, last);
    if (title > 0) yield { ...lineRange(lines, 0, title - 1), after: '' };
    const head = lines.slice(0, body).filter(({ trimmed }) => isBoilerplate(trimmed));
    // 名称：, 时间：, 分类： alone are what the card of a project says, too.
    const told = head.some(({ trimmed }) => isOfSiteAlone(trimmed) || isOfIndex(trimmed));
    const certain = title === -1 || (told && head.length >= TABLE_OF_DATA);
    for (const { from, to, doubt } of between(lines, title + 1, last, certain, told)) {
      const found = { ...lineRange(lines, from, to), after: '' };
      yield doubt ? { ...found, doubt } : found;
    }
  },
});
