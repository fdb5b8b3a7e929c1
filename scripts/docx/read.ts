/** A Word file → HTML, which then goes the way of every page. */
import { XMLSerializer } from '@xmldom/xmldom';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Reading } from '../source/omission.ts';
import { ConvertError } from '../diagnostic.ts';
import { writeLabels } from './numbering.ts';
import { WordTrace } from './trace.ts';
import { isRead, type Parts, unpack } from './unpack.ts';
import { all, child, parseXml, value } from './xml.ts';
import { said } from '../said/said.ts';

/** A Word file as HTML. */
export interface WordText extends Reading {
  html: string;
}

const NUMBERING = 'word/numbering.xml';

/** Takes away the runs that Word does not show. */
function dropHidden(document: Document): void {
  for (const run of all(document, 'w:r')) {
    const hidden = child(child(run, 'w:rPr'), 'w:vanish');
    if (hidden && !/^(?:0|false|off)$/.test(value(hidden) ?? '')) run.parentNode?.removeChild(run);
  }
}

/** Puts the content of an element in its place. */
function unwrap(element: Element, content: readonly Node[]): void {
  for (const node of content) element.parentNode?.insertBefore(node, element);
  element.parentNode?.removeChild(element);
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
  for (const choice of all(document, 'mc:AlternateContent')) {
    const boxes = all(choice, 'w:txbxContent');
    if (child(choice, 'mc:Fallback') || boxes.length === 0) continue;
    const picture = document.createElement('w:pict');
    for (const box of boxes) picture.appendChild(box);
    choice.parentNode?.replaceChild(picture, choice);
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

interface Shown {
  /** The parts that are read. */
  parts: Parts;
  trace: WordTrace;
  /** Automatic numbers. */
  labels: string;
}

/**
 * The text as the page shows it: the automatic numbers are written into it and the lists taken away, so that they are
 * not counted twice; hidden text goes.
 */
function asShown(all: Parts): Shown {
  const { [NUMBERING]: numbering, ...rest } = all;
  const styles = rest['word/styles.xml'];
  const lists = numbering === undefined ? null : parseXml(numbering);
  const named = lists === null || styles === undefined ? null : parseXml(styles);
  const trace = new WordTrace();
  const parts: Parts = {};
  let labels = '';
  for (const [name, part] of Object.entries(rest)) {
    if (isRead(name)) parts[name] = part;
    if (name.startsWith('word/document') && part.includes('<w:altChunk ')) throw embedded();
    if (!/<(?:w:t|w:delText|m:t|a:t|c:v)[ >]/.test(part)) continue;
    const document = parseXml(part);
    const body = name.startsWith('word/document');
    trace.mark(name, document);
    if (body) open(document);
    if (!isRead(name)) continue;
    if (body) dropHidden(document);
    if (body && lists) labels += writeLabels(document, lists, named).join('');
    parts[name] = new XMLSerializer().serializeToString(document as never /* its own type of it */);
  }
  return { parts, trace, labels };
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
    const { parts, trace, labels } = asShown(all);
    const labelled = Object.entries(parts).map(([name, part]): [string, Uint8Array] => [
      name,
      strToU8(part),
    ]);
    const archive = zipSync(Object.fromEntries(labelled), { level: 0 });
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(archive) }, options);
    const notes = plainNotes(value);
    const { html, omitted, twice } = trace.end(notes.html);
    return { html, omitted, made: labels + notes.numbers + twice };
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
