/** What one plan gives to search. It depends on the plan alone, so that it can be kept. */
import { packagesFolder } from '../command/packages.ts';
import { sumOfProgram } from '../files/program.ts';
import { sha256 } from '../files/sha256.ts';
import { root } from '../folders.ts';
import type { Store } from '../run/store.ts';
import { type Plan, planSchema } from '../../src/plan.schema.ts';
import type { PlanCard } from '../../src/search/format.ts';
import { cardOf } from './card.ts';
import { sectionsOf } from './sections.ts';
import type { VolumeFile } from './writer.ts';

/** The words of a section, for Pagefind. */
export interface Words {
  anchor: string;
  /** Headings, outermost first. */
  path: string[];
  content: string;
}

export interface PlanPart {
  card: PlanCard;
  /** The volume with its text. */
  text: VolumeFile;
  /** Its folded characters. */
  stream: Uint32Array;
  words: Words[];
}

/** What makes a part. */
const MADE_BY = [
  'src/search',
  'src/plan.schema.ts',
  'src/ui',
  'scripts/search',
  'package-lock.json',
];

let program: string | undefined;

/** The plan of a file of the content. @throws where its JSON is no plan */
export function planIn(path: string, json: Uint8Array): Plan {
  const parsed = planSchema.safeParse(JSON.parse(Buffer.from(json).toString('utf8')));
  if (!parsed.success) throw new Error(`${path} is no plan: ${parsed.error.message}`);
  return parsed.data;
}

/**
 * The part of a plan, from its JSON; from a store where it has it.
 *
 * @throws where the JSON is no plan
 */
export function partOf(path: string, json: Uint8Array, store: Store | null): PlanPart {
  program ??= sumOfProgram(MADE_BY, root, packagesFolder());
  const key = sha256(`search ${program} ${sha256(json)}`);
  const known = store && read(store, key);
  if (known) return known;
  const made = make(planIn(path, json));
  store?.put(key, made.card, {
    text: JSON.stringify(made.text),
    words: JSON.stringify(made.words),
    stream: Buffer.from(made.stream.buffer).toString('latin1'),
  });
  return made;
}

function make(plan: Plan): PlanPart {
  const sections = sectionsOf(plan);
  return {
    ...cardOf(plan, sections),
    stream: Uint32Array.from(sections.flatMap(({ stream }) => stream)),
    words: sections.map(({ text: { anchor, path, blocks } }) => ({
      anchor,
      path,
      content: blocks.map(({ text }) => text).join('\n'),
    })),
  };
}

function read(store: Store, key: string): PlanPart | null {
  const entry = store.card(key);
  const [text, words, stream] = ['text', 'words', 'stream'].map((name) => store.text(key, name));
  if (!entry || !text || !words || stream === null || stream === undefined) return null;
  return {
    card: entry.card as PlanCard,
    text: JSON.parse(text) as VolumeFile,
    words: JSON.parse(words) as Words[],
    stream: new Uint32Array(Uint8Array.from(Buffer.from(stream, 'latin1')).buffer),
  };
}
