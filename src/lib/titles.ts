import { getCollection } from 'astro:content';
import { once } from './once.ts';

/** Titles of all plans of the library, by id. */
export const planTitles = once(
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map((await getCollection('plans')).map(({ id, data }) => [id, data.title])),
);
