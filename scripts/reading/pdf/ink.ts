/** A page of a PDF → its ink. */
import type { Glyph, Ink } from '../page/ink.ts';
import type { Pdf } from './engine.ts';
import { type Place, readPaths } from './paths.ts';

/** Text rendering mode that paints nothing. */
const INVISIBLE = 3;
const QUARTER = Math.PI / 2;
/** Paint this light, or this far transparent, is a watermark. */
const LIGHT = 200;
const CLEAR = 140;
/** More characters than any page has. */
const MOST_GLYPHS = 40_000;
const LONGEST_NAME = 256;

interface Font {
  name: string;
  bold: boolean;
}

/** Turns the places of the file into places of the page as it is shown. */
function placeOn(pdf: Pdf, page: number): { place: Place; width: number; height: number } {
  const { api, scratch } = pdf;
  api.FPDF_GetPageBoundingBox(page, scratch);
  const [left, top, right, bottom] = [0, 1, 2, 3].map((i) => pdf.float(i)) as [
    number,
    number,
    number,
    number,
  ];
  const turns: Place[] = [
    (x, y) => ({ x: x - left, y: top - y }),
    (x, y) => ({ x: y - bottom, y: x - left }),
    (x, y) => ({ x: right - x, y: y - bottom }),
    (x, y) => ({ x: top - y, y: right - x }),
  ];
  const turn = api.FPDFPage_GetRotation(page) & 3;
  const [width, height] = [right - left, top - bottom];
  return {
    place: turns[turn] as Place,
    ...(turn % 2 === 0 ? { width, height } : { width: height, height: width }),
  };
}

/** A quarter turn of a page whose text stands on its side: `1` for text that reads upwards. */
function turnBack(turn: number, place: Place, width: number, height: number): Place {
  return (x, y) => {
    const at = place(x, y);
    if (turn === 1) return { x: height - at.y, y: at.x };
    if (turn === 2) return { x: width - at.x, y: height - at.y };
    if (turn === 3) return { x: at.y, y: width - at.x };
    return at;
  };
}

