/** Opens a volume: from disk as a script, from a server by ranges of bytes. */
import { catalogFile, headBytes, readHead, receive, type Directory } from './format.ts';

/** Says which file did not come. */
export class LoadError extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} did not load`);
    this.file = file;
  }
}

export interface Volume {
  directory: Directory;
  /** A member, still packed. @throws when it cannot be loaded */
  member: (number: number) => Promise<Uint8Array>;
}

/**
 * Opens a volume; that of the catalog is needed whole.
 *
 * @throws LoadError
 */
export const openVolume = (file: string, address: string): Promise<Volume> =>
  location.protocol === 'file:' || file === catalogFile
    ? fromScript(file, address)
    : overHttp(file, address);

/** Where each member begins behind the first one, and at last the end. */
function startsOf({ sizes }: Directory): number[] {
  let end = 0;
  return [0, ...sizes.map((size) => (end += size))];
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

type Receive = (file: string, directory: Directory, members: string) => void;

const waiting = new Map<string, (volume: Volume) => void>();

const take: Receive = (file, directory, members) => {
  const starts = startsOf(directory);
  const member = (number: number): Promise<Uint8Array> =>
    Promise.resolve(bytesOf(members.slice(starts[number], starts[number + 1])));
  waiting.get(file)?.({ directory, member });
};

(globalThis as unknown as Record<string, unknown>)[receive] = take;

function fromScript(file: string, address: string): Promise<Volume> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    // After the script has handed its content over, rejecting changes nothing.
    const end = (): void => {
      reject(new LoadError(file));
      waiting.delete(file);
      script.remove();
    };
    waiting.set(file, resolve);
    script.onload = end;
    script.onerror = end;
    script.src = address;
    document.head.append(script);
  });
}

/** Bytes of a file. */
interface Range {
  bytes: Uint8Array;
  /** They are all of the file, whatever was asked for: the server knows no ranges, or there are no more. */
  whole: boolean;
}

async function overHttp(file: string, address: string): Promise<Volume> {
  const ask = async (from: number, length: number): Promise<Range> => {
    try {
      const range = `bytes=${from}-${from + length - 1}`;
      const response = await fetch(address, { headers: { Range: range } });
      if (!response.ok) throw new LoadError(file);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const whole = response.status !== 206 || (from === 0 && bytes.length < length);
      return { bytes, whole };
    } catch {
      throw new LoadError(file);
    }
  };
  let known = await ask(0, headBytes);
  let head = readHead(textOf(known.bytes));
  for (let length = 8 * headBytes; head === null && !known.whole; length *= 8) {
    known = await ask(0, length);
    head = readHead(textOf(known.bytes));
  }
  if (head === null) throw new LoadError(file);
  const { directory } = head;
  const starts = startsOf(directory);
  const before = new TextEncoder().encode(textOf(known.bytes).slice(0, head.start)).length;
  return {
    directory,
    member: async (number) => {
      const from = before + (starts[number] ?? 0);
      const size = directory.sizes[number] ?? 0;
      if (known.whole || from + size <= known.bytes.length)
        return bytesOf(textOf(known.bytes.subarray(from, from + size)));
      const { bytes, whole } = await ask(from, size);
      if (!whole) return bytesOf(textOf(bytes));
      known = { bytes, whole };
      return bytesOf(textOf(bytes.subarray(from, from + size)));
    },
  };
}

/** What an end cuts in two is a sign that is not read: a directory ends with its line. */
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
