/** A web page, or a piece of one → the text of its document. */
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { ConvertError } from '../diagnostic.ts';
import { findArticle } from './article.ts';
import { childrenOf, isElement } from './elements.ts';
import { readIndex } from '../text/index-table.ts';
import { isMenu } from './menu.ts';
import { type PageMeta, readMeta } from './meta.ts';
import { isPage } from './recognise.ts';
import type { Reading } from '../source/omission.ts';
import { type PageText, TextWriter } from './text.ts';
import { Trace } from './trace.ts';
import { readFields, showDocument } from './shown.ts';
import { hideCopies } from './copies.ts';
import { said } from '../said/said.ts';

/** Browsers stop at 512; deeper than this is an attack or a broken file. */
const DEEPEST = 1000;
/** An index table has several labels and no prose. */
const LONGEST_INDEX = 600;

/** Elements that have no end, or end by themselves. */
const ENDLESS =
  /^(?:area|base|body|br|col|colgroup|dd|dt|embed|head|hr|html|img|input|li|link|meta|option|p|param|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/i;

/** Elements that are open at the deepest place, taken roughly and from above. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag, close, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)[^<>]*>/gi)) {
    if (ENDLESS.test(name) || tag.endsWith('/>')) continue;
    depth = close ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const linesOf = (nodes: readonly (ElementContent | Root)[]): string[] => {
  const writer = new TextWriter();
  for (const node of nodes) writer.write(node);
  return writer.end().text.split('\n');
};

/** A table with 索引号, 发文机关, … which is about the document and not of it. */
function isIndexTable(element: Element): boolean {
  if (element.tagName !== 'table' && element.tagName !== 'ul' && element.tagName !== 'dl')
    return false;
  const lines = linesOf([{ ...element, tagName: 'div' }]);
  return lines.join('').length <= LONGEST_INDEX && readIndex(lines).labels >= 3;
}

/**
 * Reads HTML. In a whole page the document is looked for; a fragment is all document.
 *
 * @throws {ConvertError} `html-depth` where elements are nested beyond reason
 */
export function readHtml(html: string): PageText & Reading & { meta: PageMeta } {
  if (depthOf(html) > DEEPEST)
    throw new ConvertError(
      'html-depth',
      said('网页标签嵌套过深', 'the elements of the page are nested too deep'),
      said('请另存网页，或粘贴为纯文本', 'save the page anew, or paste its text as plain text'),
    );
  const page = isPage(html);
  const root = fromHtml(html, { fragment: !page });
  readFields(root);
  showDocument(root);
  const copies = hideCopies(root);
  const left = new Map([...copies.keys()].map((copy) => [copy, 'page-copy']));
  const { nodes, around } = page
    ? findArticle(root, readMeta(root, []).title)
    : { nodes: childrenOf(root), around: [] };
  const indexes: Element[] = [];
  const trace = new Trace();
  const writer = new TextWriter((element) => {
    if (isMenu(element)) return true;
    if (!isIndexTable(element)) return false;
    indexes.push(element);
    left.set(element, 'page-index');
    return true;
  }, trace);
  for (const node of nodes) if (isElement(node) || node.type === 'text') writer.write(node);
  return {
    ...writer.end(),
    ...trace.end(root, left, copies),
    meta: readMeta(root, linesOf([...indexes, ...around])),
  };
}
