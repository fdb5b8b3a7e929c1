/** The parts of an OFD file, and the paths by which they name each other. */
import { strFromU8, unzipSync } from 'fflate';
import { ConvertError } from '../../diagnostic.ts';
import { parseXml } from '../../docx/xml.ts';
import { said } from '../../said/said.ts';

const MOST_BYTES = 256 * 1024 * 1024;
const MOST_PARTS = 20_000;
const REMEDY = said(
  '请在 OFD 软件里另存一份，或导出为 PDF',
  'save it anew in an OFD program, or export it as PDF',
);

const folded = (path: string): string =>
  path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** Takes `.` and `..` out of a path. */
function straight(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** A part with where it stands. */
export interface Part {
  path: string;
  root: Element;
}

export class OfdPackage {
  readonly #parts: ReadonlyMap<string, Uint8Array>;

  /** @throws {ConvertError} `ofd-broken`, `ofd-size` */
  constructor(bytes: Uint8Array) {
    let [total, count] = [0, 0];
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
      if (!/\.xml$/i.test(name)) return false;
      total += originalSize;
      count += 1;
      if (total > MOST_BYTES || count > MOST_PARTS)
        throw new ConvertError(
          'ofd-size',
          said('OFD 解开后过大，不像是一份文件', 'unpacked, the OFD is too large for a document'),
          REMEDY,
        );
      return true;
    };
    try {
      const parts = Object.entries(unzipSync(bytes, { filter }));
      this.#parts = new Map(parts.map(([name, part]) => [folded(name), part]));
    } catch (error) {
      if (error instanceof ConvertError) throw error;
      throw new ConvertError(
        'ofd-broken',
        said('文件不是完好的 OFD', 'the file is no sound OFD'),
        REMEDY,
      );
    }
  }

  /** True where the file says that its parts are encrypted. */
  get encrypted(): boolean {
    return this.#parts.has('encryptions.xml');
  }

  /**
   * A part by its path as another part writes it; null where it is not there.
   *
   * @throws {ConvertError} `ofd-broken` where it is not well-formed
   */
  part(path: string, from = ''): Part | null {
    const named = path.replaceAll('\\', '/');
    const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/')) : '';
    const tried = named.startsWith('/') ? [named] : [`${folder}/${named}`, named];
    for (const one of tried) {
      const place = straight(folded(one));
      const bytes = this.#parts.get(place);
      if (!bytes) continue;
      try {
        const xml = strFromU8(bytes).replace(/^\ufeff/, '');
        return { path: place, root: parseXml(xml).documentElement };
      } catch {
        throw new ConvertError(
          'ofd-broken',
          said(`OFD 里的 ${place} 读不出来`, `${place} of the OFD cannot be read`),
          REMEDY,
        );
      }
    }
    return null;
  }
}

/** Children with a name, whatever their prefix; all of them without one. */
export const children = (node: Element, name?: string): Element[] =>
  Array.from(node.childNodes).filter(
    (one): one is Element =>
      one.nodeType === 1 && (name === undefined || localName(one as Element) === name),
  );

export const localName = (node: Element): string => node.nodeName.replace(/^.*:/, '');

/** First child at the end of a path of names. */
export function at(node: Element | null, ...names: string[]): Element | null {
  let found = node;
  for (const name of names) found = found ? (children(found, name)[0] ?? null) : null;
  return found;
}

/** Numbers of an attribute or a text. */
export const numbers = (text: string | null | undefined): number[] =>
  (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
    .filter(Number.isFinite);
