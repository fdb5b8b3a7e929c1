import { readMarker } from '../../notation/markers.ts';
import {
  isDocumentLine,
  isBoilerplate,
  isOfSiteAlone,
  isStatement,
  isWeakBoilerplate,
  mayBeSaidByOffice,
  ownLength,
} from '../../text/boilerplate.ts';
import { type Line, lineRange } from '../../text/lines.ts';
import { edgeRole, isSigner } from '../../text/roles.ts';
import { isSentence } from '../../text/sentence.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** 地区：湖北 — what a site files a text under. */
const LABELLED = /^(?:地区|标签|分类|类别|专题|关键词)[:：]\S{1,20}$/;
/** A table may have such a line below it: it is of a site that stands above the text, too, where it ends all. */
const SOURCE = /^(?:信息|文章)?来源\s*[:：]/;
/** What the form of a document states at its end as well: it tells no site. */
const OF_FORM = /^公开(?:方式|形式|属性|类型|时限)/;
/** Lines that may stand between two of a site without a word of their own that tells. */
const MOST_BETWEEN = 10;
/** The same below the last of a site, and between it and one that only stands beside. */
const MOST_BELOW = 3;
/** Longest line that only a weak word makes one of a site. */
const LONGEST_WEAK = 60;

/** Index behind the line above a run of addresses; that the line introduces them makes them the text's own. */
function runAt(lines: readonly Line[], at: number): { start: number; introduced: boolean } {
  let above = at;
  while (above >= 0 && /^(?:$|https?:\/\/\S+$)/.test(lines[above]?.trimmed ?? '')) above -= 1;
  const line = lines[above]?.trimmed ?? '';
  return { start: above + 1, introduced: /[:：]$/.test(line) && !isBoilerplate(line) };
}

/** Whether the line stands among labels of a site's files that follow the end of the text: after a list they may be of it. */
function isFiled(lines: readonly Line[], at: number): boolean {
  const texts = (part: readonly Line[]) => part.map(({ trimmed }) => trimmed).filter(Boolean);
  const [above, below] = [texts(lines.slice(0, at)), texts(lines.slice(at + 1))];
  const other = above.findLast((line) => !LABELLED.test(line)) ?? '';
  const group = [above.at(-1) ?? '', lines[at]?.trimmed ?? '', below[0] ?? ''].filter((line) =>
    LABELLED.test(line),
  );
  // 地区 and 标签 are no members of a list; 分类 and 专题 may be.
  const ended =
    /[。！？]$/.test(other) || isDocumentLine(other) || isSigner(other) || isBoilerplate(other);
  return (
    group.length > 1 &&
    (group.some((line) => /^(?:地区|标签)/.test(line)) || (ended && readMarker(other) === null))
  );
}

