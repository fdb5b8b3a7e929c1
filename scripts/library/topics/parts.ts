/** Which divisions of a plan are which standard part. */
import type { TopicParts } from '../../../src/library.schema.ts';
import type { Division, Plan } from '../../../src/plan.schema.ts';
import { headingKey, type Topic } from './catalogue.ts';

/** A heading of the two upper levels, in reading order. */
export interface Heading {
  anchor: string;
  level: number;
  title: string;
}

/** Parts stand no deeper: below them the same words head details. */
const DEEPEST = 2;

/** The upper headings of a plan. */
export function headingsOf({ outline }: Pick<Plan, 'outline'>): Heading[] {
  const walk = (divisions: readonly Division[]): Heading[] =>
    divisions.flatMap(({ anchor, level, title, children }) => [
      { anchor, level, title },
      ...(level < DEEPEST ? walk(children) : []),
    ]);
  return walk(outline);
}

type Part = TopicParts['parts'][number];

/** The place of the chapter that holds a heading, among the chapters. */
const chapterOf = (headings: readonly Heading[], anchor: string): number =>
  headings
    .slice(0, headings.findIndex((one) => one.anchor === anchor) + 1)
    .filter(({ level }) => level === 1).length - 1;

/** The divisions that headings with one of these names open; what stands inside such a chapter is of it already. */
function headedBy(headings: readonly Heading[], listed: readonly string[]): Part['divisions'] {
  const keys = new Set(listed.map(headingKey));
  const found: Part['divisions'] = [];
  let chapter: Heading | null = null;
  for (const heading of headings) {
    if (heading.level === 1) chapter = heading;
    const isHeld = heading !== chapter && found.some(({ anchor }) => anchor === chapter?.anchor);
    if (keys.has(headingKey(heading.title)) && !isHeld)
      found.push({ anchor: heading.anchor, title: heading.title });
  }
  return found;
}

/** The parts of one plan, by the ids of the topics that it has. */
export function partsOf(
  headings: readonly Heading[],
  topics: readonly Topic[],
): Map<string, Part['divisions']> {
  return new Map(
    topics.flatMap(({ id, headings: listed, wider }) => {
      const near = headedBy(headings, listed);
      const found = near.length > 0 ? near : headedBy(headings, wider);
      return found.length > 0 ? [[id, found] as const] : [];
    }),
  );
}

/** The chapters between two parts that belong to none, for a plan that has no heading for what stands there. */
export function between(
  headings: readonly Heading[],
  found: ReadonlyMap<string, Part['divisions']>,
  [before, behind]: readonly [string, string],
): Part['divisions'] {
  const [first, last] = [found.get(before)?.at(-1), found.get(behind)?.[0]];
  if (!first || !last) return [];
  const chapters = headings.filter(({ level }) => level === 1);
  return chapters
    .slice(chapterOf(headings, first.anchor) + 1, chapterOf(headings, last.anchor))
    .map(({ anchor, title }) => ({ anchor, title }));
}
