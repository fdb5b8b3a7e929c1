/** describe: title, 发文字号, issuer, dates, kind, period and region of a plan, each from words that state it. */
import type { Block, PlanMeta } from '../../src/plan.schema.ts';
import { LACUNA } from '../../src/plan.schema.ts';
import type { PageMeta } from '../html/meta.ts';
import { bodyStart, DOC_NUMBER, isFurniture } from '../text/furniture.ts';
import { dense } from '../text/characters.ts';
import { linesOf } from '../text/lines.ts';
import { printedDate, stampedDate } from './dates.ts';
import { regionAt } from './region.ts';

/** What describe finds; the fields of PlanMeta that say what the document is. */
export type Description = Pick<
  PlanMeta,
  | 'title'
  | 'noticeTitle'
  | 'docNumber'
  | 'issuer'
  | 'issued'
  | 'published'
  | 'effective'
  | 'kind'
  | 'period'
  | 'region'
>;

const ORGAN =
  /[\u4e00-\u9fff]{2,20}(?:人民政府办公[室厅]|人民政府|办公[室厅]|委员会|领导小组|[局厅委部院])/;

/** Data that the site printed around the text; read before it is dropped. */
function siteData(decoded: string): {
  published: string | null;
  effective: string | null;
  issuer: string | null;
} {
  const lines = linesOf(decoded).map(({ trimmed }) => trimmed);
  const head = lines.slice(0, bodyStart(linesOf(decoded)) + 12);
  let published: string | null = null;
  let effective: string | null = null;
  let issuer: string | null = null;
  for (const [i, line] of head.entries()) {
    const stated =
      /(?:发布|公布|更新|生成)?(?:时间|日期)\s*[:：]?\s*(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2})/.exec(
        line,
      );
    if (stated && isFurniture(line)) published ??= stampedDate(stated[1] ?? '');
    if (/^\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/.test(line))
      published ??= stampedDate(line);
    effective ??= stampedDate(
      /(?:生效|施行|实施)(?:日期|时间)\s*[:：]?\s*(\S+)/.exec(line)?.[1] ?? '',
    );
    const office = /^(?:发布|颁布|发文)(?:单位|机构|机关)\s*[:：]?\s*(.*)$/.exec(line);
    if (office) {
      const named = [office[1] ?? '', ...head.slice(i + 1, i + 3)].filter((text) =>
        ORGAN.test(text),
      );
      issuer ??= named.map((text) => ORGAN.exec(text)?.[0] ?? null).find(Boolean) ?? null;
    }
    const column = /^(?:所属)?栏目\s*[:：]\s*([\u4e00-\u9fff]+)\s*[-—－]/.exec(line);
    if (column && ORGAN.test(column[1] ?? '')) issuer ??= column[1] ?? null;
  }
  return { published, effective, issuer };
}

/** Title inside 关于印发…的通知. */
function carriedTitle(notice: string): string | null {
  const match = /印发(?:《([^《》]*(?:《[^》]*》[^《》]*)*)》|(.+?))的?通知/.exec(notice);
  return (match?.[1] ?? match?.[2] ?? '').trim() || null;
}

