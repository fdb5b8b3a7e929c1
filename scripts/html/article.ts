/**
 * Finds the document in a page: where the text is densest. What stands outside and reads like the document is kept
 * too: losing a line is worse than keeping one too many.
 */
import type { Element, ElementContent, Root } from 'hast';
import { isDocumentLine, isFurniture, isTitleLike } from '../text/furniture.ts';
import { bare } from '../text/characters.ts';
import { densest } from './densest.ts';
import { attribute, childrenOf, isBlock, isElement, isFrame, isSilent } from './elements.ts';
import { TextWriter } from './text.ts';

const textOf = (nodes: readonly ElementContent[]): string => {
  const writer = new TextWriter();
  for (const node of nodes) writer.write(node);
  return writer.end().text;
};

const isSentence = (line: string): boolean => line.length >= 30 && line.includes('。');

/** Outside the article: a line of the document that its container does not hold. */
const belongs = (line: string): boolean =>
  !isFurniture(line) &&
  isDocumentLine(line) &&
  (isSentence(line) || /^(?:第[一二三四五六七八九十]+[章节条篇]|附\s*件)/.test(line));

const holdsBlock = (node: Element): boolean =>
  childrenOf(node).some((child) => isElement(child) && (isBlock(child) || holdsBlock(child)));

/** Elements outside the article in the order of the page, each with one run of text. */
function outside(root: Root, article: Element | Root): { before: Element[]; after: Element[] } {
  const found = { before: [] as Element[], after: [] as Element[] };
  let side: 'before' | 'after' = 'before';
  const visit = (node: Root | Element) => {
    for (const child of childrenOf(node)) {
      if (!isElement(child) || isSilent(child) || isFrame(child) || child.tagName === 'a') continue;
      if (child === article) side = 'after';
      else if (isBlock(child) && !holdsBlock(child)) found[side].push(child);
      else visit(child);
    }
  };
  if (article !== root) visit(root);
  return found;
}

/** Share of the text of an element that stands in links. */
function linked(element: Element): number {
  const links: string[] = [];
  const visit = (node: Element) => {
    for (const child of childrenOf(node)) {
      if (!isElement(child) || isSilent(child)) continue;
      if (child.tagName === 'a') links.push(textOf([child]));
      else visit(child);
    }
  };
  visit(element);
  return links.join('').length / Math.max(1, textOf([element]).length);
}

export interface Article {
  /** The document: its container, and what stands outside of it. */
  nodes: ElementContent[];
  /** What the page shows beside it, in order: where it says what the document is. */
  around: ElementContent[];
}

/** The elements around one, from the outside in. */
function ancestors(node: Root | Element, wanted: Element): Element[] | null {
  for (const child of childrenOf(node)) {
    if (child === wanted) return [];
    const found = isElement(child) ? ancestors(child, wanted) : null;
    if (found && isElement(child)) return [child, ...found];
  }
  return null;
}

const linesOf = (elements: readonly Element[]): string[] =>
  elements
    .filter((element) => linked(element) < 0.3)
    .flatMap((element) => textOf([element]).split('\n'));

/** Goes up from a container as long as what stands beside it is text of the document, too. */
function whole(root: Root, container: Element): Element {
  let article = container;
  for (const parent of (ancestors(root, container) ?? []).reverse()) {
    if (parent.tagName === 'html') break;
    const { before, after } = outside({ type: 'root', children: [parent] }, article);
    const beside = [...before, ...after];
    const lines = linesOf(beside).filter((line) => line !== '');
    const clean = !lines.some(isFurniture) && beside.every((element) => linked(element) < 0.3);
    if (!(clean && parent.tagName !== 'body') && lines.filter(belongs).length < 3) break;
    article = parent;
  }
  return article;
}

/** True for the line that shows the title above the text. */
function isHeadline(element: Element, title: string | null): boolean {
  const shown = textOf([element]);
  if (title !== null) return bare(shown) === bare(title);
  const named = /title|biaoti|\bbt\b/i.test(
    `${attribute(element, 'id')} ${attribute(element, 'className')}`,
  );
  return (element.tagName === 'h1' || named) && isTitleLike(shown);
}

/**
 * Finds the document.
 *
 * @param title of the document as the head of the page gives it
 */
export function findArticle(root: Root, title: string | null): Article {
  const container = densest(root);
  if (container === root || !isElement(container)) return { nodes: childrenOf(root), around: [] };
  const article = whole(root, container);
  const { before, after } = outside(root, article);
  const opening = bare(textOf([article]).slice(0, 3000));
  const headline = before.findLast((element) => isHeadline(element, title));
  const stated = headline && bare(textOf([headline]));
  const kept = (element: Element) =>
    linked(element) < 0.3 && textOf([element]).split('\n').some(belongs);
  return {
    nodes: [
      ...before.filter((element) =>
        element === headline ? stated && !opening.includes(stated) : kept(element),
      ),
      article,
      ...after.filter(kept),
    ],
    around: [...before, ...after],
  };
}
