/** The whole way of a pointer: index made plans, paste what their pages give out, see where it leads. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan.schema.ts';
import { follow, type Answer } from '../../src/search/jump.ts';
import { readPointer } from '../../src/search/pointer.ts';
import { citeName } from '../../src/ui/zh.ts';
import { inventedPlans } from '../testing/site/build.ts';
import { buildSearchIndex } from './build-index.ts';
import { readPlans } from './oracle.ts';
import { openIndex, type IndexReader } from './read-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'jump-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let index: IndexReader;
const plans = new Map<string, Plan>();
beforeAll(async () => {
  await buildSearchIndex({ contentDir: inventedPlans, distDir: folder });
  index = openIndex(folder);
  for (const plan of readPlans(inventedPlans)) plans.set(plan.id, plan);
});

const plan = (): Plan => {
  const found = plans.get('linhai-145-sti');
  if (!found) throw new Error('The invented plan is not there');
  return found;
};
const asked = async (text: string): Promise<Answer> => {
  const pointer = readPointer(text);
  if (!pointer) throw new Error(`${text} is no pointer`);
  return follow(pointer, index.shards.catalog, index.places);
};
/** Where a text leads, how sure that is, and what is said of it. */
const led = async (text: string): Promise<[string[], boolean, string | undefined]> => {
  const { targets, sure } = await asked(text);
  return [targets.map(({ plan, fragment }) => `${plan}#${fragment}`), sure, targets[0]?.fate];
};

describe('an address', () => {
  test('leads to every block of the plan', async () => {
    for (const { anchor, text } of plan().blocks) {
      const { targets, sure } = await asked(`linhai-145-sti#${anchor}`);
      expect(targets).toMatchObject([{ plan: 'linhai-145-sti', fragment: anchor, fate: 'here' }]);
      expect(sure).toBe(true);
      const section = targets[0]?.section ?? -1;
      expect(
        (await index.places(index.shards.catalog.plans[2] ?? never())).sections[section],
        text,
      ).toContain(anchor);
    }
  });

  test.each([
    ['s2-9', 's2-1', 'moved'],
    ['t1-r9', 't1-r6', 'moved'],
    ['s3-9', 's3-9', 'gone'],
    ['s3-9-p1', 's3-9-p1', 'gone'],
    ['s1-2-p99', 's1-2', 'near'],
    ['c9-s9-p9', '', 'near'],
  ])('with the anchor %s leads to %s', async (anchor, to, fate) => {
    expect(await led(`http://a/plans/linhai-145-sti/index.html#${anchor}`)).toEqual([
      [`linhai-145-sti#${to}`],
      fate !== 'near',
      fate,
    ]);
  });

  test('of a plan that has moved leads to where it is, and of one that was taken out to the notice', async () => {
    expect(await led('linhai-2021#s1')).toEqual([['linhai-145-sti#s1'], true, 'moved']);
    expect(await led('plans/linhai-draft/index.html#s1')).toEqual([
      ['linhai-draft#s1'],
      true,
      'withdrawn',
    ]);
  });

  test('of an unknown plan leads nowhere, unless the citation around it does', async () => {
    expect(await led('plans/other/index.html#s1')).toEqual([[], false, undefined]);
    const { title } = plan();
    expect(await led(`《${title}》 http://b/plans/other/index.html#s1`)).toEqual([
      ['linhai-145-sti#'],
      false,
      'here',
    ]);
  });
});

describe('a citation', () => {
  test('leads to every division that it can name, in both forms', async () => {
    const { places } = await index.places(index.shards.catalog.plans[2] ?? never());
    const way = (at: number): string => {
      const [, step, holder] = places[at] ?? ['', '', -1];
      return (holder < 0 ? '' : way(holder)) + step;
    };
    let alone = 0;
    for (const [i, [anchor, step]] of places.entries()) {
      if (step === '') continue;
      const official = await asked(`${citeName(plan())}${way(i)}`);
      const { issuer, title, docNumber } = plan();
      const work = `${issuer ?? ''}. ${title}: ${docNumber ?? ''}`;
      const reference = await asked(
        `${work}[A/OL]. 规划文库整理本, 2021: ${way(i)}(2021-01-01)[2022-02-02]. `,
      );
      for (const { targets, sure } of [official, reference]) {
        expect(
          targets.map(({ fragment }) => fragment),
          way(i),
        ).toContain(anchor);
        expect(sure).toBe(targets.length === 1);
      }
      alone += official.targets.length === 1 ? 1 : 0;
    }
    expect(alone).toBeGreaterThan(places.length / 2);
  });

  test('leads to a paragraph by its number, whatever words are cited', async () => {
    const { anchor, division } =
      plan().blocks.find((block) => block.anchor.endsWith('-p2') && block.division !== null) ??
      never();
    const { places } = await index.places(index.shards.catalog.plans[2] ?? never());
    const way = (at: number): string => {
      const [, step, holder] = places[at] ?? ['', '', -1];
      return (holder < 0 ? '' : way(holder)) + step;
    };
    const place = way(places.findIndex(([one]) => one === division));
    for (const cited of [
      `${citeName(plan())}${place}第2段：“些字”（规划文库整理本）`,
      `${plan().title}: ${plan().docNumber ?? ''}[A/OL]. 规划文库整理本, 2021: ${place}第2段(2021-01-01)[2022-02-02]. `,
    ])
      expect(await led(cited)).toEqual([[`linhai-145-sti#${anchor}`], true, 'here']);
  });

  test('of a place that the plan does not have leads near it, and asks', async () => {
    const [top] = plan().outline;
    expect(await led(`${citeName(plan())}${top?.label ?? ''}（九十九）`)).toEqual([
      [`linhai-145-sti#${top?.anchor ?? ''}`],
      false,
      'near',
    ]);
  });

  test('of a number leads to the plan, however its brackets are typed', async () => {
    const number = plan().docNumber ?? never();
    for (const typed of [
      number,
      number.replace('〔', '[').replace('〕', ']'),
      number.split('').join(' '),
    ])
      expect(await led(typed)).toEqual([['linhai-145-sti#'], true, 'here']);
    expect(await led(number.replace(/\d+号/, '9999号'))).toEqual([[], false, undefined]);
  });

  test('of a title alone offers the plan, and does not go there unasked', async () => {
    expect(await led(`《${plan().title}》`)).toEqual([['linhai-145-sti#'], false, 'here']);
    expect(await led(`《${plan().title}的解读》`)).toEqual([[], false, undefined]);
  });
});

function never(): never {
  throw new Error('The invented plans have changed');
}
