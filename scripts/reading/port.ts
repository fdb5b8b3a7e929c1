/** A port: one kind of file, how it is known, and who reads it. */
import type { Pageless, PortReading } from './reading.ts';

export interface Port {
  /** Stands in `source.encoding` and in the rules of refusals. */
  id: string;
  /** What people call such a file. */
  title: string;
  /** Endings of names, with their dot. */
  endings: readonly string[];
  /** True where the first bytes, or the names in an archive, show this kind. */
  claims: (bytes: Uint8Array) => boolean;
  /**
   * Reads it, in a process of its own; where the file has no pages, as HTML, which then goes the way of every page.
   *
   * @throws {ConvertError} where it cannot be read
   */
  read: (bytes: Uint8Array) => Promise<PortReading | Pageless>;
}

/** True where bytes begin so. */
export const begins = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, i) => bytes[at + i] === byte);
