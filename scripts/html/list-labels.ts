/** The labels that a browser writes in front of the entries of a numbered list. */
import type { Element, ElementContent } from 'hast';
import { romanNumeral } from '../lexicon/numeral.ts';
import { attribute, childrenOf, isElement, isSilent } from './elements.ts';
import { superscript } from './scripts.ts';

const NO_LABELS = /list-style(?:-type)?\s*:[^;]*\bnone\b/i;

/** 1 → a, 27 → aa. */
function letters(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

/** A number in the manner of a list; where the manner has no such number, as a browser does, in digits. */
function inManner(type: string, value: number): string {
  if (value < 1 || (/i/i.test(type) && value > 3999)) return String(value);
  if (/^[aA]$/.test(type)) return type === 'a' ? letters(value) : letters(value).toUpperCase();
  if (/^[iI]$/.test(type))
    return type === 'i' ? romanNumeral(value) : romanNumeral(value).toUpperCase();
  return String(value);
}

const wholeOf = (element: Element, name: string): number | null => {
  const value = attribute(element, name);
  return /^-?\d+$/.test(value) ? Number(value) : null;
};

/** True where an element has words for a reader; it stops at the first. */
const hasWords = (element: Element): boolean =>
  childrenOf(element).some((child) =>
    child.type === 'text'
      ? child.value.trim() !== ''
      : isElement(child) && !isSilent(child) && hasWords(child),
  );

/** The label of each entry that has words; '' where the list shows none. */
export function labelsOf(list: Element): Map<ElementContent, string> {
  const entries = childrenOf(list)
    .filter(isElement)
    .filter((child) => child.tagName === 'li' && !isSilent(child));
  const reversed = list.properties['reversed'] !== undefined;
  const bare = (element: Element) => NO_LABELS.test(attribute(element, 'style'));
  const labels = new Map<ElementContent, string>();
  let next = wholeOf(list, 'start') ?? (reversed ? entries.length : 1);
  for (const entry of entries) {
    const number = wholeOf(entry, 'value') ?? next;
    const empty = !hasWords(entry);
    const type = attribute(entry, 'type') || attribute(list, 'type');
    const note = /^(?:foot|end)note-/.test(attribute(entry, 'id'));
    const label = note ? superscript(String(number)) : `${inManner(type, number)}.`;
    labels.set(entry, empty || bare(list) || bare(entry) ? '' : label);
    next = empty ? number : number + (reversed ? -1 : 1);
  }
  return labels;
}
