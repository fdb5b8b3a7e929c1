/** A Word file → HTML, which then goes the way of every page. */
import { XMLSerializer } from '@xmldom/xmldom';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { ConvertError } from '../diagnostic.ts';
import { writeLabels } from './numbering.ts';
import { type Parts, unpack } from './unpack.ts';
import { all, child, parseXml, value } from './xml.ts';

const NUMBERING = 'word/numbering.xml';

/** Takes away the runs that Word does not show. */
function dropHidden(document: Document): void {
  for (const run of all(document, 'w:r')) {
    const hidden = child(child(run, 'w:rPr'), 'w:vanish');
    if (hidden && !/^(?:0|false|off)$/.test(value(hidden) ?? '')) run.parentNode?.removeChild(run);
  }
}

/**
 * The text as the page shows it: the automatic numbers are written into it and the lists taken away, so that they are
 * not counted twice; hidden text goes.
 */
function asShown(parts: Parts): Parts {
  const { [NUMBERING]: numbering, ...rest } = parts;
  const styles = rest['word/styles.xml'];
  const lists = numbering === undefined ? null : parseXml(numbering);
  const named = lists === null || styles === undefined ? null : parseXml(styles);
  for (const [name, part] of Object.entries(rest)) {
    if (!name.startsWith('word/document')) continue;
    const document = parseXml(part);
    dropHidden(document);
    if (lists) writeLabels(document, lists, named);
    rest[name] = new XMLSerializer().serializeToString(document);
  }
  return rest;
}

const options = {
  // Pictures are not in the parts; their places are.
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  ignoreEmptyParagraphs: true,
};

/** Footnotes as print has them: a raised number, and no arrow back. */
const plainNotes = (html: string): string =>
  html
    .replace(
      /<sup><a href="#(?:foot|end)note-[^"]*" id="[^"]*">\[(\d+)\]<\/a><\/sup>/g,
      '<sup>$1</sup>',
    )
    .replace(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '');

/**
 * Reads a Word file.
 *
 * @returns HTML: headings by style, tables with merged cells, footnotes at the end
 * @throws {ConvertError} `docx-size`, `docx-broken`
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const parts = unpack(bytes);
  try {
    const labelled = Object.entries(asShown(parts)).map(([name, part]): [string, Uint8Array] => [
      name,
      strToU8(part),
    ]);
    const archive = zipSync(Object.fromEntries(labelled), { level: 0 });
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(archive) }, options);
    return plainNotes(value);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConvertError(
      'docx-broken',
      `Word 文件读不出来：${why}`,
      '请在 Word 里另存为 .docx，或粘贴为纯文本',
    );
  }
}
