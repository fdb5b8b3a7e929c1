/** 发文字号 of a document. */
import type { Block } from '../../src/plan.schema.ts';
import { LACUNA } from '../../src/plan.schema.ts';
import { DOC_NUMBER, numberIn, orderHeadAt } from '../lexicon/doc-number.ts';
import { readIndex } from '../text/index-table.ts';
import { linesOf } from '../text/lines.ts';

/** Number of an order or an announcement, on one line or on two. */
function orderNumber(blocks: readonly Block[]): string | null {
  const head = blocks.slice(0, 6).map(({ text }) => text);
  return head.map((_, i) => orderHeadAt(head, i)).find(Boolean)?.number ?? null;
}

/** First whole 发文字号 in front of the text. */
export function docNumberOf(blocks: readonly Block[], decoded: string): string | null {
  const printed = blocks.find(({ role }) => role === 'docNumber')?.text;
  const titled = blocks.find(({ kind, text }) => kind === 'title' && DOC_NUMBER.test(text))?.text;
  const stated = numberIn(printed ?? titled ?? '');
  if (stated) return stated;
  const order = orderNumber(blocks);
  if (order) return order;
  const head = linesOf(decoded)
    .slice(0, 40)
    .map(({ trimmed }) => trimmed);
  const labelled =
    head
      .map((line) => /(?:发文字号|文\s*号|发布文号)\s*[:：]?[\s|]*(\S.{2,60}?号)/.exec(line)?.[1])
      .find(Boolean) ?? readIndex(head).fields.docNumber;
  return labelled && !labelled.includes(LACUNA) ? numberIn(labelled) : null;
}
