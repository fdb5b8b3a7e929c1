/** Adds a number to bytes: seven bits a byte, lowest first. Read by `src/search/numbers.ts`. */
export function write(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}
