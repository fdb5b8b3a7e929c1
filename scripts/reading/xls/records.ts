/** The records of a workbook of Excel 97 (BIFF8). [MS-XLS] 2.1.4. */
export interface BiffRecord {
  type: number;
  /** Its bytes; what goes on in records behind it stands in parts of its own. */
  parts: Buffer[];
}

const CONTINUE = 0x003c;

/** Reads the records from a place on. */
export function* recordsFrom(stream: Buffer, from: number): Generator<BiffRecord> {
  let open: BiffRecord | null = null;
  for (let at = from; at + 4 <= stream.length;) {
    const type = stream.readUInt16LE(at);
    const part = stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2));
    at += 4 + stream.readUInt16LE(at + 2);
    if (type === CONTINUE) {
      open?.parts.push(part);
      continue;
    }
    if (open) yield open;
    open = { type, parts: [part] };
  }
  if (open) yield open;
}

/** Reads strings that may be broken anywhere by the end of a record. [MS-XLS] 2.5.293. */
export class StringReader {
  readonly #parts: readonly Buffer[];
  #part = 0;
  #at: number;

  constructor(parts: readonly Buffer[], at: number) {
    this.#parts = parts;
    this.#at = at;
  }

  #take(count: number): Buffer {
    const part = this.#parts[this.#part] ?? Buffer.alloc(0);
    if (this.#at >= part.length && this.#part + 1 < this.#parts.length) {
      this.#part += 1;
      this.#at = 0;
      return this.#take(count);
    }
    const taken = part.subarray(this.#at, this.#at + count);
    this.#at += taken.length;
    return taken;
  }

  #skip(count: number): void {
    for (let left = count; left > 0;) {
      const { length } = this.#take(left);
      if (length === 0) return;
      left -= length;
    }
  }

  /** Bytes that no record breaks. */
  #number(bytes: 1 | 2 | 4): number {
    const taken = this.#take(bytes);
    return taken.length === bytes ? taken.readUIntLE(0, bytes) : 0;
  }

  /** The next string; its length is counted in one or two bytes. */
  next(lengthBytes: 1 | 2 = 2): string {
    const length = this.#number(lengthBytes);
    let flags = this.#number(1);
    const runs = flags & 0x08 ? this.#number(2) : 0;
    const more = flags & 0x04 ? this.#number(4) : 0;
    let text = '';
    while (text.length < length) {
      const wide = (flags & 0x01) !== 0;
      const bytes = this.#take((length - text.length) * (wide ? 2 : 1));
      if (bytes.length === 0) break;
      text += wide ? bytes.toString('utf16le') : bytes.toString('latin1');
      // Behind a break the width is said anew.
      if (text.length < length) flags = this.#number(1);
    }
    this.#skip(runs * 4 + more);
    return text;
  }
}
