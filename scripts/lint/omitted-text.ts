/** What the reader of a file left out and that reads like a text. */
import { dense } from '../text/characters.ts';
import { opensPart, readMarker } from '../notation/markers.ts';
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

const SENTENCE = /[\u4e00-\u9fff][^。]{18,}。/;
/** Told whatever it says, and wherever it stands besides: nobody but the editor knows whether words are missing there. */
/** Shortest text that, found again, is known to be the same one. */
const SHORTEST_COPY = 8;
const INSIDE = /^(?:page-control-inline|page-hidden-inline|struck-text)$/;
/** Copies stand in the text once, deletions and remarks are not of it; what could not be read may be. */
const TOLD =
  /^(?:page-around|page-hidden(?:-inline)?|page-control(?:-inline)?|page-frame|sheet-left|struck-text|word-hidden|word-unread)$/;

/** What a page shows nowhere may be an item of a list too; around a text the site numbers its own. */
const reads = (line: string, rule: string): boolean =>
  SENTENCE.test(line) ||
  opensPart(line) ||
  (rule === 'page-hidden' &&
    ((readMarker(line)?.length ?? line.length) < line.length || /^附\s*件/.test(line)));

const shorten = (text: string) => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

export const omittedText: Lint = {
  id: 'omitted-text',
  title: '读取时略去的文字像正文',
  about:
    '网页或 Word 文件里有整句的文字或带编号的标题没有收进正文，或有公式、图形里的字读不出来；全文在校勘记里。',
  todo: said(
    '对照原文；若是正文，请把它粘贴进纯文本再转换。',
    'compare with the source; if it is text, paste it into plain text and convert that',
  ),
  *check({ source, omissions }) {
    const raw = omissions.length === 0 ? '' : dense(source.raw);
    // A figure stands anywhere: 2 in 25.
    const isElsewhere = (line: string) =>
      dense(line).length >= SHORTEST_COPY && raw.includes(dense(line));
    for (const { rule, place, text } of omissions) {
      if (!TOLD.test(rule)) continue;
      const lost = text
        .split('\n')
        .find(
          (line) =>
            INSIDE.test(rule) ||
            ((rule === 'word-unread' || reads(line, rule)) && !isElsewhere(line)),
        );
      if (lost !== undefined)
        yield {
          message: said(
            `读取时略去“${shorten(lost)}”（${place}）`,
            `left out while reading: "${shorten(lost)}" (${place})`,
          ),
          at: 0,
        };
    }
  },
};
