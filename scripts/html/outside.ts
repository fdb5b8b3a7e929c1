/** What a page shows outside of its article, and which of it belongs to the document. */
import type { Element, ElementContent, Root } from 'hast';
import { opensPart } from '../notation/markers.ts';
import { isBoilerplate, isStatement, isWeakBoilerplate } from '../text/boilerplate.ts';
import { readIndex } from '../text/index-table.ts';
import { isDate, isSignature } from '../text/roles.ts';
import { isSentence } from '../text/sentence.ts';
import { childrenOf, isContainer, isElement, isFrame, isSilent } from './elements.ts';
import { TextWriter } from './text.ts';

/** The text of elements, as it would be written. */
export const textOf = (nodes: readonly ElementContent[]): string => {
  const writer = new TextWriter();
  for (const node of nodes) writer.write(node);
  return writer.end().text;
};

/** Share of links from which an element is a way to other pages. */
export const MOST_LINKS = 0.3;

/** A line that the site says. */
export const isOfPage = (line: string): boolean =>
  isBoilerplate(line) || isWeakBoilerplate(line) || isStatement(line);

/** Outside the article: a line of the document that its container does not hold. */
export const belongs = (line: string): boolean =>
  !isOfPage(line) &&
  (isSentence(line) || opensPart(line) || /^——/.test(line) || /^附\s*件/.test(line));

/** A sentence, however short. */
const SHORT_SENTENCE = /[\u4e00-\u9fff]{4}.*。$/;

const closes = (line: string): boolean =>
  isDate(line) || isSignature(line) || (SHORT_SENTENCE.test(line) && !isOfPage(line));

/**
 * Elements right behind the article with which the document ends: its last sentence, who signs it, the date. A name alone
 * is that of the site.
 */
export function endingOf(after: readonly Element[]): Element[] {
  const texts = after.map((element) =>
    textOf([element])
      .trim()
      .split(/\s*\n\s*/),
  );
  const other = texts.findIndex((lines) => !lines.every(closes));
  const near = after.slice(0, other === -1 ? after.length : other);
  const last = texts
    .slice(0, near.length)
    .findLastIndex((lines) => !isSignature(lines.at(-1) ?? ''));
  return near.slice(0, last + 1);
}

/** Rows of a table that is no more than boilerplate. */
const FEW_ROWS = 3;

/** Elements below one. */
const below = (node: Element): Element[] =>
  childrenOf(node)
    .filter(isElement)
    .flatMap((child) => [child, ...below(child)]);

/** What makes a table a frame for other things, a form or a list of links. */
const NO_DATA = /^(?:table|form|input|select|a|img)$/;

/** A table with rows and columns of words and numbers. */
function isData(element: Element): boolean {
  if (element.tagName !== 'table') return false;
  const inside = below(element);
  const rows = inside.filter(
    (node) => node.tagName === 'tr' && childrenOf(node).filter(isElement).length > 1,
  );
  if (rows.length < FEW_ROWS || inside.some(({ tagName }) => NO_DATA.test(tagName))) return false;
  const lines = textOf([{ ...element, tagName: 'div' }]).split('\n');
  return (
    lines.some((line) => /\d/.test(line)) &&
    readIndex(lines).labels < 2 &&
    !lines.some(isBoilerplate)
  );
}

const holdsBlock = (node: Element): boolean =>
  childrenOf(node).some((child) => isElement(child) && (isContainer(child) || holdsBlock(child)));

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
      else if (isData(child) || (isContainer(child) && !holdsBlock(child))) found[side].push(child);
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
    return listing || isData(element) || (linked(element) < MOST_LINKS && lines.some(belongs));
  });
}