/** Reads one page. */
export function readInk(pdf: Pdf, index: number): Ink {
  const { api, memory, scratch } = pdf;
  const page = api.FPDF_LoadPage(pdf.document, index);
  if (!page)
    return {
      page: index + 1,
      width: 0,
      height: 0,
      glyphs: [],
      rules: [],
      pictures: [],
    };
  const shown = placeOn(pdf, page);
  const text = api.FPDFText_LoadPage(page);
  const count = Math.min(Math.max(0, api.FPDFText_CountChars(text)), MOST_GLYPHS);
  const turnOfPage = api.FPDFPage_GetRotation(page) & 3;

  /** Quarter turns of each character as it is shown. */
  const turns = new Int8Array(count);
  const counted = [0, 0, 0, 0];
  for (let i = 0; i < count; i += 1) {
    if (api.FPDFText_IsGenerated(text, i) === 1) continue;
    // Where the line runs to; the slant of an oblique letter does not count.
    api.FPDFText_GetMatrix(text, i, scratch);
    const angle = Math.atan2(pdf.float(1), pdf.float(0)) / QUARTER;
    const near = Math.round(angle);
    const turn = Math.abs(angle - near) > 0.1 ? -1 : (((near - turnOfPage) % 4) + 4) % 4;
    turns[i] = turn;
    if (turn >= 0) counted[turn] = (counted[turn] ?? 0) + 1;
  }
  const turn = counted.indexOf(Math.max(...counted));
  const place = turnBack(turn, shown.place, shown.width, shown.height);
  const [width, height] =
    turn % 2 === 0 ? [shown.width, shown.height] : [shown.height, shown.width];

  const stringFrom = (
    write: (buffer: number, size: number) => unknown,
    encoding: 'utf8' | 'utf16',
  ): string => {
    const buffer = memory.wasmExports.malloc(LONGEST_NAME);
    write(buffer, LONGEST_NAME);
    const string = encoding === 'utf8' ? memory.UTF8ToString(buffer) : memory.UTF16ToString(buffer);
    memory.wasmExports.free(buffer);
    return string;
  };
  const fonts = new Map<number, Font>();
  const fontOf = (object: number): Font => {
    const id = api.FPDFTextObj_GetFont(object);
    let font = fonts.get(id);
    if (!font) {
      const written = stringFrom(
        (buffer, size) => api.FPDFFont_GetBaseFontName(id, buffer, size),
        'utf8',
      );
      const name = written.replace(/^[A-Z]{6}\+/, '');
      const bold = api.FPDFFont_GetWeight(id) >= 600 || /bold|black|heavy/i.test(name);
      font = { name, bold };
      fonts.set(id, font);
    }
    return font;
  };
  const tags = new Map<number, string>();
  const tagOf = (object: number): string => {
    const known = tags.get(object);
    if (known !== undefined) return known;
    let tag = '';
    const marks = api.FPDFPageObj_CountMarks(object);
    for (let i = 0; i < marks; i += 1) {
      const mark = api.FPDFPageObj_GetMark(object, i);
      const name = stringFrom(
        (buffer, size) => api.FPDFPageObjMark_GetName(mark, buffer, size, scratch),
        'utf16',
      );
      if (/^(?:H[1-6]?|Artifact)$/.test(name)) tag = name;
    }
    tags.set(object, tag);
    return tag;
  };

  const glyphs: Glyph[] = [];
  for (let i = 0; i < count; i += 1) {
    if (api.FPDFText_IsGenerated(text, i) === 1) continue;
    let code = api.FPDFText_GetUnicode(text, i);
    if (code === 0 || code === 0xfffe || code === 0x0d || code === 0x0a) {
      if (code !== 0) continue;
      code = 0xfffd;
    }
    // A pair of surrogates comes as two characters at one place.
    const low = code >= 0xd800 && code < 0xdc00 ? api.FPDFText_GetUnicode(text, i + 1) : 0;
    const object = api.FPDFText_GetTextObject(text, i);
    const { name, bold } = fontOf(object);
    api.FPDFText_GetLooseCharBox(text, i, scratch);
    const a = place(pdf.float(0), pdf.float(1));
    const b = place(pdf.float(2), pdf.float(3));
    api.FPDFText_GetCharOrigin(text, i, scratch, scratch + 8);
    const origin = place(pdf.double(0), pdf.double(1));
    api.FPDFText_GetFillColor(text, i, scratch, scratch + 4, scratch + 8, scratch + 12);
    const [red, green, blue, alpha] = [0, 1, 2, 3].map((k) => pdf.int(k)) as [
      number,
      number,
      number,
      number,
    ];
    const box = {
      x0: Math.min(a.x, b.x),
      y0: Math.min(a.y, b.y),
      x1: Math.max(a.x, b.x),
      y1: Math.max(a.y, b.y),
    };
    const size = Math.max(
      1,
      turns[i] === turn ? box.y1 - box.y0 : api.FPDFText_GetFontSize(text, i),
    );
    const scale = fontScale(
      api.FPDFText_GetMatrix(text, i, scratch) ? [pdf.float(2), pdf.float(3)] : [0, 1],
    );
    glyphs.push({
      text:
        low >= 0xdc00 && low < 0xe000 ? String.fromCharCode(code, low) : String.fromCodePoint(code),
      ...box,
      baseline: origin.y,
      size: Math.max(1, api.FPDFText_GetFontSize(text, i) * scale) || size,
      font: name,
      bold,
      hidden: api.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE,
      tag: tagOf(object),
      turned: turns[i] !== turn,
      faint: Math.min(red, green, blue) > LIGHT || alpha < CLEAR,
    });
    if (low >= 0xdc00 && low < 0xe000) i += 1;
  }
  const { rules, pictures } = readPaths(pdf, page, place);
  api.FPDFText_ClosePage(text);
  api.FPDF_ClosePage(page);
  return { page: index + 1, width, height, glyphs, rules, pictures };
}

const fontScale = ([c, d]: [number, number]): number => Math.hypot(c, d);