function titles(
  blocks: readonly Block[],
  decoded: string,
  page: string | null,
): { title: string; noticeTitle: string | null } {
  const lines = linesOf(decoded).map(({ trimmed }) => trimmed);
  const own = blocks
    .filter(({ kind, container }) => kind === 'title' && container === null)
    .map(({ text }) => text);
  const inNotice = blocks.find(
    ({ kind, container }) => kind === 'title' && container !== null,
  )?.text;
  const notices = [inNotice ?? '', ...own, ...lines.slice(0, 400)].filter(
    (text) => /通知\s*(?:[（(].*)?$/.test(text) && text.length < 150,
  );
  const widen = (text: string) =>
    text.replaceAll('(', '（').replaceAll(')', '）').replaceAll(',', '，');
  // Its number in brackets behind it, whole or damaged, is no part of the title.
  const noticeTitle = notices[0]
    ? widen(notices[0].replace(/\s*[（(][^（()）]*〔.*$/, '')).trim()
    : null;
  const plan = own.filter((text) => !/通知\s*(?:[（(].*)?$/.test(text)).join('');
  const carried = notices
    .map(carriedTitle)
    .find((text) => text && !text.includes(LACUNA) && !text.includes('?'));
  const chosen = plan !== '' && !plan.includes(LACUNA) ? plan : (carried ?? (plan || noticeTitle));
  const title = chosen ?? page ?? blocks[0]?.text.slice(0, 40) ?? '无题';
  return { title: widen(title.trim()), noticeTitle };
}

function kindOf(title: string): PlanMeta['kind'] {
  const bare = title.replace(/[（(][^（()）]*[）)]\s*$/, '');
  if (/规划纲要$/.test(bare)) return '规划纲要';
  if (/规划$/.test(bare)) return '规划';
  if (/行动(?:计划|方案)$/.test(bare)) return '行动计划';
  if (/方案$/.test(bare)) return '实施方案';
  if (/要点$/.test(bare)) return '工作要点';
  if (/意见$/.test(bare)) return '意见';
  if (/(?:办法|规定|细则)$/.test(bare)) return '办法';
  if (/通知$/.test(bare)) return '通知';
  return '其他';
}

const FIVE_YEARS: Record<string, number> = { 十二: 2011, 十三: 2016, 十四: 2021, 十五: 2026 };

function periodOf(title: string, text: string): [number, number] | null {
  const stated = /规划期限?(?:为|是)?[^。；]{0,8}?(20\d\d)年?\s*[-—–~～至到]+\s*(20\d\d)年?/.exec(
    text,
  );
  const titled = /[（(]?(20\d\d)\s*年?\s*[-—–~～至]+\s*(20\d\d)\s*年?[）)]?/.exec(title);
  const range = titled ?? stated;
  if (range) return [Number(range[1]), Number(range[2])];
  const five = /[“第](十[二三四五])(?:五”|个五年)/.exec(title);
  const first = five && FIVE_YEARS[five[1] ?? ''];
  if (first) return [first, first + 4];
  const year = /^(?:[\u4e00-\u9fff]{0,12})?(20\d\d)年/.exec(title);
  return year ? [Number(year[1]), Number(year[1])] : null;
}

/** 发文字号 inside a text, in its usual form. */
function numberIn(text: string): string | null {
  const match = DOC_NUMBER.exec(text);
  return (
    match &&
    dense(match[0])
      .replace(/[[［(（【]/, '〔')
      .replace(/[\]］)）】]/, '〕')
  );
}

/** First whole 发文字号 in front of the text. */
function docNumberOf(blocks: readonly Block[], decoded: string): string | null {
  const printed = blocks.find(({ role }) => role === 'docNumber')?.text;
  const titled = blocks.find(({ kind, text }) => kind === 'title' && DOC_NUMBER.test(text))?.text;
  const stated = numberIn(printed ?? titled ?? '');
  if (stated) return stated;
  const head = linesOf(decoded)
    .slice(0, 40)
    .map(({ trimmed }) => trimmed);
  const labelled = head
    .map((line) => /^(?:发文字号|文号|发布文号)\s*[:：]?\s*(\S+号)/.exec(line)?.[1])
    .find(Boolean);
  return labelled && DOC_NUMBER.test(labelled) && !labelled.includes(LACUNA) ? labelled : null;
}

/**
 * Describes a document.
 *
 * @param blocks its text in reading order
 * @param decoded text as it stood before anything was dropped from it
 * @param page what the page says beside the text, which states what the text does not
 */
export function describe(
  blocks: readonly Block[],
  decoded: string,
  page: PageMeta | null,
): Description {
  const site = siteData(decoded);
  const { title, noticeTitle } = titles(blocks, decoded, page?.title ?? null);
  const signed = blocks.filter(({ role }) => role === 'signature');
  // Offices that sign one below the other sign together.
  const joint = signed.filter(({ container }) => container === signed[0]?.container);
  const signature = joint.length > 0 ? joint.map(({ text }) => text).join(' ') : null;
  const dated = blocks
    .filter(({ role }) => role === 'date' || role === 'signature')
    .map(({ text }) => printedDate(text));
  const office = signature && (ORGAN.exec(signature)?.[0] ?? null);
  const issuer =
    (signature && office && signature.startsWith(office)
      ? signature.replace(/\s*[\d〇○零一二三四五六七八九]{4}年.*$/, '').trim()
      : office) ??
    site.issuer ??
    page?.issuer ??
    null;
  const text = blocks.map((block) => block.text).join('\n');
  return {
    title,
    noticeTitle,
    docNumber: docNumberOf(blocks, decoded) ?? numberIn(page?.docNumber ?? ''),
    issuer,
    issued: dated.find((date) => date !== null) ?? page?.issued ?? null,
    published: site.published ?? page?.published ?? null,
    effective: site.effective ?? page?.effective ?? null,
    kind: kindOf(title),
    period: periodOf(title, text),
    region:
      [title, issuer, noticeTitle]
        .map((name) => (name ? regionAt(name) : null))
        .find((region) => region !== null) ?? null,
  };
}
