/**
 * Finds the document in a page: where the text is densest. What stands outside and reads like the document is kept
 * too: losing a line is worse than keeping one too many.
 */
import type { Element, ElementContent, Root } from 'hast';
import { stampedDate } from '../lexicon/date.ts';
import { DOC_NUMBER, isNumberAlone } from '../lexicon/doc-number.ts';
import { isIndexLabel } from '../lexicon/index-label.ts';
import { carriedTitles } from '../text/carried-title.ts';
import { bare } from '../text/characters.ts';
import { isBoilerplate, isTitleLike } from '../text/boilerplate.ts';
import { densest } from './densest.ts';
import { attribute, childrenOf, isElement, isFrame } from './elements.ts';
import {
  belongs,
  endingOf,
  isOfPage,
  keptOf,
  linked,
  MOST_LINKS,
  outside,
  textOf,
} from './outside.ts';

export interface Article {
  /** The document: its container, and what stands outside of it. */
  nodes: ElementContent[];
  /** What the page shows beside it, in order: where it says what the document is. */
  around: ElementContent[];
}

/** Lines at the beginning of a text among which its number stands. */
const FRONT = 20;

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
      !lines.some(isBoilerplate) &&
      beside.every((element) => linked(element) < MOST_LINKS);
    if (!clean && lines.filter(belongs).length < 3) break;
    article = parent;
  }
  return article;
}

/**
 * The element above the text that shows its title.
 *
 * @param opening how the text begins (`bare`): what a notice brings stands there
 */
function headlineOf(
  before: readonly Element[],
  title: string | null,
  opening: string,
): Element | undefined {
  const same = (element: Element) => title !== null && bare(textOf([element])) === bare(title);
  const named = (element: Element) => {
    const names = `${attribute(element, 'id')} ${attribute(element, 'className')}`;
    const large = element.tagName === 'h1' || /title|biaoti|\bbt\b/i.test(names);
    return large && isTitleLike(textOf([element]));
  };
  const brings = (element: Element) => {
    const brought = carriedTitles([textOf([element])])[0];
    return linked(element) < MOST_LINKS && brought !== undefined && opening.includes(bare(brought));
  };
  return before.findLast(same) ?? before.findLast(named) ?? before.findLast(brings);
}

/** 某政发〔2021〕8号 2021-12-03: a number, and behind it nothing but what a page says. */
function isNumberLine(line: string): boolean {
  const number = DOC_NUMBER.exec(line.trim());
  const behind = line.trim().slice(number?.[0].length).split(/\s+/).filter(Boolean);
  return (
    isNumberAlone(line) ||
    (number?.index === 0 && behind.every((part) => isOfPage(part) || stampedDate(part) !== null))
  );
}

/**
 * The number of the document, alone on its line directly above the text, what the site says between them aside. Where the
 * text has a number of its own, or the page another, nobody knows whose it is.
 *
 * @param lines of the text
 */
function numberOf(before: readonly Element[], lines: readonly string[]): Element | undefined {
  const texts = before.map((element) => textOf([element]).trim());
  const numbers = [...lines.slice(0, FRONT), ...texts].filter(isNumberLine);
  const near = texts.findLastIndex((text) => !text.split(/\s*\n\s*/).every(isOfPage));
  const element = before[near];
  if (numbers.length !== 1 || numbers[0] !== texts[near] || !element) return undefined;
  return isIndexLabel(texts[near - 1] ?? '') || linked(element) >= MOST_LINKS ? undefined : element;
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
  const text = textOf([article]);
  const opening = bare(text.slice(0, 3000));
  const headline = headlineOf(before, title, opening);
  const stated = headline && bare(textOf([headline]));
  const kept = new Set([...keptOf(before), ...keptOf(after), ...endingOf(after)]);
  const number = numberOf(before, text.split('\n'));
  if (number) kept.add(number);
  return {
    nodes: [
      ...before.filter((element) =>
        element === headline ? stated && !opening.includes(stated) : kept.has(element),
      ),
      article,
      ...after.filter((element) => kept.has(element)),
    ],
    around: [...before, ...after],
  };
}
