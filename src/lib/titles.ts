import { getCollection } from 'astro:content';

/** Titles of all plans of the library, by id. */
export async function planTitles(): Promise<Map<string, string>> {
  return new Map((await getCollection('plans')).map(({ id, data }) => [id, data.title]));
}
