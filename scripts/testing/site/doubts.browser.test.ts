/** Doubt that can be seen: every mark of every plan opens in place, and leads to its record without a script. */
import { describe, expect, inject, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import { LACUNA } from '../../../src/plan.schema.ts';
import { ages, browserFor } from '../browser-for.ts';
import { accessibilityProblems, openPage } from '../page.ts';
import { addressOf, planIds, planJson } from './pages.ts';
import { attribute, count } from './reader.ts';

const marks = '.text :is(a.gap, a.doubt)';
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Up to four of so many, from the first to the last. */
const sample = (of: number): number[] => [
  ...new Set(
    [0, 1 / 3, 2 / 3, 1].map((part) => Math.round(part * (of - 1))).filter((nth) => nth >= 0),
  ),
];

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  test.each(['http', 'file'] as const)(
    'from %s, every mark opens its own record',
    async (protocol) => {
      const { page } = await openPage(browser());
      for (const id of planIds()) {
        const { apparatus, blocks, stats } = planJson(id);
        await page.goto(addressOf(protocol, routes.plan(id)));
        const shown = await page.$$eval(marks, (places) =>
          places.map((place) => [(place as HTMLAnchorElement).hash.slice(1), place.textContent]),
        );
        const wanted = blocks.flatMap(({ text, marks = [] }) =>
          marks.map(([at, length, record]) => [record, text.slice(at, at + length)]),
        );
        expect([...shown].sort()).toEqual(wanted.sort());
        const lost = shown.filter(([, text]) => text?.startsWith(LACUNA)).map(([, text]) => text);
        expect(lost.join('')).toHaveLength(stats.gaps);

        // What the card of each mark says, as its script hands it to the page.
        const cards = await page.evaluate(async () => {
          const files = document.querySelector('main')?.dataset['doubts']?.split(' ') ?? [];
          let handed: Record<string, string> = {};
          window.showDoubts = (given) => (handed = given);
          await new Promise((done, failed) => {
            const script = document.createElement('script');
            Object.assign(script, { src: files[2], onload: done, onerror: failed });
            document.head.append(script);
          });
          const read = document.createElement('template');
          return Object.entries(handed).map(([record, drawn]) => {
            read.innerHTML = drawn;
            return [record, read.content.textContent] as const;
          });
        });
        const records = new Map(apparatus.map((repair) => [repair.id, repair]));
        expect(new Set(cards.map(([record]) => record))).toEqual(
          new Set(shown.map(([record]) => record)),
        );
        for (const [record, said] of cards) {
          const { note, candidates = [], evidence = [] } = records.get(record) ?? {};
          for (const words of [note, ...candidates, ...evidence.map(({ quote }) => quote)]) {
            if (words !== undefined) expect(said).toContain(words);
          }
        }
        // And some as a reader opens and closes them.
        for (const nth of sample(wanted.length)) {
          await page.evaluate(
            ([places, at]) => {
              const place = document.querySelectorAll<HTMLElement>(places)[at];
              place?.focus();
              place?.click();
            },
            [marks, nth] as const,
          );
          await expect
            .poll(() => attribute(page, 'dialog.card', 'data-record'))
            .toBe(shown[nth]?.[0]);
          await page.keyboard.press('Escape');
          await expect.poll(() => count(page, 'dialog.card')).toBe(0);
          const back = await page.evaluate(
            ([places, at]) => document.querySelectorAll(places)[at] === document.activeElement,
            [marks, nth] as const,
          );
          expect(back).toBe(true);
        }
      }
    },
  );
});

describe('current Chromium', () => {
  const browser = browserFor();

  test('without a script a mark leads to its own record, and that to the very span of the raw text', async () => {
    const { page } = await openPage(browser(), { javaScriptEnabled: false });
    for (const id of planIds()) {
      const records = new Map(planJson(id).apparatus.map((repair) => [repair.id, repair]));
      await page.goto(inject('site') + routes.plan(id));
      const addresses = await page.$$eval(marks, (places) =>
        places.map((place) => (place as HTMLAnchorElement).href),
      );
      const there = new Set<string>();
      for (const led of new Set(addresses.map((one) => one.split('#')[0] ?? ''))) {
        await page.goto(led);
        const ids = await page.$$eval('.records > li', (all) => all.map(({ id }) => id));
        for (const id of ids) there.add(`${led}#${id}`);
      }
      expect(addresses.filter((one) => !there.has(one))).toEqual([]);
      await page.goto(inject('site') + routes.source(id));
      const spans = new Map(
        await page.$$eval('.spoken', (all) => all.map((one) => [one.id, one.textContent] as const)),
      );
      for (const address of addresses) {
        const record = address.split('#')[1] ?? '';
        const [line = ''] = (records.get(record)?.before ?? '').split('\n');
        expect([record, spans.get(record)]).toEqual([record, line]);
      }
    }
  });

  test.each([
    ['on a desktop', {}],
    ['on a phone', phone],
  ])(
    '%s the card is read whole, by the keyboard too, and closes back to its place',
    async (_, context) => {
      const { page } = await openPage(browser(), context);
      const id = planIds().find((one) => planJson(one).stats.gaps > 0) ?? '';
      await page.goto(inject('site') + routes.plan(id));
      await page.focus('.text a.gap');
      await page.keyboard.press('Enter');
      await expect.poll(() => count(page, 'dialog.card[open]')).toBe(1);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
      const box = await page.locator('dialog.card').boundingBox();
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
      expect(box && box.y >= 0 && box.y + box.height <= height + 1).toBe(true);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => count(page, 'dialog.card')).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('gap');
    },
  );

  test('old readings are drawn: what is copied, and what is found in the page, is the text', async () => {
    const { page } = await openPage(browser());
    const id = planIds().find((one) => planJson(one).stats.repairsByKind.decode > 0) ?? '';
    await page.goto(inject('site') + routes.plan(id));
    const read = (): Promise<string> =>
      page.evaluate(() => {
        const text = document.querySelector('.text') as HTMLElement;
        getSelection()?.selectAllChildren(text);
        return String(getSelection());
      });
    const before = await read();
    await page.selectOption('[data-setting=repairs]', 'all');
    await expect.poll(() => count(page, '.text .edit')).toBeGreaterThan(0);
    expect(await read()).toBe(before);
  });
});
