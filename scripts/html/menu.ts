/** Ways through the site that stand in the same container as the text. */
import type { Element } from 'hast';
import { childrenOf, isContainer, isElement } from './elements.ts';

const HOME = /^(?:网站|返回)?首页$/;
const BETWEEN = /^[\s|｜>›»·/-]*$/;
const FEWEST_LINKS = 3;

/** The texts below an element in order, each with whether it stands in a link. */
function* textsOf(node: Element, linked: boolean): Iterable<{ text: string; linked: boolean }> {
  for (const child of childrenOf(node)) {
    if (child.type === 'text') yield { text: child.value.trim(), linked };
    else if (isElement(child)) yield* textsOf(child, linked || child.tagName === 'a');
  }
}

/** True for a row of nothing but links, the first of which leads home: no text has one. */
export function isMenu(element: Element): boolean {
  if (!isContainer(element)) return false;
  let links = 0;
  for (const { text, linked } of textsOf(element, false)) {
    if (BETWEEN.test(text)) continue;
    if (!linked || (links === 0 && !HOME.test(text))) return false;
    links += 1;
  }
  return links >= FEWEST_LINKS;
}
