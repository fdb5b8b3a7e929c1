/**
 * The cards of all plans of a content folder. A card is kept beside the plans, with the hash of what it was made from:
 * after one plan has changed only its own is made again.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Plan, planSchema } from '../../src/plan.schema.ts';
import { sha256 } from '../files/sha256.ts';
import { sumOfFile } from '../files/sum-of-file.ts';
import { type Card, cardOf } from './card.ts';

/** Folder of the cards in the content folder. */
export const CARDS = 'library/cards';

interface Kept {
  of: string;
  card: Card;
}

function readKept(path: string): Kept | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Kept;
  } catch {
    return null;
  }
}

export interface Cards {
  cards: Card[];
  /** Files to be written, by their path in the content folder. */
  made: Map<string, string>;
  /** Cards of plans that are gone. */
  gone: string[];
}

/**
 * Reads the cards of a content folder, and makes those that are missing or were made from something else.
 *
 * @param program hash of the program: a card that another one made is none
 */
export function readCards(content: string, program: string): Cards {
  const folder = join(content, 'plans');
  const ids = (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ name }) => basename(name, '.json'))
    .filter((id) => existsSync(join(folder, `${id}.mdx`)))
    .sort();
  const made = new Map<string, string>();
  const cards = ids.map((id) => {
    const file = join(folder, `${id}.json`);
    const of = sha256(`${program} ${sumOfFile(file)}`);
    const path = `${CARDS}/${id}.json`;
    const kept = readKept(join(content, path));
    if (kept?.of === of) return kept.card;
    const card = cardOf(planSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) satisfies Plan);
    made.set(path, `${JSON.stringify({ of, card } satisfies Kept)}\n`);
    return card;
  });
  const there = existsSync(join(content, CARDS)) ? readdirSync(join(content, CARDS)) : [];
  const gone = there
    .filter((name) => name.endsWith('.json') && !ids.includes(basename(name, '.json')))
    .map((name) => `${CARDS}/${name}`);
  return { cards, made, gone };
}
