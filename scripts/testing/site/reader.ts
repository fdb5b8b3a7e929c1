/**
 * The hands and eyes of a reader. Playwright's own (`click`, `isVisible`) call what Chromium 88 does not have,
 * so these go by the mouse and by what the page itself can say.
 */
import type { Page } from 'playwright-core';

/** Where on the screen an element is, after it was scrolled there if need be; null where it is not shown. */
async function placeOf(page: Page, selector: string, index: number): Promise<DOMRect | null> {
  return page.evaluate(
    ([wanted, nth]) => {
      const element = document.querySelectorAll(wanted)[nth];
      if (element === undefined || element.getClientRects().length === 0) return null;
      if (getComputedStyle(element).visibility === 'hidden') return null;
      const { top, bottom } = element.getBoundingClientRect();
      if (top < 80 || bottom > innerHeight) element.scrollIntoView({ block: 'center' });
      return element.getBoundingClientRect().toJSON() as DOMRect;
    },
    [selector, index] as const,
  );
}

/** Whether an element is there and shown. */
export async function sees(page: Page, selector: string, index = 0): Promise<boolean> {
  return page.evaluate(
    ([wanted, nth]) => {
      const element = document.querySelectorAll(wanted)[nth];
      return (
        element !== undefined &&
        element.getClientRects().length > 0 &&
        getComputedStyle(element).visibility !== 'hidden'
      );
    },
    [selector, index] as const,
  );
}

/** How long a reader waits for what a page loads when it is asked for, in milliseconds. */
const PATIENCE = 10_000;

async function spot(page: Page, selector: string, index: number): Promise<[number, number]> {
  const until = Date.now() + PATIENCE;
  let place = await placeOf(page, selector, index);
  while (place === null && Date.now() < until) {
    await page.waitForTimeout(50);
    place = await placeOf(page, selector, index);
  }
  if (place === null) throw new Error(`${selector} [${index}] is not shown`);
  return [place.x + Math.min(20, place.width / 2), place.y + Math.min(12, place.height / 2)];
}

/** Clicks an element. */
export async function click(page: Page, selector: string, index = 0): Promise<void> {
  await page.mouse.click(...(await spot(page, selector, index)));
}

/** Moves the pointer to an element. */
export async function hover(page: Page, selector: string, index = 0): Promise<void> {
  await page.mouse.move(...(await spot(page, selector, index)), { steps: 3 });
}

/** Taps an element. */
export async function tap(page: Page, selector: string, index = 0): Promise<void> {
  await page.touchscreen.tap(...(await spot(page, selector, index)));
}

/** Chooses an entry of a select box. */
export async function choose(page: Page, selector: string, value: string): Promise<void> {
  await page.evaluate(
    ([wanted, entry]) => {
      const select = document.querySelector<HTMLSelectElement>(wanted);
      if (select === null) throw new Error(`${wanted} is not there`);
      select.value = entry;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [selector, value] as const,
  );
}

/** An attribute of an element. */
export function attribute(
  page: Page,
  selector: string,
  name: string,
  index = 0,
): Promise<string | null> {
  return page.evaluate(
    ([wanted, attr, nth]) => document.querySelectorAll(wanted)[nth]?.getAttribute(attr) ?? null,
    [selector, name, index] as const,
  );
}

/** How many elements there are. */
export function count(page: Page, selector: string): Promise<number> {
  return page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
}

/** The text of an element. */
export function text(page: Page, selector: string): Promise<string | null> {
  return page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? null, selector);
}

/** Collects what the page copies, in the way of secure addresses and in the other one. */
export async function keepCopies(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept: string[] = [];
    Object.assign(window, { kept });
    const keep = (text: string): Promise<void> => {
      kept.push(text);
      return Promise.resolve();
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: keep } });
  });
}

/** What was copied since, in order. */
export function copies(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { kept: string[] }).kept);
}