/** Links, copyright and statements below the text. */
export default defineRepair({
  id: 'site-footer',
  kind: 'drop',
  certainty: 'high',
  bound: 1500,
  from: ['page', 'text'],
  title: '删去网页页脚',
  about:
    '正文之后的友情链接、版权、备案号、二维码说明等是网页的，不是文件的。“热线”“客服”“政府网站”之类正文也会有的词，只夹在这些行之间或在其下时才算，夹在正文与页脚之间的存疑，保留；公开方式是版记也有的，存疑；名称、时间、属性之类项目卡片也会有，只在这些行之下才算；与正文同在一行的按钮只删按钮；列举之下的“分类：”、单位也会说的“如有异议，请联系本网站”存疑，保留。',
  notWhen:
    '末尾没有任何只有网页才有的行；落款、日期、附件名称和印发说明属于文件；整句、带编号的条目、表格的行不删。',
  examples: [
    {
      before: '（三）科技活动周\n主办：市科技局\n版权所有：某市人民政府\n主办：某市人民政府\n',
      after: '（三）科技活动周\n主办：市科技局\n',
    },
    {
      before: '四、保障\n加强领导。\n地区：某省\n标签：规划\n打印本页\n',
      after: '四、保障\n加强领导。\n',
    },
    {
      before:
        '四、实施保障\n某市人民政府办公室2022年5月20日印发\n扫描二维码查看原文\n某百科收集整理\n',
      after: '四、实施保障\n某市人民政府办公室2022年5月20日印发\n',
    },
    {
      before: '四、实施保障\n加强领导。\n友情链接：\n客服热线：12345\n版权所有：某市人民政府\n',
      after: '四、实施保障\n加强领导。\n',
    },
    {
      before: '四、保障\n本规划自印发之日起施行。 打印本页 关闭窗口\n某ICP备12345号\n',
      after: '四、保障\n本规划自印发之日起施行。\n',
    },
    {
      keeps: '某市规划\n2021年12月3日 浏览次数：12 一、总则。建平台5个。\n',
      because: '按钮之后还有正文，存疑',
    },
    { before: '四、保障\n某市科技局 分享到：微信\n', after: '四、保障\n某市科技局\n' },
    {
      keeps: '附表 指标\n门户网站年访问量：1000万人次\n一图读懂政策产品20个\n',
      because: '表格的行也会有这样的字',
    },
    {
      before: '四、保障\n某市科技局 2021年12月3日 【打印本页】\n',
      after: '四、保障\n某市科技局 2021年12月3日\n',
    },
    {
      keeps: '专栏1 项目\n名称：城市大脑\n时间：2021—2025年\n编辑：2名\n阅读：100万人次\n',
      because: '没有只有网站才有的行，可能是项目的卡片',
    },
    { keeps: '四、实施保障\n某市科学技术局\n2021年11月\n', because: '落款属于文件' },
    {
      before: '附：材料目录\n分类：一张表\n专题：一份报告\n版权所有：某市人民政府\n',
      after: '附：材料目录\n分类：一张表\n专题：一份报告\n',
    },
    {
      before: '四、保障\n如有异议，请通过本网站留言。\n版权所有：某市人民政府\n',
      after: '四、保障\n如有异议，请通过本网站留言。\n',
    },
    {
      keeps: '四、实施保障\n本规划在市政府网站公布，由市科技局负责解释。\n',
      because: '是正文的末句',
    },
    { keeps: '表1 指标\n专利 9件\n来源：市统计局\n', because: '是表注' },
    { keeps: '专栏 重点项目\n12345政务服务热线智能化项目\n', because: '是项目的名称' },
    { keeps: '四、实施保障\n加强领导。\n公开方式：主动公开\n', because: '文件的版记也有' },
    {
      before:
        '四、保障\n抄送：市委办公室。\n公开方式：主动公开\n共印50份\n版权所有：某市人民政府\n',
      after: '四、保障\n抄送：市委办公室。\n公开方式：主动公开\n共印50份\n',
    },
    {
      keeps: '四、实施保障\n加强领导。\n编辑：规划编制组\n审核：市科技局\n',
      because: '没有只有网页才有的行',
    },
    { keeps: '网址如下：\nhttps://a.gov.cn\n', because: '前一行引出的网址是正文' },
  ],
  *find({ lines, source }): Iterable<Proposal> {
    let first = lines.length;
    let between = 0;
    let strong = false;
    const doubtful: number[] = [];
    const framed = source.edits.some(({ rule }) => rule === 'site-header');
    const last = lines.findLastIndex(({ trimmed }) => trimmed !== '' && trimmed !== '|');
    let run = { start: lines.length, introduced: false };
    for (let i = lines.length - 1; i > 0; i -= 1) {
      if (between > (strong ? MOST_BETWEEN : MOST_BELOW)) break;
      const { trimmed: line = '', text = '', start = 0, end = 0 } = lines[i] ?? {};
      if (line === '' || line === '|') continue;
      const own = ownLength(line);
      if (own === null) {
        doubtful.unshift(i);
        break;
      }
      if (own > 0 && own < line.length) {
        yield {
          start: start + text.indexOf(line) + line.slice(0, own).trimEnd().length,
          end,
          after: '',
        };
        first = i + 1;
        break;
      }
      if (i < run.start) run = runAt(lines, i);
      const said = mayBeSaidByOffice(line);
      const mark =
        !said &&
        (isBoilerplate(line) || isStatement(line)) &&
        (!SOURCE.test(line) || (framed && i === last)) &&
        !OF_FORM.test(line) &&
        !(run.introduced && i >= run.start);
      if (!mark && !said && (isDocumentLine(line) || isSentence(line) || edgeRole(line) === 'note'))
        break;
      const beside =
        between <= MOST_BELOW &&
        readMarker(line) === null &&
        line.length <= LONGEST_WEAK &&
        (said ||
          LABELLED.test(line) ||
          SOURCE.test(line) ||
          OF_FORM.test(line) ||
          isWeakBoilerplate(line));
      // What a text may list is the site's below a line that only a site has; an address that nothing introduces, above it.
      const address = i >= run.start && first < lines.length;
      const alone =
        mark && (isOfSiteAlone(line) || isStatement(line) || SOURCE.test(line) || address);
      const filed = strong && LABELLED.test(line) && isFiled(lines, i);
      if (alone || filed) first = i;
      else if (mark || (strong && beside)) doubtful.unshift(i);
      if (mark || (strong && beside)) between = 0;
      else if (strong || !beside) between += 1;
      strong ||= mark;
    }
    for (const i of doubtful)
      if (i < first) yield { ...lineRange(lines, i, i), after: '', doubt: true };
    if (first < lines.length) yield { ...lineRange(lines, first, lines.length - 1), after: '' };
  },
});
