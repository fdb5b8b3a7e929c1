/** Loads the files of `format.ts` by script elements: the one way that works from disk and under a strict policy. */
import { inflateSync, strFromU8 } from 'fflate';
import { catalogFile, receive, type Catalog, type PlanPlaces, type SectionText } from './format.ts';
import { readPostings, type SectionPostings } from './postings.ts';
import { readShard, type Shard } from './shard.ts';

/** Says which file did not come. */
export class LoadError extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} did not load`);
    this.file = file;
  }
}

/** The search data of the site, each file loaded when it is asked for and kept. */
export class Library {
  readonly #folder: string;
  readonly #suffix: string;
  readonly #read = new Map<string, Promise<unknown>>();

  /**
   * @param folder address of the folder that holds the data, relative to the page, with a closing slash
   * @param suffix is put behind each address, to go round a cache that holds what did not help
   */
  constructor(folder: string, suffix = '') {
    this.#folder = folder;
    this.#suffix = suffix;
  }

  catalog(): Promise<Catalog> {
    return this.#once(catalogFile, (bytes) => JSON.parse(strFromU8(bytes)) as Catalog);
  }

  shard(file: string): Promise<Shard> {
    return this.#once(file, readShard);
  }

  postings(file: string): Promise<SectionPostings> {
    return this.#once(file, readPostings);
  }

  places(file: string): Promise<PlanPlaces> {
    return this.#once(file, (bytes) => JSON.parse(strFromU8(bytes)) as PlanPlaces);
  }

  part(file: string): Promise<SectionText[]> {
    return this.#once(file, (bytes) => JSON.parse(strFromU8(bytes)) as SectionText[]);
  }

  #once<Content>(file: string, read: (bytes: Uint8Array) => Content): Promise<Content> {
    let content = this.#read.get(file) as Promise<Content> | undefined;
    if (!content) {
      content = load(file, this.#folder + file + this.#suffix).then(read);
      this.#read.set(file, content);
      // What did not come may come when it is asked for again.
      content.catch(() => this.#read.delete(file));
    }
    return content;
  }
}

const waiting = new Map<string, (bytes: Uint8Array) => void>();

function load(file: string, address: string): Promise<Uint8Array> {
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

(globalThis as unknown as Record<string, unknown>)[receive] = (
  file: string,
  base64: string,
): void => waiting.get(file)?.(inflateSync(bytesOf(base64)));

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
