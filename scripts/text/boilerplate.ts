/**
 * Boilerplate: what a site puts around a text. The patterns name what such lines are in general; none names a
 * place or a site.
 */
import { DOC_NUMBER } from '../lexicon/doc-number.ts';
import { isIndexLabel, readIndexLabel } from '../lexicon/index-label.ts';
import { readMarker } from '../notation/markers.ts';
import type { Line } from './lines.ts';

/** Behind a label: its value, or nothing. */
const LABEL_ENDS = '(?=\\s*[:：]|\\s|$)';

/** What only a site shows: its ways, buttons, counters and rights. No text has such a line. */
const SITE = [
  /^(?:您|你)?(?:现在|当前)?(?:所在)?(?:的)?位置\s*[:：>›»]/,
  /^(?:首页|主页)\s*[>›»/]/,
  /^(?:所属)?栏目[:：]/,
  /^(?:阅读下一篇|返回(?:顶部|首页|列表|.{2,8}首页))/,
  /^[[【(（]?\s*(?:字号|字体|大小)\s*(?:[:：[【(（]|大|小|默认|$)/,
  /(?:^|\s)(?:点击数|浏览次数|阅读次数|总?访问量|浏览量|点击率)\s*[:：]\s*(?:\d+次?)?(?:\s|$)|^(?:点击数|浏览次数|阅读次数)[\s\d]*次?$|\s浏览次数/,
  /^(?:请|欢迎)?(?:使?用)?(?:手机|微信)*(?:扫一扫(?:$|[，,！]|在?手机|分享|关注|查看|打开|浏览|阅读|下载)|扫描(?:上方|下方|左侧|右侧)?二维|扫码(?:查看|关|阅读|下载|打开|浏览|分享|访问))/,
  /^.{0,12}二维码\s*[:：]?$|^(?:手机|微信|移动端)?(?:扫一扫|扫码)$/,
  /分享(?:到|至)\s*(?:[:：]|$|微信|微博|QQ|朋友圈|新浪|好友)|^分享\s*(?:[:：]?$|好友)/,
  /收藏本页|打印本页|打印本文|关闭(?:窗口|本页)|放大字体|缩小字体/,
  /^[[【(（]?\s*(?:打印|关闭|收藏|返回|顶部|大|中|小)\s*[\]】)）]/,
  /^(?:(?:打印|关闭|收藏|返回|复制|导出|下载)(?:正文|本页|页面)?[\s|｜/]*)+$/,
  /^(?:友情链接|版权(?:所有|声明))(?=[\s:：|｜©(（，,]|$)|版权所有\s*[:：©]|[归属][^，。]{0,8}(?:源|原)作者/,
  /(?:ICP备|公网安备|网站标识码)\D{0,12}\d/,
  /(?:^|[\s|｜])(?:网站地图|网站声明)[\s|｜]|[\s|｜](?:网站地图|网站声明)$/,
  /^责任编辑[:：]\s*[\u4e00-\u9fff]{2,4}(?:\s|$)/,
  /法宝引证码|(?:网|站|百科|文库|平台)收集整理(?:[，,。]|$)/,
  /^[上下]一[篇条](?:\s*[:：]|\s|$|没有)/,
  /^(?:热门推荐|推荐阅读|点击排行)[:：]?$/,
  /^(?:(?:附件|文件|相关)下载(?=\s*[:：]|$)|下载(?:附件|全文)(?:\s|[:：]|$)|一图读懂(?:[:：]|$))/,
  /^(?:(?:文字|图文|图片|视频|政策|专家|媒体|动漫)解读)\s*[:：].*《/,
  /^Processed in \d/,
];

/** What only the index of a document says of it. */
const INDEX = [
  new RegExp(
    `^(?:索\\s*引\\s*号|信息分类|主题分类|信息来源|文件来源|稿源|体裁分类|公开方式|公开形式|公开时限)${LABEL_ENDS}`,
  ),
  /^(?:公文)?(?:发布|更新|发文|成文|生成|印发)(?:时间|日期)\s*[:：]?\s*\d{4}/,
  /^(?:时间|日期)\s*[:：]\s*\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)/,
  new RegExp(`^(?:发布|颁布)(?:单位|文号|日期|机构)${LABEL_ENDS}`),
  /^(?:发文|制发|公开)(?:机关|机构|单位)\s*[:：]|^(?:发文字号|核心提示)\s*[:：]/,
  /^(?:信息|文章)?来源\s*[:：]\s*\S{2,20}(?:网|报|社|台|客户端|公众号|文库)(?:\s|$)/,
  /^公开(?:属性|类型|期限|时限|范围|目录|责任.{0,4})\s*[:：]/,
];

/** What a site says of a document, and what the rows and cards of a text say of their own: 名称：…, 时间：…, 属性：…. */
const LABELS = [
  /^(?:文件编号|文\s*号|标\s+题|(?:信息|文件)?名\s*称|分\s+类)\s*[:：]/,
  /^(?:时间|日期)\s*[:：]\s*\d{4}|^下载地址\s*[:：]|^[[【]?图片[\]】]?$/,
  /^(?:有效性|效力状态|是否有效)(?=状|\s|[:：]|$)|^属性\s*[:：]|^(?:废止日期|施行日期)(?=\s|[:：]|$|\d)/,
  /^(?:废止|失效|生效|施行|实施)时间\s*[:：]\s*(?:$|\d{4}\s*[-/.年]\s*\d)/,
  /^(?:信息|文章)?来源\s*[:：]/,
  /^阅读[:：]?\s*\d+|^分享\s*[:：]/,
  /^(?:责任)?编辑[:：]|^核心提示/,
  /^(?:原文链接|原文地址|链接|网址)?[:：]?\s*https?:\/\/\S+$/,
  /^[\u4e00-\u9fff]{2,10}网\s*[-—–|_]+\s*[\u4e00-\u9fff]{2,20}网$/,
  /^[上下]一[篇条](?!章)|^一图读懂/,
  /^(?:热门推荐|推荐阅读|点击排行)/,
  new RegExp(
    `^(?:相关|关联)(?:新闻|文章|阅读|稿件|链接|文档|附件|政策|解读|文件|信息|报道|内容)(?:解读|推荐|阅读|下载|链接)?(?=\\s*[:：>»]|\\s|$)`,
  ),
  /^(?:政策解读$|图解[:：]|(?:文字|图文|图片|视频|政策|专家|媒体|动漫)解读\s*[:：])/,
];
const STRONG = [...SITE, ...INDEX, ...LABELS];

/**
 * Ways through a site, the names of its desks and how to reach them. Texts have such lines too: they count beside a
 * line that only a site has.
 */
const WEAK = [
  /^(?:政务服务|政务公开|互动交流|无障碍|长者助手|手机版|用户登录|繁体|简体|English|网站首页|首页|关于我们|联系我们|网站地图|网站声明)$/,
  /^(?:作者|审核)[:：]/,
  /^(?:主办|承办|协办|主管|技术支持|运维|维护)(?:单位)?[:：]/,
  /^\S{0,12}(?:热线|客服|微信|公众号)\S{0,4}\s*[:：【?？]|^QQ\W*\d/,
  /^(?:请|欢迎)(?:关注|订阅)|网(?:站)?提供[^。]*服务|^本(?:网|站)(?![络格点])/,
  /主管.{2,20}主办|(?:主办|承办)$/,
];

/** What only a site says of itself: rights in what it shows, what it answers for, what it offers. */
const RIGHTS = [
  /转载|著作权|版权|侵权|原创|来源[:：]/,
  /二维码|扫码|扫一扫/,
  /不代表|不承担|免责|仅供参考/,
  /客服|注明/,
  /网(?:站)?提供[^。]*服务/,
];
/** What it says of itself as an office may of its own: 如对公示内容有异议，请在本网站留言。 */
const TOPICS = [
  ...RIGHTS,
  /(?<![基根日样资成])本(?:网(?![络格点约])|站)/,
  /请(?:及时)?(?:与我们|与本[网站])?联系|与(?:我们|本[网站])联系|联系(?:我们|客服|本[网站])/,
  /如有.{0,6}(?:异议|问题)/,
  /电[询话]\W*\d/,
];

/** A line of a list without the sign in front of it. */
export const withoutBullet = (line: string): string => line.replace(/^[-*•·][ \u3000]+/, '');

/** 相关政策：落实研发费用加计扣除。 A label of a site names something; behind the same words a text says something. */
const isSaid = (line: string): boolean =>
  line.length >= 10 &&
  line.endsWith('。') &&
  !/^核心提示|版权|侵权|备\d|网安备|标识码|本[网站]|二维码|扫一扫/.test(line);

/** A text that speaks of itself: 本规划由某局负责解释（…）. */
const OF_ITSELF = /本(?:规划|纲要|方案|计划|办法|意见|通知|条例|规定|细则)/;

const isIn =
  (patterns: readonly RegExp[]) =>
  (line: string): boolean =>
    line !== '' && !isSaid(line) && patterns.some((pattern) => pattern.test(withoutBullet(line)));

/** True for a line that a web page has around a text; in the text itself a card or row may look like some of them. */
export const isBoilerplate = isIn(STRONG);

/** True for such a line that no card, row or annex of a text can look like: a button, a counter, a right. */
export const isOfSiteAlone = (line: string): boolean => isIn(SITE)(line) && !OF_ITSELF.test(line);

/** True for a line that only the index of a document says of it. */
export const isOfIndex = isIn(INDEX);

/** [加入收藏] */
const BUTTON = /[[【][^\]】]*(?:[\]】]|$)/g;

/** Rights and who keeps a site stand behind its name: 某市人民政府 版权所有. */
const OWNER = /版权|备案|ICP备|公网安备|主办|承办|标识码/;

/**
 * Where on a line of the text the words of a site begin: 有效期5年。 打印本页. 0 where nothing of the line is of the text,
 * its length where nothing is of a site, null where both stand on it and no end of the one can be told from the other.
 */
export function ownLength(line: string): number | null {
  const starts = [
    0,
    ...[...line.matchAll(/[。！？]\s*|\s+|(?=[【[])/g)].map((gap) => gap.index + gap[0].length),
  ];
  const pieces = starts.map((start, i) => line.slice(start, starts[i + 1]).trim());
  const site = pieces.findIndex(isOfSiteAlone);
  if (site === -1) return line.length;
  const own = line.slice(0, starts[site]).trim();
  const behind = pieces.slice(site + 1);
  const isSites = (piece: string) =>
    isBoilerplate(piece) ||
    isWeakBoilerplate(piece) ||
    !/[\u4e00-\u9fff]{3}/.test(piece.replace(BUTTON, ''));
  const says =
    /[\u4e00-\u9fff]{4}.*[。！？]$/.test(own) ||
    isDocumentLine(own) ||
    pieces.slice(0, site).some(isDateLine);
  const owned = OWNER.test(line.slice(own.length));
  const ofText = says || (!owned && !isSites(own));
  if (!behind.every(isSites))
    return ofText || behind.some((piece) => /[。！？]$/.test(piece) || isDocumentLine(piece))
      ? null
      : 0;
  return ofText ? (starts[site] ?? 0) : 0;
}

/** True for a sentence that a site says of itself: at least two of the things that only sites speak of together. */
export const isStatement = (line: string): boolean =>
  line.length <= 400 && TOPICS.filter((topic) => topic.test(line)).length >= 2 && !isPlanned(line);

/** True for such a sentence that an office may have written under its own text. */
export const mayBeSaidByOffice = (line: string): boolean =>
  isStatement(line) && !RIGHTS.some((topic) => topic.test(line));

/** A plan speaks of what is to be done, or of itself: 打击侵权, 加强版权保护, 转载本规划应注明出处. */
const isPlanned = (line: string): boolean =>
  readMarker(line) !== null ||
  OF_ITSELF.test(line) ||
  /加强|推进|推动|建设|完善|打击|健全|保护|培育/.test(line);

/** True for a line that sites have and texts may have, too. */
export const isWeakBoilerplate = (line: string): boolean =>
  WEAK.some((pattern) => pattern.test(withoutBullet(line)));

/** A title that an official text or the notice in front of it may have. */
export const isTitleLike = (line: string): boolean =>
  line.length >= 6 &&
  line.length <= 120 &&
  !/[。；]/.test(line) &&
  !/《[^》]*$|^[^《]*》/.test(line) &&
  !/门户网站|官方网站|【|[>›»]/.test(line) &&
  /(?:通\s*知|意\s*见|决定|公告|通告|批复|的复?函|建议|解读|答记者问|问答|报告)\s*(?:[（(].*)?$|(?:规划|纲要|要点|计划|方案|办法|细则|措施|条例|规定|预案|指南|指引|规则|导则|规程)(?:的通知)?(?:[（(].*)?\s*\|?$/.test(
    line,
  );

const SALUTATION =
  /(?:政府|部门|单位|机构|委员会|委办局|企业|农场|学校|公司|各市|各县|各区|各局|各镇)[^。；]{0,40}[:：]?$/;

/** 各办、中心、综合行政执法队、各村： only names. */
const ALL =
  /^各(?!.*(?:[要应须]|下列|以下|如下|包括|按照|根据))[\u4e00-\u9fff、，（）()]{1,80}[:：]$/;

/** What is said to nobody: 支持企业发展，重点做好以下工作：. */
const SAYS = /以下|如下|下列|几个方面|做好|围绕|按照|根据|为了/;

/** 各市、县人民政府，省政府各部门： — the stop may be lost. */
export const isSalutation = (line: string): boolean =>
  line.length >= 4 &&
  line.length <= 200 &&
  !/[。；]/.test(line) &&
  (SALUTATION.test(line) || ALL.test(line)) &&
  !SAYS.test(line) &&
  (/[:：]$/.test(line) || /^(?:各|省各|市各|县各|区各|省有关|市有关|州各)/.test(line));

const DATE =
  /^[\dＯOo〇○零一二三四五六七八九十]{4}\s*年\s*[\d〇一二三四五六七八九十]{1,3}\s*月(?:\s*[\d〇一二三四五六七八九十]{1,3}\s*日)?$/;

/** A line that is nothing but a date. */
export const isDateLine = (line: string): boolean => DATE.test(line);

/** 文号：…: what an index states. */
const isIndexed = (line: string): boolean =>
  readIndexLabel(/^[^:：]{2,12}(?=[:：])/.exec(line)?.[0] ?? '') !== null;

/** A line with the number of a document, and nothing of an index. */
export const isNumberLine = (line: string): boolean =>
  DOC_NUMBER.test(line) && line.length < 40 && !isIndexed(line);

/** Text of the document itself, as far as one line can tell. */
export function isDocumentLine(line: string): boolean {
  if (line === '' || isBoilerplate(line)) return false;
  const marker = readMarker(line);
  if (marker && line.length > marker.length + 1) return true;
  return (
    isSalutation(line) ||
    isDateLine(line) ||
    /^(?:附件|附表|附图|专栏|表\s*\d|目\s*录|序\s*言|前\s*言|引\s*言)/.test(line) ||
    /^[（(]此件.*[）)]$/.test(line) ||
    /\d{4}年\d{1,2}月\d{1,2}日印发$/.test(line) ||
    isNumberLine(line) ||
    (line.length >= 60 && /[。；：，]/.test(line))
  );
}

/** The next line with words. */
const nextLine = (lines: readonly Line[], at: number): string =>
  lines.slice(at + 1).find(({ trimmed }) => trimmed !== '')?.trimmed ?? '';

/** Index of the first line of the document, or `lines.length`. Teasers are left to their own rule. */
export function bodyStart(lines: readonly Line[]): number {
  let above = '';
  const index = lines.findIndex(({ trimmed: line }, i) => {
    const trimmed = withoutBullet(line);
    // What the site says may stand below the number.
    if (isNumberLine(trimmed) && isBoilerplate(nextLine(lines, i))) return false;
    const value = isIndexLabel(above);
    if (trimmed !== '') above = trimmed;
    return !value && !isIndexLabel(trimmed) && isDocumentLine(trimmed);
  });
  return index === -1 ? lines.length : index;
}
