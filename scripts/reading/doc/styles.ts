/** Styles of paragraphs: what each says of level, list and bold letters. [MS-DOC] 2.9.271. */
import { isOn, type Sprms, sprmsOf } from './sprms.ts';

export interface Style {
  /** Of a heading, from 1; 0 for text. */
  level: number;
  /** Formatting of its paragraphs, with that of the styles that it is based on. */
  sprms: Sprms;
  bold: boolean;
}

/** Formatting codes of paragraphs and characters. */
export const OUTLINE_LEVEL = 0x2640;
export const BOLD = 0x0835;

const NONE = 0x0fff;
const PARAGRAPH = 1;
const HEADINGS = 9;

interface Raw {
  identity: number;
  base: number;
  paragraph: Buffer;
  character: Buffer;
}

function rawOf(std: Buffer, base: number): Raw | null {
  if (std.length < base + 2 || (std.readUInt16LE(2) & 0x0f) !== PARAGRAPH) return null;
  let at = base + 2 + std.readUInt16LE(base) * 2 + 2;
  const next = (): Buffer => {
    if (at + 2 > std.length) return Buffer.alloc(0);
    const length = std.readUInt16LE(at);
    const part = std.subarray(at + 2, at + 2 + length);
    at += 2 + length + (length % 2);
    return part;
  };
  return {
    identity: std.readUInt16LE(0) & 0x0fff,
    base: std.readUInt16LE(2) >> 4,
    paragraph: next().subarray(2),
    character: next(),
  };
}

/** Reads the sheet of styles; by their index. */
export function stylesOf(sheet: Buffer): (index: number) => Style {
  const raw: (Raw | null)[] = [];
  if (sheet.length > 6) {
    const base = sheet.readUInt16LE(4);
    for (let at = 2 + sheet.readUInt16LE(0); at + 2 <= sheet.length;) {
      const length = sheet.readUInt16LE(at);
      raw.push(length === 0 ? null : rawOf(sheet.subarray(at + 2, at + 2 + length), base));
      at += 2 + length;
    }
  }
  const known = new Map<number, Style>();
  const styleOf = (index: number, depth = 0): Style => {
    const found = known.get(index);
    if (found) return found;
    const own = raw[index];
    if (!own || depth > raw.length) return { level: 0, sprms: new Map(), bold: false };
    const base = own.base === NONE ? null : styleOf(own.base, depth + 1);
    const sprms = sprmsOf(own.paragraph, new Map(base?.sprms));
    const outline = sprms.get(OUTLINE_LEVEL)?.[0];
    const heading = own.identity >= 1 && own.identity <= HEADINGS ? own.identity : 0;
    const style = {
      level: heading || (outline !== undefined && outline < HEADINGS ? outline + 1 : 0),
      sprms,
      bold: isOn(sprmsOf(own.character), BOLD, base?.bold),
    };
    known.set(index, style);
    return style;
  };
  return styleOf;
}
