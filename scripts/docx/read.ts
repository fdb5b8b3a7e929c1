/** A Word file → HTML, which then goes the way of every page. */
import { XMLSerializer } from '@xmldom/xmldom';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Reading } from '../source/omission.ts';
import { ConvertError } from '../diagnostic.ts';
import { writeLabels } from './numbering.ts';
import { nameAsUsual } from './prefixes.ts';
import { writeLooks } from './run-look.ts';
import { Styles } from './styles.ts';
import { DRAWN, WordTrace } from './trace.ts';
import { isRead, isText, type Parts, unpack } from './unpack.ts';
import { all, child, holder, isOn, parseXml } from './xml.ts';
import { said } from '../said/said.ts';

/** A Word file as HTML. */
export interface WordText extends Reading {
  html: string;
}

const NUMBERING = 'word/numbering.xml';

/** Parses a part, with the names that Word writes. */
function parsePart(xml: string): Document {
  const document = parseXml(xml);
  nameAsUsual(document);
  return document;
}

/** Takes away the runs that Word does not show. */
function dropHidden(document: Document): void {
  for (const run of all(document, 'w:r'))
    if (isOn(child(child(run, 'w:rPr'), 'w:vanish'))) run.parentNode?.removeChild(run);
}

/** Puts the content of an element in its place. */
function unwrap(element: Element, content: readonly Node[]): void {
  for (const node of content) element.parentNode?.insertBefore(node, element);
  element.parentNode?.removeChild(element);
}

/** True for what has words of its paragraph before it and behind it. */
function isBetweenWords(element: Element): boolean {
  const paragraph = holder(element, 'w:p');
  const inside = paragraph ? all(paragraph, '*') : [];
  const at = inside.indexOf(element);
  const hasWords = (part: readonly Element[]) =>
    part.some(({ nodeName, textContent }) => nodeName === 'w:t' && textContent.trim() !== '');
  return hasWords(inside.slice(0, at)) && hasWords(inside.slice(at + 1));
}

/** Opens what Word shows and the reader does not look into: fields, directions, glossed words, boxes of one form only. */
function open(document: Document): void {
  for (const name of ['w:fldSimple', 'w:bdo', 'w:dir', 'w:ruby']) {
    for (const element of all(document, name)) {
      const inside = name === 'w:ruby' ? child(element, 'w:rubyBase') : element;
      unwrap(element, Array.from(inside?.childNodes ?? []));
    }
  }
  for (const [name, known] of [
    ['w:cr', 'w:br'],
    ['w:ptab', 'w:tab'],
  ] as const)
    for (const element of all(document, name))
      element.parentNode?.replaceChild(document.createElement(known), element);
  for (const turn of all(document, 'w:br')) {
    // A page or column that ends between the words of a paragraph ends their line, too: 达到300 / 2.培育企业.
    const place = turn.getAttribute('w:type');
    if ((place === 'page' || place === 'column') && isBetweenWords(turn))
      turn.removeAttribute('w:type');
  }
  for (const choice of all(document, 'mc:AlternateContent')) {
    const boxes = all(choice, 'w:txbxContent');
    if (child(choice, 'mc:Fallback') || boxes.length === 0) continue;
    const picture = document.createElement('w:pict');
    for (const box of boxes) picture.appendChild(box);
    choice.parentNode?.replaceChild(picture, choice);
  }
}

/** Set beside the line, and not in it. */
const FLOATS = /position\s*:\s*absolute/i;

/** Marks what is drawn in a line: the digits at its sides are no one number. */
function markDrawn(document: Document): void {
  for (const name of ['w:drawing', 'w:pict', 'w:object']) {
    for (const drawn of all(document, name)) {
      const styles = all(drawn, '*').map((element) => element.getAttribute('style') ?? '');
      if (all(drawn, 'wp:anchor').length > 0 || styles.some((style) => FLOATS.test(style)))
        continue;
      const mark = document.createElement('w:t');
      mark.appendChild(document.createTextNode(DRAWN));
      drawn.parentNode?.insertBefore(mark, drawn);
    }
  }
}

/** Word takes the text out of the file inside when it opens and saves it. */
const embedded = (): ConvertError =>
  new ConvertError(
    'docx-embedded',
    said(
      'Word 文件里嵌着另一份文件（altChunk），正文在其中',
      'the Word file holds another one (altChunk), with the text in it',
    ),
    said('请在 Word 里打开，另存为 .docx', 'open it in Word and save it as .docx'),
  );

/**
 * The text as the page shows it: the automatic numbers are written into it and the lists taken away, so that they are
 * not counted twice; hidden text goes.
 *
 * @param trace takes down what stands in the parts, and what is written
 * @returns the parts that are read
 */
function asShown({ [NUMBERING]: numbering, ...rest }: Parts, trace: WordTrace): Parts {
  const named = rest['word/styles.xml'];
  const lists = numbering === undefined ? null : parsePart(numbering);
  const styles = new Styles(named === undefined ? null : parsePart(named));
  const parts: Parts = {};
  for (const [name, part] of Object.entries(rest)) {
    if (isRead(name)) parts[name] = part;
    if (!isText(name)) continue;
    const document = parsePart(part);
    trace.mark(name, document);
    if (!isRead(name)) continue;
    writeLooks(document, styles);
    if (name.startsWith('word/document')) {
      if (all(document, 'w:altChunk').length > 0) throw embedded();
      open(document);
      dropHidden(document);
      markDrawn(document);
      if (lists) writeLabels(document, lists, styles, (label) => trace.made(label));
    }
    parts[name] = new XMLSerializer().serializeToString(document as never /* its own type of it */);
  }
  return parts;
}

const options = {
  // Pictures are not in the parts; their places are.
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  ignoreEmptyParagraphs: true,
};

/** Footnotes as print has them: a raised number, and no arrow back. */
function plainNotes(html: string): { html: string; numbers: string } {
  let numbers = '';
  const plain = html
    .replace(
      /<sup><a href="#(?:foot|end)note-[^"]*" id="[^"]*">\[(\d+)\]<\/a><\/sup>/g,
      (_, number: string) => {
        numbers += number;
        return `<sup>${number}</sup>`;
      },
    )
    .replace(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '');
  return { html: plain, numbers };
}

/**
 * Reads a Word file.
 *
 * @returns HTML: headings by style, tables with merged cells, footnotes at the end; and what is not in it
 * @throws {ConvertError} `docx-size`, `docx-broken`, `docx-embedded`
 */
export async function readDocx(bytes: Uint8Array): Promise<WordText> {
  const all = unpack(bytes);
  try {
    const trace = new WordTrace();
    const labelled = Object.entries(asShown(all, trace)).map(
      ([name, part]): [string, Uint8Array] => [name, strToU8(part)],
    );
    const archive = zipSync(Object.fromEntries(labelled), { level: 0 });
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(archive) }, options);
    const notes = plainNotes(value);
    const { html, omitted, made } = trace.end(notes.html);
    return { html, omitted, made: made + notes.numbers };
  } catch (error) {
    if (error instanceof ConvertError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new ConvertError(
      'docx-broken',
      said(`Word 文件读不出来：${why}`, `the Word file cannot be read: ${why}`),
      said(
        '请在 Word 里另存为 .docx，或粘贴为纯文本',
        'save it as .docx in Word, or paste its text as plain text',
      ),
    );
  }
}
