/** OpenDocument text → HTML. */
import { strFromU8, unzipSync } from 'fflate';
import { ConvertError } from '../../diagnostic.ts';
import { encrypted } from '../office/container.ts';
import { parseXml } from '../../docx/xml.ts';
import { escaped, pageOf, withoutMore } from '../html.ts';
import type { Pageless } from '../reading.ts';

const MANIFEST = 'META-INF/manifest.xml';
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_REPEATED = 200;
const REMEDY = '请另存为 .docx，或粘贴为纯文本';

function inline(node: Node): string {
  let html = '';
  for (const one of Array.from(node.childNodes)) {
    const element = one as Element;
    if (one.nodeType === 3) html += escaped((one.nodeValue ?? '').replace(/\s+/g, ' '));
    else if (one.nodeName === 'text:s')
      html += ' '.repeat(Math.min(Number(element.getAttribute('text:c') ?? 1), MOST_REPEATED));
    else if (one.nodeName === 'text:tab') html += '\t';
    else if (one.nodeName === 'text:line-break') html += '<br>';
    else if (one.nodeName === 'text:note') html += noteOf(element);
    else if (/^(?:text:tracked-changes|office:annotation|text:note-citation)/.test(one.nodeName))
      continue;
    else html += inline(one);
  }
  return html;
}

/** A note where its mark stands would divide the sentence: only its mark does. */
function noteOf(note: Element): string {
  const [citation] = Array.from(note.getElementsByTagName('text:note-citation'));
  return `<sup>${escaped(citation?.textContent ?? '')}</sup>`;
}

function tableOf(table: Element): string {
  let html = '<table>';
  for (const row of Array.from(table.getElementsByTagName('table:table-row'))) {
    html += '<tr>';
    for (const cell of Array.from(row.childNodes) as Element[]) {
      if (cell.nodeName !== 'table:table-cell') continue;
      const [down, across] = ['rows', 'columns'].map(
        (name) => Number(cell.getAttribute(`table:number-${name}-spanned`)) || 1,
      );
      html += `<td rowspan="${down}" colspan="${across}">${blocks(cell)}</td>`;
    }
    html += '</tr>';
  }
  return `${html}</table>`;
}

function blocks(node: Node): string {
  let html = '';
  for (const one of Array.from(node.childNodes) as Element[]) {
    if (one.nodeName === 'text:h') {
      const level = Math.min(6, Number(one.getAttribute('text:outline-level')) || 1);
      html += `<h${level}>${inline(one)}</h${level}>${notesIn(one)}`;
    } else if (one.nodeName === 'text:p') html += `<p>${inline(one)}</p>${notesIn(one)}`;
    else if (one.nodeName === 'table:table') html += tableOf(one);
    else if (
      /^(?:text:(?:list|list-item|section|index-body|table-of-content)|office:text)$/.test(
        one.nodeName,
      )
    )
      html += blocks(one);
  }
  return html;
}

const notesIn = (node: Element): string =>
  Array.from(node.getElementsByTagName('text:note-body'))
    .map((body, i) => {
      const citation = node.getElementsByTagName('text:note-citation')[i]?.textContent ?? '';
      return `<p><sup>${escaped(citation)}</sup>${inline(body)}</p>`;
    })
    .join('');

/**
 * Reads an OpenDocument text.
 *
 * @throws {ConvertError} `odt-broken`, `odt-size`, `office-encrypted`
 */
export function readOdt(bytes: Uint8Array): Pageless {
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (name === 'content.xml' && originalSize > MOST_BYTES)
      throw new ConvertError('odt-size', 'OpenDocument 文件过大，不像是一份文件', REMEDY);
    return name === 'content.xml' || name === MANIFEST;
  };
  try {
    const { 'content.xml': content, [MANIFEST]: manifest } = unzipSync(bytes, { filter });
    if (manifest && strFromU8(manifest).includes('encryption-data')) throw encrypted();
    const root = parseXml(strFromU8(content as Uint8Array));
    const [text] = Array.from(root.getElementsByTagName('office:text'));
    return withoutMore(pageOf(blocks(text as Node)));
  } catch (error) {
    if (error instanceof ConvertError) throw error;
    throw new ConvertError('odt-broken', '文件不是完好的 OpenDocument 文件', REMEDY);
  }
}
