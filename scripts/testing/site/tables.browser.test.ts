/** Tables: their header and first column stay in sight, and a reader can put their rows in order and back. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import type { Table } from '../../../src/plan.schema.ts';
import { ages, browserFor } from '../browser-for.ts';
import { accessibilityProblems, openPage } from '../page.ts';
import { planIds, planJson } from './pages.ts';
import { attribute, click, count, keepCopies, copies, hover, text } from './reader.ts';

const desktop = { width: 1366, height: 768 };
/** Narrower than any phone: on one the table fits. */
const narrow = { width: 260, height: 740 };

/** A table of the site with numbers in a column of its own, and which column that is. */
function numbers(): { id: string; table: Table; column: number } {
  for (const id of planIds()) {
    for (const table of planJson(id).tables) {
      const column = table.columns.findLastIndex(({ role }) => role === 'value');
      if (table.rows.length > 5 && column >= 0) return { id, table, column };
    }
  }
  throw new Error('The site under test holds no table of numbers.');
}

/** Anchors of the rows as they stand on the page. */
const rows = (page: Page, table: string): Promise<string[]> =>
  page.$$eval(`#${table} tbody tr`, (all) => all.map(({ id }) => id));

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  test('a column puts the rows in order: upwards, downwards, as printed', async () => {
    const { id, table, column } = numbers();
    const { page } = await openPage(browser(), { viewport: desktop });
    await page.goto(inject('site') + routes.plan(id));
    const header = `#${table.anchor} thead th:nth-child(${column + 1})`;
    const cellOf = (anchor: string) => table.cells[table.rowAnchors.indexOf(anchor)]?.[column];
    /** Runs of one unit, each with its numbers, and what stands behind the last number. */
    const read = async () => {
      const cells = (await rows(page, table.anchor)).map(cellOf);
      const stated = cells.filter((cell) => cell?.value !== null);
      const units = stated.map((cell) => cell?.unit);
      expect(cells.slice(0, stated.length)).toEqual(stated);
      return { stated, runs: units.filter((unit, at) => unit !== units[at - 1]), units };
    };
    const inOrder = (values: readonly (number | null | undefined)[], sign: 1 | -1): boolean =>
      values.every((value, at) => at === 0 || sign * ((value ?? 0) - (values[at - 1] ?? 0)) >= 0);

    for (const [order, sign] of [
      ['ascending', 1],
      ['descending', -1],
    ] as const) {
      await click(page, `${header} button`);
      expect(await attribute(page, header, 'aria-sort')).toBe(order);
      const { stated, runs, units } = await read();
      expect(new Set(runs).size).toBe(runs.length);
      for (const unit of new Set(units)) {
        const values = stated.filter((cell) => cell?.unit === unit).map((cell) => cell?.value);
        expect([unit, inOrder(values, sign)]).toEqual([unit, true]);
      }
      expect(await rows(page, table.anchor)).not.toEqual(table.rowAnchors);
      expect(await text(page, '.sorted')).toContain(table.columns[column]?.label);
    }
    await click(page, `${header} button`);
    expect(await attribute(page, header, 'aria-sort')).toBeNull();
    expect(await rows(page, table.anchor)).toEqual(table.rowAnchors);
  });

  test('the keyboard sorts, and what was sorted can be put back', async () => {
    const { id, table } = numbers();
    const { page } = await openPage(browser(), { viewport: desktop });
    await page.goto(inject('site') + routes.plan(id));
    await page.evaluate(() => document.querySelector<HTMLElement>('.scroll button')?.focus());
    await page.keyboard.press('Enter');
    expect(await rows(page, table.anchor)).not.toEqual(table.rowAnchors);
    expect(await accessibilityProblems(page)).toEqual([]);
    await click(page, '.sorted button');
    expect(await rows(page, table.anchor)).toEqual(table.rowAnchors);
    expect(await count(page, '[aria-sort]')).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.matches('.scroll button'))).toBe(true);
  });

  test('a sorted row keeps its address and the number that it is cited by', async () => {
    const { id, table } = numbers();
    const { page } = await openPage(browser(), { viewport: desktop });
    await page.goto(`${inject('site')}${routes.plan(id)}#${table.anchor}`);
    await keepCopies(page);
    await click(page, '.scroll thead button');
    await click(page, '.scroll thead button');
    const [first = ''] = await rows(page, table.anchor);
    await hover(page, `#${first} th`);
    await click(page, '.handle [data-copy=link]');
    await click(page, '.handle [data-copy=citation]');
    await expect.poll(async () => (await copies(page)).length).toBe(2);
    const [link, citation] = await copies(page);
    expect(link?.endsWith(`#${first}`)).toBe(true);
    expect(citation).toContain(`第${table.rowAnchors.indexOf(first) + 1}行`);
  });

  test('on the phone the header and the names stay in sight while the table scrolls', async () => {
    const { id, table } = numbers();
    const { page } = await openPage(browser(), { viewport: narrow, hasTouch: true });
    await page.goto(`${inject('site')}${routes.plan(id)}#${table.anchor}`);
    const places = await page.evaluate(() => {
      const box = document.querySelector('.scroll') as HTMLElement;
      box.scrollTo(box.scrollWidth, 300);
      const at = (selector: string): DOMRect =>
        (box.querySelector(selector) as HTMLElement).getBoundingClientRect();
      const { left, top } = box.getBoundingClientRect();
      const border = parseFloat(getComputedStyle(box).borderTopWidth);
      return {
        scrolled: [box.scrollLeft > 0, box.scrollTop > 0],
        header: at('thead th:last-child').top - top - border,
        names: at('tbody tr:last-child th').left - left,
        corner: [at('thead .heading').left - left, at('thead .heading').top - top - border],
      };
    });
    expect(places).toEqual({ scrolled: [true, true], header: 0, names: 0, corner: [0, 0] });
  });

  test('on the phone it opens at the years of the plan itself, behind the names of the rows', async () => {
    const { id, table } = numbers();
    const target = table.columns.findLastIndex(({ states }) => states === 'target');
    expect(target).toBeGreaterThan(0);
    const { page } = await openPage(browser(), { viewport: narrow, hasTouch: true });
    await page.goto(`${inject('site')}${routes.plan(id)}#${table.anchor}`);
    const shown = (): Promise<boolean> =>
      page.evaluate((column) => {
        const box = document.querySelector('.scroll') as HTMLElement;
        const header = box.querySelectorAll('thead th')[column] as HTMLElement;
        const { left, right } = header.getBoundingClientRect();
        const names = (box.querySelector('tbody th') as HTMLElement).getBoundingClientRect();
        return left >= names.right - 1 && left < box.getBoundingClientRect().right && right > 0;
      }, target);
    await expect.poll(shown).toBe(true);
  });

  test.each([
    ['a desktop', desktop],
    ['a phone', { width: 390, height: 844 }],
  ])(
    'on %s each figure has its unit behind it, and points stand below each other',
    async (_on, viewport) => {
      const { id, table } = numbers();
      const { page } = await openPage(browser(), { viewport });
      await page.goto(inject('site') + routes.plan(id));
      const figures = await page.$$eval(`#${table.anchor} td.figure`, (all) =>
        all.map((cell) => {
          const words = cell.firstChild as Text;
          const whole = /\d+/.exec(words.data);
          const range = document.createRange();
          range.setStart(words, 0);
          range.setEnd(words, (whole?.index ?? 0) + (whole?.[0].length ?? 0));
          const unit = cell.querySelector<HTMLElement>('.counted');
          const end = (unit?.getBoundingClientRect().left ?? 0) + (unit?.scrollWidth ?? 0);
          return {
            column: (cell as HTMLTableCellElement).cellIndex,
            row: cell.parentElement?.id ?? '',
            point: range.getBoundingClientRect().right,
            unit: unit?.dataset['unit'] ?? null,
            inside: end <= cell.getBoundingClientRect().right,
          };
        }),
      );
      expect(figures.filter(({ unit }) => unit !== null).length).toBeGreaterThan(4);
      for (const { column, row, unit } of figures)
        expect(unit).toBe(table.cells[table.rowAnchors.indexOf(row)]?.[column]?.unit);
      expect(figures.filter(({ inside }) => !inside)).toEqual([]);
      for (const one of Map.groupBy(figures, ({ column }) => column).values()) {
        const points = one.map(({ point }) => point);
        expect(Math.max(...points) - Math.min(...points)).toBeLessThan(1);
      }
    },
  );

  test('where it is no wider than the page its header stays below the bar', async () => {
    const { id, table } = numbers();
    const { page } = await openPage(browser(), { viewport: { width: 1366, height: 500 } });
    const last = table.rowAnchors.at(-1) ?? '';
    await page.goto(`${inject('site')}${routes.plan(id)}#${last}`);
    await expect.poll(() => count(page, '.scroll.fits')).toBeGreaterThan(0);
    const seen = await page.evaluate((row) => {
      const box = document.getElementById(row) as HTMLElement;
      box.scrollIntoView();
      const header = box.closest('table')?.tHead?.rows[0]?.cells[0] as HTMLElement;
      const bar = (document.querySelector('.bar') as HTMLElement).getBoundingClientRect();
      const { top, bottom } = header.getBoundingClientRect();
      return {
        below: Math.abs(top - bar.bottom) <= 1.5,
        clear: box.getBoundingClientRect().top >= bottom - 1,
      };
    }, last);
    expect(seen).toEqual({ below: true, clear: true });
  });

  test('without a script there is nothing to press', async () => {
    const { id, table } = numbers();
    const { page } = await openPage(browser(), { javaScriptEnabled: false });
    await page.goto(inject('site') + routes.plan(id));
    expect(await count(page, `#${table.anchor} button`)).toBe(0);
  });
});
