/** OpenDocument text → HTML. */
import { strFromU8, unzipSync } from 'fflate';
import { ConvertError } from '../../diagnostic.ts';
import { encrypted } from '../office/container.ts';
import { all, parseXml } from '../../docx/xml.ts';
import type { Omission } from '../../source/omission.ts';
import { escaped, pageOf, withLeft } from '../html.ts';
import type { Pageless } from '../reading.ts';
import { said } from '../../said/said.ts';

const MANIFEST = 'META-INF/manifest.xml';
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_REPEATED = 200;
const REMEDY = said(
  '请另存为 .docx，或粘贴为纯文本',
  'save it as .docx, or paste its text as plain text',
);

/** Pieces of text that have been written. */
type Written = Set<Node>;

function inline(node: Node, written: Written): string {
  let html = '';
  for (const one of Array.from(node.childNodes)) {
    const element = one as Element;
    if (one.nodeType === 3) {
      written.add(one);
      html += escaped((one.nodeValue ?? '').replace(/\s+/g, ' '));
    } else if (one.nodeName === 'text:s')
      html += ' '.repeat(Math.min(Number(element.getAttribute('text:c') ?? 1), MOST_REPEATED));
    else if (one.nodeName === 'text:tab') html += '\t';
    else if (one.nodeName === 'text:line-break') html += '<br>';
    else if (one.nodeName === 'text:note') html += noteOf(element, written);
    else if (/^(?:text:tracked-changes|office:annotation|text:note-citation)/.test(one.nodeName))
      continue;
    else html += inline(one, written);
  }
  return html;
}

/** A note where its mark stands would divide the sentence: only its mark does. */
function noteOf(note: Element, written: Written): string {
  const [citation] = all(note, 'text:note-citation');
  return citation ? `<sup>${inline(citation, written)}</sup>` : '';
}

function tableOf(table: Element, written: Written): string {
  let html = '<table>';
  for (const row of Array.from(table.getElementsByTagName('table:table-row'))) {
    html += '<tr>';
    for (const cell of Array.from(row.childNodes) as Element[]) {
      if (cell.nodeName !== 'table:table-cell') continue;
      const [down, across] = ['rows', 'columns'].map(
        (name) => Number(cell.getAttribute(`table:number-${name}-spanned`)) || 1,
      );
      html += `<td rowspan="${down}" colspan="${across}">${blocks(cell, written)}</td>`;
    }
    html += '</tr>';
  }
  return `${html}</table>`;
}

function blocks(node: Node, written: Written): string {
  let html = '';
  for (const one of Array.from(node.childNodes) as Element[]) {
    if (one.nodeName === 'text:h') {
      const level = Math.min(6, Number(one.getAttribute('text:outline-level')) || 1);
      html += `<h${level}>${inline(one, written)}</h${level}>${notesIn(one, written)}`;
    } else if (one.nodeName === 'text:p')
      html += `<p>${inline(one, written)}</p>${notesIn(one, written)}`;
    else if (one.nodeName === 'table:table') html += tableOf(one, written);
    else if (
      /^(?:text:(?:list|list-item|section|index-body|table-of-content)|office:text)$/.test(
        one.nodeName,
      )
    )
      html += blocks(one, written);
  }
  return html;
}

const notesIn = (node: Element, written: Written): string =>
  Array.from(node.getElementsByTagName('text:note-body'))
    .map((body, i) => {
      const citation = node.getElementsByTagName('text:note-citation')[i]?.textContent ?? '';
      return `<p><sup>${escaped(citation)}</sup>${inline(body, written)}</p>`;
    })
    .join('');

/** Why a piece of text is not in the text. */
function ruleOf(piece: Node): string {
  for (let at = piece.parentNode; at; at = at.parentNode) {
    if (at.nodeName === 'text:tracked-changes') return 'word-deleted';
    if (at.nodeName === 'office:annotation') return 'word-around';
  }
  return 'word-unread';
}

/** Pieces of text below a node that were not written, by the rules that leave them out. */
function leftIn(node: Node, written: Written, texts = new Map<string, string>()) {
  for (const one of Array.from(node.childNodes)) {
    if (one.nodeType !== 3) leftIn(one, written, texts);
    else if (!written.has(one) && (one.nodeValue ?? '').trim() !== '') {
      const rule = ruleOf(one);
      texts.set(rule, `${texts.get(rule) ?? ''}${one.nodeValue ?? ''}\n`);
    }
  }
  return texts;
}

/** Headers and footers. */
function aroundIn(styles: Document): Omission {
  const parts = [...all(styles, 'style:header'), ...all(styles, 'style:footer')];
  const text = parts.map(({ textContent }) => textContent).join('\n');
  return { rule: 'word-around', place: 'OpenDocument 文件的页眉和页脚', text };
}

/**
 * Reads an OpenDocument text; deletions, remarks, headers and what cannot be read are left out, on record.
 *
 * @throws {ConvertError} `odt-broken`, `odt-size`, `office-encrypted`
 */
export function readOdt(bytes: Uint8Array): Pageless {
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    const wanted = name === 'content.xml' || name === 'styles.xml';
    if (wanted && originalSize > MOST_BYTES)
      throw new ConvertError(
        'odt-size',
        said(
          'OpenDocument 文件过大，不像是一份文件',
          'the OpenDocument file is too large for a document',
        ),
        REMEDY,
      );
    return wanted || name === MANIFEST;
  };
  try {
    const {
      'content.xml': content,
      'styles.xml': styles,
      [MANIFEST]: manifest,
    } = unzipSync(bytes, { filter });
    if (manifest && strFromU8(manifest).includes('encryption-data')) throw encrypted();
    const root = parseXml(strFromU8(content as Uint8Array));
    const text = all(root, 'office:text')[0] as Element;
    const written: Written = new Set();
    const html = pageOf(blocks(text, written));
    const omitted = [...leftIn(text, written)].map(([rule, left]) => ({
      ...{ rule, text: left },
      place: 'OpenDocument 文件',
    }));
    return withLeft(html, [...omitted, ...(styles ? [aroundIn(parseXml(strFromU8(styles)))] : [])]);
  } catch (error) {
    if (error instanceof ConvertError) throw error;
    throw new ConvertError(
      'odt-broken',
      said('文件不是完好的 OpenDocument 文件', 'the file is no sound OpenDocument file'),
      REMEDY,
    );
  }
}
