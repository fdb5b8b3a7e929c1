/** What a page shows outside of its article, and which of it belongs to the document. */
import type { Element, ElementContent, Root } from 'hast';
import { isDocumentLine, isFurniture } from '../text/furniture.ts';
import { childrenOf, isBlock, isElement, isFrame, isSilent } from './elements.ts';
import { TextWriter } from './text.ts';

/** The text of elements, as it would be written. */
export const textOf = (nodes: readonly ElementContent[]): string => {
  const writer = new TextWriter();
  for (const node of nodes) writer.write(node);
  return writer.end().text;
};

/** Share of links from which an element is a way to other pages. */
export const MOST_LINKS = 0.3;

const isSentence = (line: string): boolean => line.length >= 30 && line.includes('。');

/** Outside the article: a line of the document that its container does not hold. */
export const belongs = (line: string): boolean =>
  !isFurniture(line) &&
  isDocumentLine(line) &&
  (isSentence(line) || /^(?:第[一二三四五六七八九十]+[章节条篇]|附\s*件)/.test(line));

const holdsBlock = (node: Element): boolean =>
  childrenOf(node).some((child) => isElement(child) && (isBlock(child) || holdsBlock(child)));

/** The head of an article, with its title, and not of the page. */
const isOwnHeader = (element: Element, parent: Root | Element): boolean =>
  element.tagName === 'header' && isElement(parent) && /^(?:article|main)$/.test(parent.tagName);

/** Elements outside the article in the order of the page, each with one run of text. */
export function outside(
  root: Root,
  article: Element | Root,
): { before: Element[]; after: Element[] } {
  const found = { before: [] as Element[], after: [] as Element[] };
  let side: 'before' | 'after' = 'before';
  const visit = (node: Root | Element) => {
    for (const child of childrenOf(node)) {
      if (!isElement(child) || isSilent(child) || child.tagName === 'a') continue;
      if (isFrame(child) && !isOwnHeader(child, node)) continue;
      if (child === article) side = 'after';
      else if (isBlock(child) && !holdsBlock(child)) found[side].push(child);
      else visit(child);
    }
  };
  if (article !== root) visit(root);
  return found;
}

/** Share of the text of an element that stands in links. */
export function linked(element: Element): number {
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

const FILE = /^\d{1,2}[.、．].+|\.(?:docx?|xlsx?|wps|et|pdf|zip|rar)$/i;

/** Elements outside the article that belong to the document. */
export function keptOf(elements: readonly Element[]): Element[] {
  let listing = false;
  return elements.filter((element) => {
    const lines = textOf([element]).split('\n');
    // The names of attachments are links, one below the other.
    listing =
      lines.some((line) => /^附\s*件/.test(line)) ||
      (listing && lines.every((line) => FILE.test(line)));
    return listing || (linked(element) < MOST_LINKS && lines.some(belongs));
  });
}
