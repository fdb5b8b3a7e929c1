/**
 * Shows what a page hides where that is the document: some keep the whole text in a block without display, which a
 * script opens, or in a template or a field of a form.
 */
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import {
  attribute,
  childrenOf,
  everyChild,
  FILLED,
  framedSource,
  isElement,
  isFrame,
  isSilent,
  shownValue,
} from './elements.ts';
import { fillingGaps } from './gaps.ts';

/** Share of the text of a page that only the document itself can be. */
const MOST = 0.5;
/** Share of what is hidden that a block must hold to be a part of the document. */
const PART = 0.1;
/** Blocks may be hidden inside hidden ones; deeper than this is none of it. */
const DEEPEST = 5;

/** Never a document: they name other pages, or say what a control does. */
const CONTROL =
  /^(?:head|title|button|select|datalist|option|optgroup|svg|style|script|menu|input|iframe)$/;

/**
 * The Chinese characters and digits below a node without those of elements that are passed over.
 *
 * @param known takes down those of each element on the way
 */
export function signsOf(
  node: Root | ElementContent,
  passed: (element: Element) => boolean,
  known?: Map<Root | Element, string>,
): string {
  if (node.type === 'text') return node.value.replace(/[^\u3400-\u9fff0-9]+/g, '');
  if (node.type !== 'root' && (!isElement(node) || CONTROL.test(node.tagName) || passed(node)))
    return '';
  const signs = everyChild(node)
    .map((child) => signsOf(child, passed, known))
    .join('');
  known?.set(node, signs);
  return signs;
}

/** The outermost elements that the page does not show, though they may hold text. */
function hiddenIn(node: Root | Element): Element[] {
  return everyChild(node).flatMap((child) => {
    if (!isElement(child) || CONTROL.test(child.tagName)) return [];
    return isSilent(child) ? [child] : hiddenIn(child);
  });
}

/** True for the text of a field that is the source of a page. */
export const isSourceText = (text: string): boolean =>
  /<(?:p|div|table|br|h\d)\b[^<>]*>/i.test(text);

/** Reads the source of a page that an element holds into it; lines are those of the outer page. */
function readSource(element: Element, source: string): void {
  const inside = fromHtml(source, { fragment: true });
  visit(inside, (node) => void (node.position = element.position));
  element.children = childrenOf(inside);
}

/** Reads what fields and frames hold: the words that they show, and the source of a page that one may carry. */
export function readFields(root: Root): void {
  visit(root, 'element', (field) => {
    const value = shownValue(field);
    if (value !== '') field.children = [{ type: 'text', value, position: field.position }];
    const framed = framedSource(field);
    if (framed !== '') {
      field.tagName = 'div';
      readSource(field, framed);
    }
    const [text] = field.children;
    if (field.tagName === 'textarea' && text?.type === 'text' && isSourceText(text.value))
      readSource(field, text.value);
  });
}

/** Makes a hidden element one that is shown. */
function show(element: Element): void {
  if (element.content) element.children = everyChild(element);
  delete element.content;
  delete element.properties['hidden'];
  const style = attribute(element, 'style').replace(
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)[^;]*;?/gi,
    '',
  );
  element.properties['style'] = style;
  const plain = element.children.every(({ type }) => type === 'text');
  if (element.tagName === 'textarea' && plain) element.tagName = 'pre';
  else if (isSilent(element)) element.tagName = 'div';
}

/**
 * Shows what a page hides, where it holds most of the text and the page does not show the same beside it, or where its
 * numbers are missing in what is shown.
 */
export function showDocument(root: Root, depth = 0): void {
  const hidden = hiddenIn(root)
    .map((element) => ({ element, signs: signsOf(element, () => false) }))
    .filter(({ signs }) => signs !== '');
  if (hidden.length === 0 || depth === DEEPEST) return;
  const shown = signsOf(
    root,
    (element) => element.tagName === 'a' || isFrame(element) || isSilent(element),
  );
  const own = hidden.filter(({ signs }) => !shown.includes(signs));
  const total = own.reduce((sum, { signs }) => sum + signs.length, 0);
  if (total <= (total + shown.length) * MOST) {
    const elements = own.map(({ element }) => element);
    for (const element of fillingGaps(root, elements)) {
      show(element);
      element.properties[FILLED] = true;
    }
    return;
  }
  for (const { element, signs } of own) if (signs.length >= total * PART) show(element);
  showDocument(root, depth + 1);
}
