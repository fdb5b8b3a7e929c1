/** Reads the CBOR of Pagefind's index files: definite arrays, text and integers are all that it uses. */

export type Cbor = number | string | Cbor[];

/** @throws on any other kind of item, which means that the format of the index has changed */
export function decodeCbor(bytes: Buffer): Cbor {
  let at = 0;

  const argument = (info: number): number => {
    if (info < 24) return info;
    const size = { 24: 1, 25: 2, 26: 4 }[info];
    if (size === undefined) throw new Error(`CBOR: length ${info} at byte ${at} is not read here`);
    at += size;
    return bytes.readUIntBE(at - size, size);
  };

  const item = (): Cbor => {
    const head = bytes[at++] ?? 0xff;
    const value = argument(head & 31);
    switch (head >> 5) {
      case 0:
        return value;
      case 1:
        return -1 - value;
      case 3:
        at += value;
        return bytes.toString('utf8', at - value, at);
      case 4:
        return Array.from({ length: value }, item);
      default:
        throw new Error(`CBOR: type ${head >> 5} at byte ${at} is not read here`);
    }
  };

  return item();
}
