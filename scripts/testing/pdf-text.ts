/** The text of a PDF that Chromium printed: enough to see what stands on its pages, and no more. */
import { inflateSync } from 'node:zlib';

/** An object of the file: its dictionary as written, and its stream, unpacked, where it has one. */
interface PdfObject {
  head: string;
  stream: string;
}

/** The text of each page as it was drawn; white space that was only set as a distance is not in it. */
export function textOfPages(pdf: Buffer): string[] {
  const objects = readObjects(pdf);
  const fonts = new Map<string, Font>();
  const fontOf = (id: string): Font => {
    const { head = '' } = objects.get(id) ?? {};
    const letters = objects.get(reference(head, 'ToUnicode'))?.stream;
    const font = fonts.get(id) ?? {
      letters: readLetters(letters),
      digits: head.includes('/Type3') ? 2 : 4,
    };
    fonts.set(id, font);
    return font;
  };
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head));
  return pages.map(({ head }) =>
    drawnText(objects.get(reference(head, 'Contents'))?.stream ?? '', fontOf),
  );
}

interface Font {
  /** What a glyph stands for, by its number in hex. */
  letters: ReadonlyMap<string, string>;
  /** Digits in the number of a glyph. */
  digits: number;
}

function drawnText(drawn: string, fontOf: (id: string) => Font): string {
  let font: Font | undefined;
  let text = '';
  let said = false;
  const steps =
    /\/F(\d+) [\d.]+ Tf|\/ActualText <FEFF([\dA-F]*)>|(EMC)|(?:<([\dA-F]+)> ?)(?=T|-|\]|<|\d)/g;
  for (const [, id, actual, end, shown] of drawn.matchAll(steps)) {
    if (id !== undefined) font = fontOf(id);
    if (end !== undefined) said = false;
    if (actual !== undefined) {
      said = true;
      text += fromHex(actual);
    }
    if (shown === undefined || said || font === undefined) continue;
    for (let at = 0; at < shown.length; at += font.digits)
      text += font.letters.get(shown.slice(at, at + font.digits)) ?? '';
  }
  return text;
}

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function readObjects(pdf: Buffer): Map<string, PdfObject> {
  const written = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of written.matchAll(
    /(?<=^|\n)(\d+) 0 obj\n([\s\S]*?)\n?(?:endobj|stream\r?\n)/g,
  )) {
    const [all, id = '', head = ''] = match;
    const from = match.index + all.length;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const bytes = all.endsWith('endobj') ? Buffer.alloc(0) : pdf.subarray(from, from + length);
    const packed = head.includes('/FlateDecode');
    objects.set(id, { head, stream: (packed ? inflateSync(bytes) : bytes).toString('latin1') });
  }
  return objects;
}

/** The number of the object that an entry of a dictionary points to. */
function reference(head = '', name: string): string {
  return new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? '';
}

function readLetters(map = ''): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, body = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', letter = ''] of body.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(glyph, fromHex(letter));
  }
  for (const [, body = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of body.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const start = parseInt(from, 16);
      const name = (number: number, digits: number): string =>
        number.toString(16).toUpperCase().padStart(digits, '0');
      for (let glyph = start; glyph <= parseInt(to, 16); glyph += 1)
        letters.set(
          name(glyph, from.length),
          fromHex(name(parseInt(first, 16) + glyph - start, 4)),
        );
    }
  }
  return letters;
}
