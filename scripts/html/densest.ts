/** Where in a page the text is densest. The containers that government sites use are a hint. */
import type { Element, Root } from 'hast';
import { isHan } from '../text/characters.ts';
import { attribute, childrenOf, isElement, isFrame, isSilent } from './elements.ts';

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

/** The innermost element with the name of a container that holds most of the text; without one, that holds nearly all. */
export function densest(root: Root): Element | Root {
  const weights = weigh(root);
  let best: Element | Root = root;
  let named: Element | null = null;
  const total = weights.get(root) ?? 0;
  let node: Element | Root = root;
  for (;;) {
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
