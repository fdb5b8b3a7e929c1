/** A title without what a site sets in front of it: 原标题：, 【专题】, its number, marks around the whole. */

/** The label of an index or of a copy. */
const LABEL = /^(?:(?:原?标\s*题|(?:信息|文件|公文|规划)?名\s*称)\s*[:：][\s|]*|词条\s*[|｜]\s*)/;
/** The column of a site, or what it calls the kind of page. */
const COLUMN = /^(?:【[^【】]{1,8}】|\[[\u4e00-\u9fff]{1,8}\])\s*/;
/** The sign of a list or of a heading. */
const SIGN = /^(?:[-*•·]\s+|#{1,6}\s*(?=[^\s#]))/;
/** The whole in marks, perhaps behind its number. */
const MARKED = /^(?:[^《》]*〔\d{4}〕\d+号\s*)?《([^《》]*(?:通知|条例|规定|办法))》$/;

/** The name of a file, a border of the table of a page, and what a database says of its force. */
const END =
  /(?:\.(?:docx?|wps|rtf|pdf|ofd|txt)|[|｜]|[[【（(](?:(?:部分)?失效|(?:已)?废止|(?:现行)?有效)[\]】）)])$/i;

/** The title itself. */
export function plainTitle(printed: string): string {
  let title = printed.trim();
  for (const front of [SIGN, LABEL, COLUMN, LABEL]) title = title.replace(front, '');
  return title.replace(END, '').trimEnd().replace(MARKED, '$1');
}
