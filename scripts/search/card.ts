/** What the catalog says of a plan, and the files with its text. */
import type { Plan } from '../../src/plan.schema.ts';
import type { PlanCard, PlanFacts, SectionText } from '../../src/search/format.ts';
import { placesIn } from './places.ts';
import type { Section } from './sections.ts';
import { series, type VolumeFile } from './writer.ts';

/** A part of the text is closed when it holds this many characters. */
const full = 1_500;

/** The card of a plan, and the volume with its text in parts and what can be pointed at in it. */
export function cardOf(
  plan: Plan,
  sections: readonly Section[],
): { card: PlanCard; text: VolumeFile } {
  const tables: PlanCard['tables'] = [];
  let start = 0;
  for (const section of sections) {
    for (const [from, length] of section.tables) tables.push([start + from, length]);
    start += section.stream.length;
  }
  const { name, text } = textOf(plan, sections);
  const card: PlanCard = {
    ...factsOf(plan),
    lengths: sections.map(({ stream }) => stream.length),
    headings: sections.map(({ heading }) => heading),
    tables,
    text: name,
  };
  return { card, text };
}

/** What a list of results says of a plan. */
export function factsOf(plan: Plan): PlanFacts {
  const { id, title, docNumber, region, kind } = plan;
  const place = region && { name: region.name, parent: region.parent };
  return { id, title, docNumber, region: place, kind, year: yearOf(plan) };
}

function yearOf({ issued, published, period }: Plan): number | null {
  const date = issued ?? published;
  return date === null ? (period?.[0] ?? null) : Number(date.slice(0, 4));
}

function textOf(plan: Plan, sections: readonly Section[]): { name: string; text: VolumeFile } {
  const parts: SectionText[][] = [];
  let part: SectionText[] = [];
  let size = 0;
  for (const { text, stream } of sections) {
    if (parts.length === 0 || size + stream.length > full) {
      part = [];
      parts.push(part);
      size = 0;
    }
    part.push(text);
    size += stream.length;
  }
  const members = [...parts, placesIn(plan, sections)].map((one) => JSON.stringify(one));
  const about = { sections: parts.map(({ length }) => length) };
  const { name, files } = series([{ members, about }]);
  return { name, text: files[0] as VolumeFile };
}
