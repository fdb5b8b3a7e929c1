/** Who doubts a character narrows the apparatus to what matters, and shares what was found. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { arrange } from '../../../src/lib/apparatus.ts';
import { recordPages, recordRoute } from '../../../src/lib/record-pages.ts';
import { routes } from '../../../src/lib/routes.ts';
import type { Plan } from '../../../src/plan.schema.ts';
import { ages, browserFor } from '../browser-for.ts';
import { openPage } from '../page.ts';
import { addressOf, planIds, planJson } from './pages.ts';
import { choose, click, count, sees, text } from './reader.ts';

/** The plan with the most kinds of repairs. */
function richest(): Plan {
  const plans = planIds().map(planJson);
  const kinds = ({ apparatus }: Plan): number => new Set(apparatus.map(({ kind }) => kind)).size;
  const [plan] = plans.sort((a, b) => kinds(b) - kinds(a));
  if (plan === undefined) throw new Error('The site under test holds no plan.');
  return plan;
}

/** How many repairs the lists show, and of which kinds. */
function shown(page: Page): Promise<{ repairs: number; kinds: string[] }> {
  return page.evaluate(() => {
    const entries = [...document.querySelectorAll<HTMLElement>('.part [data-kind]')];
    const seen = entries.filter((entry) => entry.closest('[hidden]') === null);
    return {
      repairs: seen.reduce((sum, { dataset }) => sum + Number(dataset['count'] ?? 1), 0),
      kinds: [...new Set(seen.map(({ dataset }) => dataset['kind'] ?? ''))],
    };
  });
}

/** The records of the page. */
const ids = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.records > li')].map(({ id }) => id));

