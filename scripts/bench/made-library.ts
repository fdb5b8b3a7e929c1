/** Makes a library of any size out of a few plans: the same structure, other text, other places. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/plan.schema.ts';
import { root } from '../folders.ts';
import { generator } from '../search/random.ts';

/** A shorter paragraph stays as it is: it is a heading, a cell or a name. */
const prose = 30;

/** Every province with its cities behind it, so that there are plans above others. */
function placesOfChina(): NonNullable<Plan['region']>[] {
  const divisions = JSON.parse(
    readFileSync(join(root, 'scripts/describe/divisions.json'), 'utf8'),
  ) as Record<string, Record<string, string[]>>;
  return Object.entries(divisions).flatMap(([parent, cities]) => [
    { name: parent, level: '省' as const, parent: null },
    ...Object.keys(cities)
      .filter((name) => /市$/.test(name))
      .map((name) => ({ name, level: '市' as const, parent })),
  ]);
}

/**
 * Writes `count` plans into `folder/plans`: the given ones first, then variants of them. In each variant most
 * paragraphs come from anywhere in the library, and one character of twelve is another, so that no two plans
 * share much. Each has an empty MDX beside it.
 */
export function makeLibrary(folder: string, plans: readonly Plan[], count: number): void {
  mkdirSync(join(folder, 'plans'), { recursive: true });
  const texts = plans.flatMap(({ blocks }) =>
    blocks
      .filter(({ kind, text }) => kind === 'paragraph' && text.length > prose)
      .map(({ text }) => text),
  );
  const characters = [...texts.join('')].filter((character) => /\p{Script=Han}/u.test(character));
  const places = placesOfChina();
  const random = generator(99);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const other = (text: string): string =>
    [...(random(10) < 6 ? pick(texts) : text)]
      .map((character) =>
        /\p{Script=Han}/u.test(character) && random(12) === 0 ? pick(characters) : character,
      )
      .join('');

  for (let number = 0; number < count; number++) {
    const plan = structuredClone(plans[number % plans.length] as Plan);
    if (number >= plans.length) {
      plan.id = `made-${number}`;
      const region = places[number % places.length] as (typeof places)[number];
      plan.title = `${region.name}第${number}号科技创新规划`;
      plan.docNumber = `政发〔2022〕${number}号`;
      plan.region = region;
      plan.apparatus = [];
      plan.links = [];
      for (const block of plan.blocks) {
        if (block.kind !== 'paragraph' || block.text.length <= prose) continue;
        block.text = other(block.text);
        block.lead = null;
      }
    }
    writeFileSync(join(folder, 'plans', `${plan.id}.json`), JSON.stringify(plan));
    writeFileSync(join(folder, 'plans', `${plan.id}.mdx`), '');
  }
}
