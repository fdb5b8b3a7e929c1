/** The few questions that are asked of the XML of a Word file. */
import { DOMParser } from '@xmldom/xmldom';

/**
 * Parses a part.
 *
 * @throws {Error} where it is not well-formed
 */
export function parseXml(xml: string): Document {
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(message);
  };
  // The parser has types of its own for the same interfaces, without what only browsers have.
  return new DOMParser({ onError }).parseFromString(xml, 'text/xml') as unknown as Document;
}

/** True for a property that is there and not turned off. */
export const isOn = (property: Element | null): boolean =>
  property !== null && !/^(?:0|false|off)$/.test(value(property) ?? '');

/** Elements of a name below a node, at any depth. */
export const all = (node: Document | Element, name: string): Element[] =>
  Array.from(node.getElementsByTagName(name));

/** The nearest element of one of the names that holds a node, or null. */
export function holder(node: Node, ...names: string[]): Element | null {
  for (let at = node.parentNode; at; at = at.parentNode)
    if (names.includes(at.nodeName)) return at as Element;
  return null;
}

/** First child of a name, or null. */
export function child(node: Element | null, name: string): Element | null {
  for (let one = node?.firstChild ?? null; one; one = one.nextSibling)
    if (one.nodeName === name) return one as Element;
  return null;
}

/** Value of `w:val`, of a node or of a child of it. */
export function value(node: Element | null, name?: string): string | null {
  const element = name === undefined ? node : child(node, name);
  return element?.getAttribute('w:val') || null;
}
