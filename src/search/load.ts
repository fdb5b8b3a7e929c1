/** Loads what `format.ts` describes, each when it is asked for, and keeps it. */
import { inflateSync, strFromU8 } from 'fflate';
import {
  catalogFile,
  volumeOf,
  type Catalog,
  type Directory,
  type PlanCard,
  type PlanPlaces,
  type SectionText,
} from './format.ts';
import { readPostings, type SectionPostings } from './postings.ts';
import { readShard, type Shard } from './shard.ts';
import { openVolume, type Volume } from './volume.ts';

/** The search data of the site. */
export class Library {
  readonly #folder: string;
  readonly #suffix: string;
  readonly #volumes = new Map<string, Promise<Volume>>();
  readonly #members = new Map<string, Promise<unknown>>();

  /**
   * @param folder address of the folder that holds the data, relative to the page, with a closing slash
   * @param suffix is put behind each address, to go round a cache that holds what did not help
   */
  constructor(folder: string, suffix = '') {
    this.#folder = folder;
    this.#suffix = suffix;
  }

  catalog(): Promise<Catalog> {
    return this.#member(catalogFile, 0, (bytes) => JSON.parse(strFromU8(bytes)) as Catalog);
  }

  async directory(volume: string): Promise<Directory> {
    return (await this.#volume(volume)).directory;
  }

  shard(volume: string, member: number): Promise<Shard> {
    return this.#member(volume, member, readShard);
  }

  postings(volume: string, member: number): Promise<SectionPostings> {
    return this.#member(volume, member, readPostings);
  }

  /** Some sections of a plan. */
  part(volume: string, member: number): Promise<SectionText[]> {
    return this.#member(volume, member, (bytes) => JSON.parse(strFromU8(bytes)) as SectionText[]);
  }

  /** What can be pointed at in a plan. */
  async places({ text }: Pick<PlanCard, 'text'>): Promise<PlanPlaces> {
    const volume = volumeOf(text);
    const { sections = [] } = await this.directory(volume);
    const read = (bytes: Uint8Array) => JSON.parse(strFromU8(bytes)) as PlanPlaces;
    return this.#member(volume, sections.length, read);
  }

  #volume(file: string): Promise<Volume> {
    return once(this.#volumes, file, () => openVolume(file, this.#folder + file + this.#suffix));
  }

  #member<Content>(
    volume: string,
    member: number,
    read: (bytes: Uint8Array) => Content,
  ): Promise<Content> {
    return once(this.#members as Map<string, Promise<Content>>, `${volume} ${member}`, async () =>
      read(inflateSync(await (await this.#volume(volume)).member(member))),
    );
  }
}

/** What is kept under a key. What did not come may come when it is asked for again. */
function once<Content>(
  kept: Map<string, Promise<Content>>,
  key: string,
  make: () => Promise<Content>,
): Promise<Content> {
  let content = kept.get(key);
  if (!content) {
    content = make();
    kept.set(key, content);
    content.catch(() => kept.delete(key));
  }
  return content;
}
