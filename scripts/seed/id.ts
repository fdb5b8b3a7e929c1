/** The id of a seed whose yaml gives none, from its name. */
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import type * as Pinyin from 'pinyin-pro';
import { sha256 } from '../files/sha256.ts';

const LONGEST = 60;

/** Loaded where a name is Chinese: its dictionary takes a fifth of a second. */
const pinyinOf = (text: string): string[] =>
  (createRequire(import.meta.url)('pinyin-pro') as typeof Pinyin).pinyin(text, {
    toneType: 'none',
    type: 'array',
    v: true,
  });

const stemOf = (name: string): string => name.slice(0, name.length - extname(name).length);

const dashed = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** A name in ASCII, a Chinese character a syllable, cut behind a word; empty where nothing of it can be spelled. */
function spelled(stem: string): string {
  const spoken = stem.replace(/\p{Script=Han}+/gu, (words) => `-${pinyinOf(words).join('-')}-`);
  const id = dashed(spoken);
  return id.length <= LONGEST
    ? id
    : id
        .slice(0, LONGEST + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, LONGEST);
}

/** What names that are not ASCII got before they were spelled: what was published so keeps it. */
function formerId(stem: string): string | null {
  if (!/[^\0-\x7f]/.test(stem)) return null;
  const hash = sha256(stem).slice(0, 8);
  return [dashed(stem).slice(0, LONGEST), hash].filter(Boolean).join('-');
}

/**
 * Id of a seed by its name: `hu-bei-sheng-gui-hua` for 湖北省规划.txt.
 *
 * @param name path below the folder of seeds
 * @param isPublished whether addresses of an id were ever published
 */
export function idFromName(name: string, isPublished: (id: string) => boolean): string {
  const stem = stemOf(name);
  const former = formerId(stem);
  return former !== null && isPublished(former) ? former : spelled(stem);
}
