/** The changes of formatting (SPRM) that a document is made of. [MS-DOC] 2.2.5. */

/** By code; the last of a code stands. */
export type Sprms = Map<number, Buffer>;

/** Bytes of the operand, by the highest three bits of the code; 6 says its own length. */
const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3];
const TABLE_DEFINITION = 0xd608;
const LONG_TABS = 0xc615;

export function sprmsOf(bytes: Buffer, into: Sprms = new Map()): Sprms {
  for (let at = 0; at + 2 < bytes.length;) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    let length = LENGTHS[code >> 13] as number;
    if (code >> 13 === 6) {
      length = code === TABLE_DEFINITION ? bytes.readUInt16LE(at) - 1 : (bytes[at] as number);
      at += code === TABLE_DEFINITION ? 2 : 1;
      // Tabs so many that a byte cannot count them: nothing behind them is of use.
      if (code === LONG_TABS && length === 255) break;
    }
    into.set(code, bytes.subarray(at, at + length));
    at += length;
  }
  return into;
}

export const byteOf = (sprms: Sprms, code: number): number | undefined => sprms.get(code)?.[0];
export const wordOf = (sprms: Sprms, code: number): number | undefined => {
  const operand = sprms.get(code);
  return operand && operand.length >= 2 ? operand.readInt16LE(0) : undefined;
};

/** A property that is on, off, or as in the style, or not as there (0x80, 0x81). */
export function isOn(sprms: Sprms, code: number, style = false): boolean {
  const value = byteOf(sprms, code);
  if (value === undefined || value === 0x80) return style;
  return value === 0x81 ? !style : value === 1;
}
