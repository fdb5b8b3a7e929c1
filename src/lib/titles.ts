import { getCollection } from 'astro:content';

let titles: Promise<ReadonlyMap<string, string>> | undefined;

/** Titles of all plans of the library, by id; gathered once a build. */
export function planTitles(): Promise<ReadonlyMap<string, string>> {
  if (titles === undefined || import.meta.env.DEV) titles = readTitles();
  return titles;
}

const readTitles = async (): Promise<ReadonlyMap<string, string>> =>
  new Map((await getCollection('plans')).map(({ id, data }) => [id, data.title]));
