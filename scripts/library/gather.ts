/** What is known across the plans, gathered from the content folder after each conversion. */
import {
  besideSchema,
  type Coverage,
  type Indicators,
  INDICATORS_VERSION,
  indicatorsSchema,
  referencesSchema,
  topicsSchema,
} from '../../src/library.schema.ts';
import type { ConvertError } from '../diagnostic.ts';
import { writeAncestry } from './ancestry/write.ts';
import { besideAll, besideFile, besideGone, readOutdated } from './beside.ts';
import type { Card } from './card.ts';
import { readCards } from './cards.ts';
import { type Catalogue, readCatalogue } from './indicators/catalogue.ts';
import { blocksIn, checkDefinitions } from './indicators/definitions.ts';
import { CATALOGUE_UNUSED, joinRows, NO_VALUES } from './indicators/join.ts';
import { gatherReferences } from './references/references.ts';
import { regionsAbove } from './regions.ts';
import { readTopics, TOPIC_UNUSED } from './topics/catalogue.ts';
import { gatherTopics } from './topics/topics.ts';

/** Rules of the errors of entries that no plan answers to, or none with a number: they are told, and stop nothing. */
export const UNUSED: readonly string[] = [CATALOGUE_UNUSED, NO_VALUES, TOPIC_UNUSED];

/** Where the site finds what was gathered, in the content folder. */
export const INDICATORS = 'library/indicators.json';
const REFERENCES = 'library/references.json';
const REGIONS = 'library/regions.json';
const TOPICS_FOUND = 'library/topics.json';

export interface Gathered {
  /** Files by their path in the content folder. */
  output: Map<string, string>;
  gone: string[];
  errors: ConvertError[];
}

/** The indicators of all plans, and how far each plan can be compared. */
function indicatorsOf(
  cards: readonly Card[],
  catalogue: Catalogue,
): { found: Indicators; errors: ConvertError[] } {
  const { indicators, apart, prose, errors } = joinRows(
    cards.flatMap(({ rows }) => rows),
    catalogue,
    cards.flatMap(({ targets }) => targets),
  );
  const joined = new Map<string, number>();
  for (const { plan } of indicators.flatMap(({ rows }) => rows))
    joined.set(plan, (joined.get(plan) ?? 0) + 1);
  const plans = cards.map(({ about, rows, targets }): Coverage => ({
    ...about,
    rows: rows.filter(({ former }) => !former).length,
    joined: joined.get(about.id) ?? 0,
    sentences: targets.length,
  }));
  return { found: { schema: INDICATORS_VERSION, plans, indicators, apart, prose }, errors };
}

/** Gathers the library of a content folder; it writes nothing. `program` is the hash of what makes its cards. */
export function gather(content: string, program: string): Gathered {
  const { cards, made, gone } = readCards(content, program);
  const catalogue = readCatalogue(content);
  const { found, errors } = indicatorsOf(cards, catalogue);
  const output = new Map(made);
  const write = (path: string, found: unknown) => output.set(path, `${JSON.stringify(found)}\n`);
  write(INDICATORS, indicatorsSchema.parse(found));
  const cited = cards.map(({ cited, about }) => ({ cited, region: about.region?.name ?? null }));
  const references = referencesSchema.parse(gatherReferences(cited));
  write(REFERENCES, references);
  const regions = regionsAbove(cards.map(({ about }) => about.region));
  write(REGIONS, regions);
  const parts = readTopics(content);
  const topics = gatherTopics(
    cards.map(({ about: { id }, headings }) => ({ id, headings })),
    parts,
  );
  write(TOPICS_FOUND, topicsSchema.parse(topics.found));
  const above = writeAncestry(
    content,
    cards.map(({ about, text }) => ({ ...about, text })),
    program,
  );
  for (const [path, text] of above.output) output.set(path, text);
  const beside = besideAll(cards, {
    indicators: found,
    references,
    regions,
    topics: topics.found,
    pairs: above.pairs,
    outdated: readOutdated(content),
  });
  for (const [id, said] of beside) write(besideFile(id), besideSchema.parse(said));
  // A fresh clone that is only checked has no plans yet.
  return {
    output,
    gone: [...gone, ...above.gone, ...besideGone(content, beside)],
    errors: [
      ...catalogue.errors,
      ...parts.errors,
      ...above.errors,
      ...(cards.length > 0
        ? [...errors, ...topics.errors, ...checkDefinitions(catalogue.entries, blocksIn(content))]
        : []),
    ],
  };
}
