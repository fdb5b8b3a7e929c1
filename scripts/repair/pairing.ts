/**
 * How the bytes of a text were paired by a converter that took UTF-8 for a double-byte code, and what that says of
 * a lost character.
 *
 * A byte from 0x81 on takes the byte behind it as its partner, 0x80 passes alone. Whether a character begins as the
 * second half of a pair therefore depends on the text in front of it, back to the last ASCII character, where every
 * pair ends. A character can be lost only if its last byte was left without a partner.
 */
import iconv from 'iconv-lite';
import { LACUNA } from '../../src/plan.schema.ts';
import { isChinese, isHan } from '../text/characters.ts';

/** What took the last byte of a lost character: `<` of a tag, or another character from 0x21 to 0x39. */
export type Taker = 'tag' | 'other';

const encoder = new TextEncoder();

/** The lead byte that waits for a partner behind some bytes, or null. */
function waiting(bytes: Uint8Array, before: number | null): number | null {
  let lead = before;
  for (const byte of bytes) {
    if (lead !== null) lead = null;
    else if (byte > 0x80) lead = byte;
  }
  return lead;
}

/** Signs that were folded from full-width forms, if they were: the fold left no others. */
const FOLDED = /[!%()*+,./:;=~-]/;

/**
 * What a sign may have been before the fold to ASCII. Where a lead waits it must have been full-width, or the two
 * would have become one `?`; elsewhere Chinese punctuation beside Chinese text was, and `+` or `%` may have been.
 */
function unfolded(text: string, at: number, lead: number | null): string[] {
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  if (!FOLDED.test(character)) return [character];
  const wide = String.fromCodePoint(character.charCodeAt(0) + 0xfee0);
  if (lead !== null) return [wide];
  if (!/[!,:;()]/.test(character)) return [character, wide];
  const besideChinese =
    isChinese(text[at - 1]) || isHan(text[at + 1]) || /[“《]/.test(text[at + 1] ?? '');
  return [besideChinese ? wide : character];
}

/** True where every pair has ended behind the character at `at`. */
function settles(raw: string, at: number): boolean {
  const character = raw[at] as string;
  if (/[\s\w?<>&]/.test(character) || character === LACUNA) return true;
  // Rest of an entity, or what one became: a sign behind 〓.
  if (character === ';') return /[?&][a-z]+$/.test(raw.slice(Math.max(0, at - 8), at));
  return raw[at - 1] === LACUNA && /[“”‘’—·…]/.test(character);
}

/** Lead bytes that may wait for a partner in front of offset `at` of a raw text; null stands for none. */
export function waitingBefore(raw: string, at: number): Set<number | null> {
  let start = at;
  while (start > 0 && !settles(raw, start - 1)) start -= 1;
  let leads = new Set<number | null>([null]);
  for (let k = start; k < at; k += (raw.codePointAt(k) as number) > 0xffff ? 2 : 1) {
    const next = new Set<number | null>();
    for (const lead of leads) {
      for (const form of unfolded(raw, k, lead)) next.add(waiting(encoder.encode(form), lead));
    }
    leads = next;
  }
  return leads;
}

/** True where the code has a character for a pair whose trail was wrapped from `<` to the row above. */
function wraps(lead: number): boolean {
  const character = iconv.decode(Buffer.from([lead - 1, 0x3c + 0xc0]), 'cp936');
  return character.length === 1 && !/[\uFFFD\uE000-\uF8FF]/.test(character);
}

/**
 * Whether `character` can have been lost and left but `?`.
 *
 * @param leads what may have waited in front of it, from `waitingBefore`
 */
export function couldBeLost(
  character: string,
  leads: Iterable<number | null>,
  taker: Taker,
): boolean {
  for (const lead of leads) {
    const last = waiting(encoder.encode(character), lead);
    if (last !== null && (taker === 'other' || !wraps(last))) return true;
  }
  return false;
}
