/**
 * Forward model of the accident that broke a seed: UTF-8 text read as pairs of CP936 bytes, its entities decoded
 * half-way, and what came out read as UTF-8 again.
 *
 * It is written from the converter's side, independent of the repair rules, so that a repaired text can be put to
 * the proof: corrupted once more it must give the seed.
 */
import { decodeHTMLStrict } from 'entities';
import iconv from 'iconv-lite';

/** A pair of bytes that comes back as it was, an entity or ASCII character as text, or a lost pair. */
type Token = readonly [number, number] | string;

const LOST = '?';

/** True where CP936 has a character of its own for a pair of bytes. */
function isMapped(lead: number, trail: number): boolean {
  if (lead < 0x81 || trail > 0xfe) return false;
  const text = iconv.decode(Buffer.from([lead, trail]), 'cp936');
  return text.length === 1 && !/[\uFFFD\uE000-\uF8FF]/.test(text);
}

/** What the faulty decoder makes of a lead and the byte behind it. */
function pair(lead: number, byte: number): Token {
  if (byte >= 0x40 && byte !== 0x7f) return [lead, byte];
  if (byte < 0x21 || byte === 0x7f) return String.fromCharCode(byte);
  // A trail byte below 0x40 wraps to the row above.
  if (byte > 0x39 && isMapped(lead - 1, byte + 0xc0)) return [lead - 1, byte + 0xc0];
  return LOST;
}

function decodePairs(bytes: Uint8Array): Token[] {
  const tokens: Token[] = [];
  let lead: number | null = null;
  for (const byte of bytes) {
    if (lead !== null) {
      tokens.push(pair(lead, byte));
      lead = null;
    } else if (byte < 0x80) tokens.push(String.fromCharCode(byte));
    else if (byte === 0x80) tokens.push('€');
    else lead = byte;
  }
  return tokens;
}

/** Decodes the entities that stand whole. */
function decodeEntities(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    const end = token === '&' ? tokens.indexOf(';', i) : -1;
    const entity = end > i && end - i < 10 ? tokens.slice(i, end + 1).join('') : '';
    const character = decodeHTMLStrict(entity);
    if (character === entity) out.push(token);
    else {
      out.push(character);
      i = end;
    }
  }
  return out;
}

function encode(token: Token): number[] {
  if (typeof token !== 'string') return [...token];
  if (token === '€') return [0x80];
  return [...iconv.encode(token, 'cp936')];
}

/** Full-width ASCII and the ideographic space, as the scrape folded them. */
const fold = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');

/** What the accident makes of a page: of its text with its entities and tags. */
export function corrupt(html: string): string {
  const tokens = decodeEntities(decodePairs(new TextEncoder().encode(html)));
  const bytes = Uint8Array.from(tokens.flatMap(encode));
  const text = new TextDecoder('utf-8').decode(bytes).replaceAll('\uFFFD', '');
  return fold(text.replace(/<[^<>]*>/g, ''));
}
