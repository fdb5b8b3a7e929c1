/** What an engine is given of a plan: a card, and a record a section. One plan at a time, so that memory does not grow. */
import { readFile } from 'node:fs/promises';
import { packagesFolder } from '../command/packages.ts';
import { parentOf } from '../describe/region.ts';
import { sha256 } from '../files/sha256.ts';
import { sumOfProgram } from '../files/program.ts';
import { root } from '../folders.ts';
import { planFiles } from '../search/build-index.ts';
import { factsOf } from '../search/card.ts';
import { planIn } from '../search/part.ts';
import { sectionsOf } from '../search/sections.ts';
import type { Plan } from '../../src/plan.schema.ts';
import type { PlanFacts, SectionText } from '../../src/search/format.ts';

export interface SectionRecord {
  /** Counted from 0 in the plan. */
  number: number;
  /** Folded characters, each line with a BOUNDARY behind it. */
  stream: string;
  /** Characters of its heading, with which the stream opens. */
  heading: number;
  /** Rows of tables in the stream, in characters: start, length. */
  tables: [number, number][];
  text: SectionText;
}

export interface PlanRecord {
  facts: PlanFacts;
  /** The outermost region that holds its own; empty where it has none. */
  province: string;
  sections: SectionRecord[];
}

/** A plan that may have changed: its sum is that of its file and of all that makes records of it. */
export interface Candidate {
  /** The id, as the name of its file has it. */
  id: string;
  sum: string;
  /** @throws where the file is no plan */
  record: () => PlanRecord;
}

const MADE_BY = ['src/search', 'src/plan.schema.ts', 'scripts/search', 'scripts/export'];

/** The plans of a content folder, in the order of the catalog. Each file is read when it is its turn. */
export async function* candidatesIn(contentDir: string): AsyncGenerator<Candidate> {
  const program = sumOfProgram(MADE_BY, root, packagesFolder());
  for (const path of await planFiles(contentDir)) {
    const json = await readFile(path);
    yield {
      id: /([^/\\]+)\.json$/.exec(path)?.[1] ?? path,
      sum: sha256(`export ${program} ${sha256(json)}`),
      record: () => recordOf(planIn(path, json)),
    };
  }
}

/** The record of a plan. */
export function recordOf(plan: Plan): PlanRecord {
  return {
    facts: factsOf(plan),
    province: provinceOf(plan.region),
    sections: sectionsOf(plan).map(({ stream, heading, tables, text }, number) => ({
      number,
      stream: stream.map((character) => String.fromCodePoint(character)).join(''),
      heading,
      tables,
      text,
    })),
  };
}

function provinceOf(region: Plan['region']): string {
  if (region === null) return '';
  const above = parentOf(region);
  return above ? provinceOf(above) : (region.parent ?? region.name);
}
