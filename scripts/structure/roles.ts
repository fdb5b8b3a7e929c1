/** What a paragraph does in an official document, told by its form and its place. */
import type { ParagraphRole } from '../../src/plan.schema.ts';
import { DOC_NUMBER, isDateLine, isSalutation } from '../text/furniture.ts';

const ORGAN =
  /^[^，。；：、？！]{2,40}(?:政府|办公室|办公厅|委员会|[局厅委部院会署行社司]|领导小组|指挥部|中心)$/;
const DATE_INSIDE =
  /[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十〓]{1,3}月(?:[\d一二三四五六七八九十〓]{1,3}日)?$/;

/** A line that names who signs, perhaps with the date behind it. */
export const isSignature = (text: string): boolean => {
  const body = text.replace(DATE_INSIDE, '').trim();
  return body.length >= 3 && text.length <= 50 && ORGAN.test(body);
};

/** Date of signature, whole or damaged. */
export const isDate = (text: string): boolean =>
  isDateLine(text) || /^20\d{2}[年〓][年〓\d月日]{1,10}$/.test(text);

/** Role of a paragraph before the first heading or behind the last one; `body` where nothing else shows. */
export function edgeRole(text: string): ParagraphRole {
  if (DOC_NUMBER.test(text) && text.length < 40 && !/[，。]/.test(text)) return 'docNumber';
  if (isDate(text)) return 'date';
  if (isSignature(text)) return 'signature';
  if (
    /^[（(](?:此件|主动公开|公开|联系人|联系电话)/.test(text) ||
    /^[（(][^（()）]*\d{4}年[^（()）]*[）)]$/.test(text) ||
    /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日印发$/.test(text) ||
    /^(?:抄送|抄报|主送|报送|分送|主题词)\s*[:：]/.test(text)
  )
    return 'note';
  if (/^附\s*件/.test(text)) return 'attachment';
  if (isSalutation(text)) return 'salutation';
  return 'body';
}
