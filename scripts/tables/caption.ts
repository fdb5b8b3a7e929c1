/** What stands around a table and belongs to it: its caption, its unit, its notes. */
import { isBoxCaption } from '../notation/box-caption.ts';
import { readAttachmentCaption, readMarker, readTableCaption } from '../notation/markers.ts';

/** 单位：亿元, between the caption and the table. */
export const isUnitLine = (line: string): boolean =>
  /^[（(]?\s*(?:计量|数据|金额|面积)?单位\s*[:：]/.test(line) && line.length <= 30;

/** 注：…, *为约束性指标, ①…: what is printed below a table to explain it. */
export const isTableNote = (line: string): boolean =>
  line.length <= 400 &&
  /^(?:[（(]?(?:备?\s*注|说\s*明|附\s*注|资料来源|数据来源|来源)[)）]?\s*\d*\s*[:：.]|[*＊※①▲△]\s*[^\d\s]|[（(]?注\s*[\d①-⑨]|[〔[]\d{1,2}[〕\]]\s*\S)/.test(
    line,
  );

/** Names what follows, and is no heading and no 附件 by itself. */
export const isTableTitle = (line: string): boolean => {
  if (line.length > 60 || /[。；]/.test(line)) return false;
  if (readTableCaption(line) !== null) return true;
  if (readMarker(line) !== null || readAttachmentCaption(line) !== null) return false;
  return /(?:表|指标|目标|清单|一览|情况|任务|项目|分工|体系)(?:[（(][^（）()]*[）)])?$/.test(line);
};

/** 续表, 表1（续）, 续表1 主要指标: the caption of a table that goes on after a page. */
export const isContinuedCaption = (line: string): boolean =>
  line.length <= 60 &&
  /^[（(]?\s*续\s*(?:上\s*)?表|^[（(]续[）)]$|[（(]\s*续\s*(?:表)?\s*[）)]$/.test(line);

/** — 12 —: the number of a page, between two rows. */
export const isPageMark = (line: string): boolean => /^[-—–－]\s*\d{1,4}\s*[-—–－]$/.test(line);

/**
 * A line that no table goes on behind.
 *
 * @param prose cells may be sentences
 */
export function isOutside(text: string, prose = false): boolean {
  if (isBoxCaption(text) || readTableCaption(text)?.number || isTableNote(text)) return true;
  const kind = readMarker(text)?.kind;
  if (kind === 'part' || kind === 'chapter' || kind === 'section' || kind === 'article')
    return true;
  return !prose && text.length > 24 && /[。；]$/.test(text);
}
