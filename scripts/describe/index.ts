/** describe: title, 发文字号, issuer, dates, kind, period and region of a plan, each from words that state it. */
import type { Block, PlanMeta } from '../../src/plan.schema.ts';
import type { PageMeta } from '../html/meta.ts';
import { numberIn } from '../lexicon/doc-number.ts';
import { printedDate } from '../lexicon/date.ts';
import { belowText } from './below-text.ts';
import { docNumberOf } from './doc-number.ts';
import { effectiveIn } from './effective.ts';
import { issuerOf } from './issuer.ts';
import { kindOf, periodOf } from './kind.ts';
import { promulgationIn } from './promulgated.ts';
import { regionOf } from './region.ts';
import { siteData } from './site-data.ts';
import { titlesOf } from './titles.ts';

/** What describe finds; the fields of PlanMeta that say what the document is. */
export type Description = Pick<
  PlanMeta,
  | 'title'
  | 'noticeTitle'
  | 'citedAs'
  | 'docNumber'
  | 'issuer'
  | 'issued'
  | 'published'
  | 'effective'
  | 'kind'
  | 'period'
  | 'region'
>;

/** Date of the signature, or the date that stands in brackets below the title. */
function issuedOn(blocks: readonly Block[]): string | null {
  const signed = [...belowText(blocks), ...blocks]
    .filter(({ role }) => role === 'date' || role === 'signature')
    .map(({ text }) => printedDate(text));
  const below = blocks
    .filter(
      ({ role, text }) =>
        role === 'note' && /^[（(]\s*\d{4}年\d{1,2}月\d{1,2}日\s*[）)]$/.test(text),
    )
    .map(({ text }) => printedDate(text));
  return [...signed, ...below].find((date) => date !== null) ?? null;
}

/** What a notice that came alone says it brings: its own title begins with no place. */
const broughtIn = (title: string): string | null =>
  /(?:印发|公布|发布)《([^《》]+)/.exec(title)?.[1] ?? null;

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
  const { title, noticeTitle } = titlesOf(blocks, decoded, page?.title ?? null);
  const ordered = promulgationIn(blocks);
  const stated = ordered?.office ?? site.issuer ?? page?.issuer ?? null;
  const issuer = issuerOf(blocks, [noticeTitle, title], stated);
  const text = blocks.map((block) => block.text).join('\n');
  return {
    title,
    noticeTitle,
    docNumber:
      docNumberOf(blocks, decoded) ?? numberIn(page?.docNumber ?? '') ?? ordered?.number ?? null,
    issuer,
    issued: issuedOn(blocks) ?? ordered?.issued ?? page?.issued ?? site.issued,
    published: site.published ?? page?.published ?? null,
    effective:
      site.effective ?? page?.effective ?? effectiveIn(blocks) ?? ordered?.effective ?? null,
    kind: kindOf(title),
    period: periodOf(title, text),
    region: regionOf([title, issuer, noticeTitle, broughtIn(title)]),
  };
}