test('the first page of a plan is light', () => {
  for (const id of planIds()) {
    const { size } = statSync(join(inject('dist'), routes.apparatus(id)));
    expect([id, size <= 100_000]).toEqual([id, true]);
  }
});

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  describe.each(['http', 'file'] as const)('%s', (protocol) => {
    const address = (id: string): string => addressOf(protocol, routes.apparatus(id));

    test('kind, certainty and rule narrow together, are counted and kept in the address', async () => {
      const { id, apparatus } = richest();
      const [wanted] = apparatus.filter(({ kind }) => kind === 'supplied' || kind === 'reg');
      if (wanted === undefined) throw new Error(`${id} has no repair to look for.`);
      const { kind, certainty, rule } = wanted;
      const { page } = await openPage(browser());
      await page.goto(address(id));
      // What is doubtful comes first; the rest is a choice away.
      const doubted = apparatus.filter(({ doubt }) => doubt !== undefined);
      const repairs = async (): Promise<number> => (await shown(page)).repairs;
      expect(await text(page, '.filter output')).toContain(` ${doubted.length} `);
      // Further pages come as somebody reads on.
      const onFirst = Math.min(doubted.length, recordPages({ apparatus })[0]?.length ?? 0);
      expect(await repairs()).toBe(onFirst);
      await expect
        .poll(() => page.evaluate(() => scrollTo(0, document.body.scrollHeight)).then(repairs))
        .toBe(doubted.length);
      await page.reload();
      await choose(page, '[name=level]', 'all');
      await expect.poll(repairs).toBe(apparatus.length);
      // In the order of the pages, whichever came first.
      expect(await ids(page)).toEqual(
        recordPages({ apparatus }).flatMap((all) => all.map((one) => one.id)),
      );

      await page.reload();
      await choose(page, '[name=kind]', kind);
      const ofKind = apparatus.filter((repair) => repair.kind === kind);
      await expect.poll(() => shown(page)).toEqual({ repairs: ofKind.length, kinds: [kind] });
      await choose(page, '[name=certainty]', certainty);
      await choose(page, '[name=rule]', rule);
      const fitting = ofKind.filter((one) => one.certainty === certainty && one.rule === rule);
      await expect.poll(repairs).toBe(fitting.length);
      expect(await text(page, '.filter output')).toContain(String(fitting.length));

      await page.reload();
      await expect.poll(repairs).toBe(fitting.length);
      await click(page, '.filter [type=reset]');
      await expect
        .poll(() =>
          text(page, '.filter output').then((said) => said?.includes(` ${doubted.length} `)),
        )
        .toBe(true);
      expect(new URL(page.url()).search).toBe('');
    });

    test('what nothing fits is said, and a link to a record that is filtered away shows it', async () => {
      const { id, apparatus } = richest();
      const { page } = await openPage(browser());
      await page.goto(address(id));
      const kinds = [...new Set(apparatus.map(({ kind }) => kind))];
      const apart = kinds.flatMap((kind) =>
        apparatus
          .filter((one) => apparatus.every((o) => o.kind !== kind || o.rule !== one.rule))
          .map(({ rule }) => [kind, rule] as const),
      )[0];
      if (apart === undefined) throw new Error(`In ${id} every rule makes every kind of repair.`);
      await choose(page, '[name=kind]', apart[0]);
      await choose(page, '[name=rule]', apart[1]);
      expect((await shown(page)).repairs).toBe(0);
      expect(await sees(page, '.part')).toBe(false);
      expect(await text(page, '.filter output')).not.toMatch(/\d/);
      const hash = await page.evaluate(() => document.querySelector('.records > li')?.id ?? '');
      await page.evaluate((id) => (location.hash = id), hash);
      await expect.poll(() => sees(page, `#${hash}`)).toBe(true);
    });

    test('without a script all records and groups are there, on pages that lead to each other', async () => {
      const { id, apparatus } = richest();
      const { page } = await openPage(browser(), { javaScriptEnabled: false });
      await page.goto(address(id));
      expect(await sees(page, '.filter')).toBe(false);
      const grouped = arrange(apparatus).groups.flatMap(({ repairs }) => repairs);
      const pages = recordPages({ apparatus });
      expect(pages.length).toBeGreaterThan(2);
      expect((await shown(page)).repairs).toBe(grouped.length + (pages[0]?.length ?? 0));
      const found = await ids(page);
      for (const nth of pages.keys()) {
        if (nth === 0) continue;
        await click(page, '.views a', nth);
        await expect.poll(() => text(page, '.views [aria-current]')).toContain(String(nth + 1));
        found.push(...(await ids(page)));
      }
      expect([...found, ...grouped.map((one) => one.id)].sort()).toEqual(
        apparatus.map((one) => one.id).sort(),
      );
    });

    test('an address from before there were pages leads to the record', async () => {
      const { id, apparatus } = richest();
      const last = recordPages({ apparatus }).at(-1)?.at(-1)?.id ?? '';
      const { page } = await openPage(browser());
      await page.goto(`${address(id)}#${last}`);
      await expect.poll(() => count(page, '.records > li:target')).toBe(1);
      expect(await sees(page, `#${last}`)).toBe(true);
    });
  });

  test('a record shows both readings among their words, and evidence leads to its raw line', async () => {
    const { id, apparatus } = richest();
    const proven = apparatus.find(({ evidence }) => evidence?.some(({ line }) => line !== null));
    if (proven === undefined) throw new Error(`${id} has no evidence.`);
    const { page } = await openPage(browser());
    await page.goto(`${inject('site')}${recordRoute({ id, apparatus }, proven)}#${proven.id}`);
    const record = `#${proven.id}`;
    expect(await count(page, `${record} .reading`)).toBe(2);
    await click(page, `${record} .evidence a`);
    await expect.poll(() => count(page, '.lines')).toBe(1);
    const quote = proven.evidence?.find(({ line }) => line !== null)?.quote ?? '';
    // A long page is there before its last lines are.
    await expect.poll(() => count(page, '.lines li:target')).toBe(1);
    expect(await text(page, '.lines li:target')).toContain(quote);
  });

  test('a record leads to its rule, which gives its examples', async () => {
    const { id, apparatus } = richest();
    const repair = apparatus.find(({ kind, rule }) => kind === 'supplied' && rule !== 'emendation');
    const { page } = await openPage(browser());
    await page.goto(`${inject('site')}${routes.apparatus(id)}?rule=${repair?.rule ?? ''}`);
    const shownRule =
      '.records > li:not([hidden]) a[href*="rules/"], .groups tr:not([hidden]) a[href*="rules/"]';
    await click(page, shownRule);
    await expect.poll(() => count(page, '.records > li:target')).toBe(1);
    expect(await text(page, '.records > li:target code')).toBe(repair?.rule);
    expect(await count(page, '.records > li:target .reading')).toBeGreaterThan(0);
  });
});
