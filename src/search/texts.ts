import { volumeOf, type PlanCard, type SectionText } from './format.ts';
import type { Library } from './load.ts';

/** Text of a section of a plan; undefined where it has no such section. */
export async function textOf(
  section: number,
  card: Pick<PlanCard, 'text'>,
  library: Library,
): Promise<SectionText | undefined> {
  const volume = volumeOf(card.text);
  const { sections: parts = [] } = await library.directory(volume);
  let left = section;
  for (const [number, sections] of parts.entries()) {
    if (left < sections) return (await library.part(volume, number))[left];
    left -= sections;
  }
  return undefined;
}
