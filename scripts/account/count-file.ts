/**
 * Counts the Han characters and digits of a file from its bytes, on its own: it knows nothing of what the readers take
 * for text. Scripts, styles, comments and the marks of markup are no text; everything else is.
 */
import { strFromU8, unzipSync } from 'fflate';
import type { Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { usualName } from '../docx/prefixes.ts';
import { isText, isZip } from '../docx/unpack.ts';
import { all, parseXml } from '../docx/xml.ts';
import { framedSource, pictureWords, shownValue } from '../html/elements.ts';
import { islandsOf } from '../html/islands.ts';
import { isHtml, isPage } from '../html/recognise.ts';
import { isSourceText } from '../html/shown.ts';
import { Tally } from '../text/tally.ts';

const UNSEEN = new Set(['script', 'style']);

function addNodes(node: Root | RootContent, tally: Tally): void {
  if (node.type === 'text') tally.add(node.value);
  if (node.type === 'element' && node.tagName === 'textarea') {
    // The source of a page in a field is markup, too.
    const [text] = node.children;
    if (text?.type === 'text' && isSourceText(text.value)) {
      addNodes(fromHtml(text.value, { fragment: true }), tally);
      return;
    }
  }
  if (node.type === 'element') tally.add(shownValue(node) + pictureWords(node));
  if (node.type === 'element' && framedSource(node) !== '') {
    addNodes(fromHtml(framedSource(node)), tally);
    return;
  }
  if (node.type === 'element' && UNSEEN.has(node.tagName)) return;
  if (node.type === 'element' && node.content) addNodes(node.content, tally);
  if ('children' in node) for (const child of node.children) addNodes(child, tally);
}

const addMarkup = (html: string, tally: Tally): void =>
  addNodes(fromHtml(html, { fragment: !isPage(html) }), tally);

/** Elements of a Word file that hold text: shown, deleted, of formulas, of drawings, of charts. */
const WORDS = /^(?:w:t|w:delText|m:t|a:t|c:v)$/;

/** The text of an element: of fields those that draw count, of letters along a path the attribute. */
function wordsOf(element: Element): string {
  const name = usualName(element) ?? '';
  if (WORDS.test(name)) return element.textContent;
  if (name === 'v:textpath') return element.getAttribute('string') ?? '';
  return name === 'w:instrText' && /^\s*EQ\s/.test(element.textContent) ? element.textContent : '';
}

function addWord(bytes: Uint8Array, tally: Tally): void {
  for (const part of Object.values(unzipSync(bytes, { filter: ({ name }) => isText(name) })))
    for (const element of all(parseXml(strFromU8(part)), '*')) tally.add(wordsOf(element));
}

/**
 * Counts a file.
 *
 * @param text of the bytes, where they are text: decoded, with all its markup; of the characters that a port found; empty
 * for a Word file
 * @param tally of what was counted before
 */
export function countFile(bytes: Uint8Array, text: string, tally = new Tally()): Tally {
  if (isZip(bytes) && text === '') addWord(bytes, tally);
  else if (isHtml(text)) addMarkup(text, tally);
  else {
    let at = 0;
    for (const { start, end } of islandsOf(text)) {
      tally.add(text.slice(at, start));
      addMarkup(text.slice(start, end), tally);
      at = end;
    }
    tally.add(text.slice(at));
  }
  return tally;
}
