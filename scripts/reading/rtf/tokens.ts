/** Rich text → its tokens. Rich Text Format Specification 1.9.1. */
export type Token =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'word'; word: string; value: number | null }
  /** A byte of text, as it stands or by its number. */
  | { type: 'byte'; byte: number };

const CONTROL = /\\([a-z]{1,32})(-?\d{1,10})? ?/iy;

/** Reads the tokens of a file. Bytes behind `\bin` are passed. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  const text = Buffer.from(bytes).toString('latin1');
  for (let at = 0; at < text.length;) {
    const sign = text[at] as string;
    if (sign === '{' || sign === '}') {
      yield { type: sign === '{' ? 'open' : 'close' };
      at += 1;
      continue;
    }
    if (sign !== '\\') {
      if (sign >= ' ' || sign === '\t') yield { type: 'byte', byte: text.charCodeAt(at) };
      at += 1;
      continue;
    }
    CONTROL.lastIndex = at;
    const control = CONTROL.exec(text);
    if (control) {
      const [all, word = '', digits] = control;
      const value = digits === undefined ? null : Number(digits);
      at += all.length;
      if (word === 'bin') at += Math.max(0, value ?? 0);
      else yield { type: 'word', word, value };
      continue;
    }
    const symbol = text[at + 1] ?? '';
    at += 2;
    if (symbol === "'") {
      yield { type: 'byte', byte: Number.parseInt(text.slice(at, at + 2), 16) || 0x3f };
      at += 2;
    } else if (symbol === '\r' || symbol === '\n') yield { type: 'word', word: 'par', value: null };
    else yield { type: 'word', word: symbol, value: null };
  }
}
