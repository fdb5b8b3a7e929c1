/** A message of several parts → its page. RFC 2557, 2045. */
import iconv from 'iconv-lite';
import { ConvertError } from '../../diagnostic.ts';
import { statedEncoding } from '../../html/encoding.ts';
import { readHtml } from '../../html/read.ts';
import { declareOmission, type Omission } from '../../source/omission.ts';
import { withLeft } from '../html.ts';
import type { Pageless } from '../reading.ts';
import { said } from '../../said/said.ts';

declareOmission(
  'page-frame',
  '单文件网页里框架的文字',
  '嵌在网页里的其他网页（框架、广告等）的文字：',
  '它就是网页本身。',
);

interface Part {
  /** In lower case but for values; lines that go on are joined. */
  header: (name: string) => string;
  body: string;
  /** The message ends inside of it. */
  cut: boolean;
}

function partOf(text: string, cut = false): Part {
  const [end] = [/\r?\n\r?\n/.exec(text)];
  const head = (end ? text.slice(0, end.index) : text).replace(/\r?\n[ \t]+/g, ' ');
  return {
    header: (name) => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '',
    body: end ? text.slice(end.index + end[0].length) : '',
    cut,
  };
}

const boundaryOf = (type: string): string | undefined =>
  /boundary\s*=\s*(?:"([^"]+)"|([^;\s]+))/i.exec(type)?.slice(1).find(Boolean);

/** Parts of a message, those of parts of it in their place. */
function partsOf(part: Part, depth = 0): Part[] {
  const boundary = boundaryOf(part.header('content-type'));
  if (boundary === undefined || depth > 4) return [part];
  return part.body
    .split(`--${boundary}`)
    .slice(1)
    .flatMap((one, i, { length }) => {
      const cut = part.cut || i === length - 1;
      return one.startsWith('--') ? [] : partsOf(partOf(one.replace(/^\r?\n/, ''), cut), depth + 1);
    });
}

function bytesOf({ header, body }: Part): Buffer {
  const encoding = header('content-transfer-encoding').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/[ \t]*=\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

/** What the part, or the page in it, says of its encoding; else what its bytes can be. */
function encodingOf(part: Part, bytes: Buffer): string {
  const [, stated] = /charset\s*=\s*"?([\w-]+)/i.exec(part.header('content-type')) ?? [];
  const named = stated ?? statedEncoding(bytes) ?? '';
  if (iconv.encodingExists(named)) return /^gb(?:2312|k)$/i.test(named) ? 'gb18030' : named;
  return bytes.toString('utf8').includes('\uFFFD') ? 'gb18030' : 'utf8';
}

function htmlOf(part: Part): string {
  const body = bytesOf(part);
  return iconv.decode(body, encodingOf(part, body));
}

/** All text of a page inside of the page. */
function frameOf(part: Part): Omission {
  const { text, omitted } = readHtml(htmlOf(part));
  const place = `框架 ${part.header('content-location')}`.trim();
  return { rule: 'page-frame', place, text: [text, ...omitted.map((one) => one.text)].join('\n') };
}

/**
 * Reads the page of a message; pages in it are left out, on record.
 *
 * @throws {ConvertError} `mhtml-broken` where it has none, or ends inside of it
 */
export function readMhtml(bytes: Uint8Array): Pageless {
  const parts = partsOf(partOf(Buffer.from(bytes).toString('latin1').trimStart()));
  const [page, ...frames] = parts.filter(({ header }) =>
    /^text\/html/i.test(header('content-type')),
  );
  if (!page)
    throw new ConvertError(
      'mhtml-broken',
      said('单文件网页里没有网页', 'the MHTML file holds no page'),
      said(
        '请在浏览器里打开，另存为“网页，仅 HTML”（.html）',
        'open it in a browser and save it as "Web page, HTML only" (.html)',
      ),
    );
  if (page.cut)
    throw new ConvertError(
      'mhtml-broken',
      said('单文件网页没有写完，可能被截断', 'the MHTML file breaks off: it may be cut'),
      said(
        '请在浏览器里重新打开原网页，另存一份',
        'open the page in a browser again and save it anew',
      ),
    );
  return withLeft(htmlOf(page), frames.map(frameOf));
}
