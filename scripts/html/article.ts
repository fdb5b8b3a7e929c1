/**
 * Finds the document in a page. The containers that government sites use are a hint; without one it is where the
 * text is densest. What stands outside and reads like the document is kept too: losing a line is worse than keeping
 * one too many.
 */
import type { Element, ElementContent, Root } from 'hast';
import { isDocumentLine, isFurniture } from '../text/furniture.ts';
import { bare, isHan } from '../text/characters.ts';
import { attribute, childrenOf, isBlock, isElement, isFrame, isSilent } from './elements.ts';
import { TextWriter } from './text.ts';

const CONTAINER =
  /(?:^|[\s_-])(?:ucap-?content|trs_?editor|trs_ueditor|zoom|zoomcon|article|(?:article|news|text|pages|main|view|detail|info|con|body|xxgk|zw|wz)[_-]?(?:content|con|body|text|main|article|nr)|content(?:_?(?:article|text|body|main))?|vsb_content\w*|v_news_content|bt[_-]?content|nr|maintext|printcontent|printarea|arti_content|neirong|zhengwen)(?:$|[\s_-])/i;

/** Share of the text that a container must hold to be believed, or to be gone into. */
const MOST = 0.6;
const NEARLY_ALL = 0.9;

/** Chinese characters below each element, links and the frame of the page left out. */
function weigh(root: Root): Map<Element | Root, number> {
  const weights = new Map<Element | Root, number>();
  const weightOf = (node: Element | Root): number => {
    let weight = 0;
    for (const child of childrenOf(node)) {
      if (child.type === 'text')
        for (const character of child.value) weight += isHan(character) ? 1 : 0;
      else if (isElement(child) && child.tagName !== 'a' && !isSilent(child) && !isFrame(child))
        weight += weightOf(child);
    }
    weights.set(node, weight);
    return weight;
  };
  weightOf(root);
  return weights;
}

const isNamed = (element: Element): boolean =>
  CONTAINER.test(attribute(element, 'id')) || CONTAINER.test(attribute(element, 'className'));

/** The innermost element that holds nearly all of the text. */
function densest(root: Root, weights: ReadonlyMap<Element | Root, number>): Element | Root {
  let best: Element | Root = root;
  let named: Element | null = null;
  const total = weights.get(root) ?? 0;
  for (let node: Element | Root | null = root; node;) {
    const children: Element[] = childrenOf(node).filter(isElement);
    const weight: number = weights.get(node) ?? 0;
    const heaviest: Element | undefined = children.reduce<Element | undefined>(
      (a, b) => ((weights.get(b) ?? 0) > (a ? (weights.get(a) ?? 0) : 0) ? b : a),
      undefined,
    );
    const share: number = heaviest ? (weights.get(heaviest) ?? 0) : 0;
    if (!heaviest || share < weight * MOST || heaviest.tagName === 'p') break;
    if (isNamed(heaviest) && share >= total * MOST) named = heaviest;
    if (share >= weight * NEARLY_ALL && best === node) best = heaviest;
    node = heaviest;
  }
  return named ?? best;
}

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

/** True for the line that shows the title above the text. */
const isHeadline = (element: Element, title: string | null): boolean =>
  title === null ? element.tagName === 'h1' : bare(textOf([element])) === bare(title);

/**
 * Finds the document.
 *
 * @param title of the document as the head of the page gives it
 */
export function findArticle(root: Root, title: string | null): Article {
  const article = densest(root, weigh(root));
  if (article === root || !isElement(article)) return { nodes: childrenOf(root), around: [] };
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
