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

/** Share of links from which an element is a way to other pages. */
const MOST_LINKS = 0.3;

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
    .filter((element) => linked(element) < MOST_LINKS)
    .flatMap((element) => textOf([element]).split('\n'));

const holdsFrame = (node: Element): boolean =>
  childrenOf(node).some((child) => isElement(child) && (isFrame(child) || holdsFrame(child)));

/** Goes up from a container as long as what stands beside it is text of the document, too. */
function whole(root: Root, container: Element): Element {
  let article = container;
  for (const parent of (ancestors(root, container) ?? []).reverse()) {
    if (parent.tagName === 'html') break;
    const { before, after } = outside({ type: 'root', children: [parent] }, article);
    const beside = [...before, ...after];
    const lines = linesOf(beside).filter((line) => line !== '');
    const clean =
      !holdsFrame(parent) &&
      !lines.some(isFurniture) &&
      beside.every((element) => linked(element) < MOST_LINKS);
    if (!clean && lines.filter(belongs).length < 3) break;
    article = parent;
  }
  return article;
}

/** The element above the text that shows its title. */
function headlineOf(before: readonly Element[], title: string | null): Element | undefined {
  const same = (element: Element) => title !== null && bare(textOf([element])) === bare(title);
  const named = (element: Element) => {
    const names = `${attribute(element, 'id')} ${attribute(element, 'className')}`;
    const large = element.tagName === 'h1' || /title|biaoti|\bbt\b/i.test(names);
    return large && isTitleLike(textOf([element]));
  };
  return before.findLast(same) ?? before.findLast(named);
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
  const headline = headlineOf(before, title);
  const stated = headline && bare(textOf([headline]));
  const kept = (element: Element) =>
    linked(element) < MOST_LINKS && textOf([element]).split('\n').some(belongs);
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
