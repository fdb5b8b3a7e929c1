/** Which text nodes of a page were written, and so which were left out, where, and by which rule. */
import type { Element, Root, Text } from 'hast';
import './omissions.ts';
import { countOf } from '../text/tally.ts';
import type { Omission, Reading } from '../source/omission.ts';
import {
  attribute,
  everyChild,
  isBlock,
  isElement,
  isHidden,
  isSilent,
  isStruck,
  pictureWords,
} from './elements.ts';

/** What a rule is called inside a sentence, where words may be missing. */
const INSIDE: Readonly<Record<string, string>> = {
  'page-control': 'page-control-inline',
  'page-hidden': 'page-hidden-inline',
};

/** True where words go on behind what stands between them. */
const goesOn = (before: string, behind: string): boolean =>
  /[\u4e00-\u9fff\d]$/.test(before) && /^[\u4e00-\u9fff\d%％，。；：、]/.test(behind);

/** Taken down while a page is written. */
export class Trace {
  readonly #written = new Map<Text, number>();
  #made = '';

  /** A text node was written. */
  wrote(node: Text): void {
    this.#written.set(node, (this.#written.get(node) ?? 0) + 1);
    // What is written again stands once more than in the file.
    if (this.#written.get(node) !== 1) this.made(node.value);
  }

  /** Text was written that stands nowhere in the page. */
  made(text: string): void {
    this.#made += text;
  }

  /**
   * What was not written, in the order of the page: a record for each stretch that one rule left out.
   *
   * @param rules elements that were left out for a reason of their own, with its rule
   * @param notes what a reader must know of them
   */
  end(
    root: Root,
    rules: ReadonlyMap<Element, string>,
    notes: ReadonlyMap<Element, string | undefined> = new Map(),
  ): Reading {
    const omitted: Omission[] = [];
    let open: Omission | null = null;
    let block: Element | null = null;
    let from: Element | null = null;
    let last: { text: string; parent: Element | null } | null = null;
    const leave = (node: Text, rule: string, parent: Element | null, within: Element | null) => {
      if (this.#written.has(node)) {
        if (node.value.trim() === '') return;
        const inside = last?.parent === parent && goesOn(last.text, node.value);
        if (inside && open) open.rule = INSIDE[open.rule] ?? open.rule;
        last = { text: node.value, parent };
        open = null;
        return;
      }
      const text = node.value.replace(/\s*\n\s*/g, '\n').trim();
      if (countOf(text) === 0 && open === null) return;
      // A copy with a note is a record of its own.
      const other = within !== from && (notes.get(within as Element) ?? notes.get(from as Element));
      if (open?.rule !== rule || other) {
        from = within;
        const note = within ? notes.get(within) : undefined;
        open = { rule, place: placeOf(node, within ?? parent), text: '', ...(note && { note }) };
        omitted.push(open);
      }
      open.text += open.text === '' || text === '' ? text : (parent === block ? ' ' : '\n') + text;
      block = parent;
    };
    const visit = (
      node: Root | Element,
      rule: string,
      parent: Element | null,
      within: Element | null,
    ) => {
      for (const child of everyChild(node)) {
        if (child.type === 'text') leave(child, rule, parent, within);
        else if (isElement(child) && !/^(?:script|style)$/.test(child.tagName)) {
          const value = pictureWords(child);
          const words: Text = { type: 'text', value, position: child.position };
          if (value !== '') leave(words, 'picture-words', parent, child);
          const own = rules.get(child) ?? ruleOf(child, rule);
          visit(child, own, isBlock(child) ? child : parent, own === rule ? within : child);
        }
      }
    };
    visit(root, 'page-around', null, null);
    return { omitted: omitted.filter(({ text }) => countOf(text) > 0), made: this.#made };
  }
}

/** The rule by which an element is left out, if by one of its own. */
function ruleOf(element: Element, above: string): string {
  if (above !== 'page-around') return above;
  if (isHidden(element)) return 'page-hidden';
  if (isStruck(element)) return 'struck-text';
  return isSilent(element) ? 'page-control' : above;
}

/** Where a text node stands: its line in the file, and the element that it was left out with. */
function placeOf(node: Text, element: Element | null): string {
  const line = node.position?.start.line;
  const attributes = ['id', 'className'].flatMap((name) => {
    const value = element ? attribute(element, name) : '';
    return value === '' ? [] : [` ${name === 'id' ? 'id' : 'class'}="${value}"`];
  });
  const tag = element ? `<${element.tagName}${attributes.join('')}>` : '';
  return [line === undefined ? '' : `网页第 ${line} 行`, tag].filter(Boolean).join('，');
}
