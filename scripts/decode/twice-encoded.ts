/** Texts that were encoded twice: their bytes were read as Latin-1 once, and the result was saved again. */

/** What Windows-1252 has in the places of the control characters 80–9F, as code points. */
const WINDOWS = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((character, i) => [
    character.codePointAt(0) ?? 0,
    0x80 + i,
  ]),
);

/** The bytes that were read as Latin-1, or null where a character is none of it. */
function bytesOf(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const byte = code <= 0xff ? code : WINDOWS.get(code);
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  return bytes;
}

/**
 * The bytes of a Chinese text behind a text that was encoded twice; null where it was not. It was only where every
 * single character is of Latin-1 and no byte is lost, so that reading it again is exact.
 */
export function encodedTwice(text: string): Uint8Array | null {
  const sample = text.slice(0, 2000);
  const high = sample.match(/[\u0080-\u00ff]/g)?.length ?? 0;
  return high * 3 > sample.replace(/[\s!-~]/g, '').length && high > 20 ? bytesOf(text) : null;
}
