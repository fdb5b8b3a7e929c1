import { memberOf, type PlanCard, type SectionText } from './format.ts';
import type { Library } from './load.ts';

/** Text of a section of a plan; undefined where it has no such section. */
export async function textOf(
  section: number,
  { parts }: PlanCard,
  library: Library,
): Promise<SectionText | undefined> {
  let left = section;
  for (const [number, sections] of parts.sections.entries()) {
    if (left < sections) return (await library.part(memberOf(parts.series, number)))[left];
    left -= sections;
  }
  return undefined;
}
