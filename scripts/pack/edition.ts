/** What a zip is an edition of: the last release of the content, and how many plans its site holds. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readReleases, type Release } from '../release/log.ts';

export interface Edition {
  /** Name of the release; `unreleased` where nothing was ever released. */
  release: string;
  /** `YYYY-MM-DD`, or null. */
  date: string | null;
  /** Plans that the site holds. */
  plans: number;
  /** The days of all releases so far, this one last. */
  days: readonly string[];
}

/** Reads the edition of a built site. */
export function editionOf(dist: string, content: string): Edition {
  const releases: Release[] = readReleases(content);
  const last = releases.at(-1);
  const folder = join(dist, 'plans');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return {
    release: last?.release ?? 'unreleased',
    date: last?.date ?? null,
    plans: files.filter((name) => name.endsWith('.json')).length,
    days: releases.map(({ date }) => date),
  };
}
