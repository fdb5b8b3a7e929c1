/** What a paragraph does in an official document, told by its form and its place. */
import type { ParagraphRole } from '../../src/plan.schema.ts';
import { DOC_NUMBER, orderHead } from '../lexicon/doc-number.ts';
import { readLetterhead, readOrgans } from '../lexicon/organ.ts';
import { isDateLine, isSalutation } from './boilerplate.ts';

const isOrgan = (name: string | null): boolean => name !== null && readOrgans(name) !== null;

const DATE_INSIDE =
  /[\d〇○零一二三四五六七八九]{4}\s*年\s*[\d一二三四五六七八九十〓]{1,3}\s*月(?:\s*[\d一二三四五六七八九十〓]{1,3}\s*日)?$/;
/** What the form of an official document adds around its text. */
const FORM =
  /^(?:签\s*发\s*人|主\s*题\s*词|抄\s*[送报]|[主分报]\s*送|校\s*对)\s*[:：]|^[（(]?共?印\s*\d+\s*份[）)]?$/;
const PRINTED =
  /[\d〇○一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日\s*印发$/;

const SIGNER =
  /^(?:[\u4e00-\u9fff]{2,12}人民政府)?(?:自治区?)?(?:[省市县区州盟旗乡镇部厅局署行]\s*长|主\s*[任席]|总\s*理|会\s*长)[\s:：]\s*[\u4e00-\u9fff〓×](?:[\s·]{0,2}[\u4e00-\u9fff〓×]){1,4}$/;

/** 市长 王某某: the person who signs an order, by office and name. */
export const isSigner = (text: string): boolean => SIGNER.test(text);

/** A line that names who signs, or several who sign together, perhaps with the date behind them. */
export const isSignature = (text: string): boolean =>
  readOrgans(text.replace(DATE_INSIDE, '').trim()) !== null;

/** Among names that sign together, a name of any form: the line stands below one of them. */
export const joinsSignature = (above: string, text: string): boolean =>
  isSignature(above) &&
  !/关于|印发|规划|计划|方案/.test(text) &&
  /^[\u4e00-\u9fff][\u4e00-\u9fff（）\s]{2,15}$/.test(text);

/** Date of signature, whole or damaged. */
export const isDate = (text: string): boolean =>
  isDateLine(text.replace(/^[（(](.*)[）)]$/, '$1')) ||
  /^20\d{2}[年〓][年〓\d月日]{1,10}$/.test(text);

/** Role of a paragraph before the first heading or behind the last one; `body` where nothing else shows. */
export function edgeRole(text: string): ParagraphRole {
  if (DOC_NUMBER.test(text) && text.length < 40 && !/[，。]/.test(text)) return 'docNumber';
  if (orderHead(text) !== null) return 'docNumber';
  if (isDate(text)) return 'date';
  if (isSignature(text) || isSigner(text)) return 'signature';
  if (
    /^[（(](?:此件|本文有|主动公开|公开|联系人|联系电话)/.test(text) ||
    /^[（(][^（()）]*\d{4}年[^（()）]*[）)]$/.test(text) ||
    PRINTED.test(text) ||
    isOrgan(readLetterhead(text)) ||
    FORM.test(text)
  )
    return 'note';
  if (/^附\s*件/.test(text)) return 'attachment';
  if (isSalutation(text)) return 'salutation';
  return 'body';
}
