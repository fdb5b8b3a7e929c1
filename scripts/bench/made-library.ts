/** Makes a library of any size out of a few plans: the same structure, other text, other names. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/plan.schema.ts';
import { generator } from '../search/random.ts';

/** A shorter paragraph stays as it is: it is a heading, a cell or a name. */
const prose = 30;

const regions = ['临江市', '望海市', '云溪市', '松原县', '平湖区', '青岭市'];

/**
 * Writes `count` plans into `folder/plans`: the given ones first, then variants of them. In each variant most
 * paragraphs come from anywhere in the library, and one character of twelve is another, so that no two plans
 * share much.
 */
export function makeLibrary(folder: string, plans: readonly Plan[], count: number): void {
  mkdirSync(join(folder, 'plans'), { recursive: true });
  const texts = plans.flatMap(({ blocks }) =>
    blocks
      .filter(({ kind, text }) => kind === 'paragraph' && text.length > prose)
      .map(({ text }) => text),
  );
  const characters = [...texts.join('')].filter((character) => /\p{Script=Han}/u.test(character));
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
      const name = pick(regions);
      plan.title = `${name}第${number}号科技创新规划`;
      plan.docNumber = `政发〔2022〕${number}号`;
      plan.region = { name, level: '市', parent: null };
      plan.apparatus = [];
      plan.links = [];
      for (const block of plan.blocks) {
        if (block.kind !== 'paragraph' || block.text.length <= prose) continue;
        block.text = other(block.text);
        block.lead = null;
      }
    }
    writeFileSync(join(folder, 'plans', `${plan.id}.json`), JSON.stringify(plan));
  }
}
