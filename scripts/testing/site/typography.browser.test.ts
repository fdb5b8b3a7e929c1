/** The text is set as a book would set it: measured as it stands on the screen, not as the style says. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import { ages, browserFor } from '../browser-for.ts';
import { openPage } from '../page.ts';
import { planIds } from './pages.ts';

/** Lines of each body paragraph of the page, as they are broken; run in the browser. */
function linesOfParagraphs(page: Page): Promise<string[][]> {
  return page.$$eval('.text section > p[id]:not([class])', (paragraphs) =>
    paragraphs.map((paragraph) => {
      const lines: string[] = [];
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let right = Infinity;
      while (walker.nextNode()) {
        const { data } = walker.currentNode as Text;
        for (let at = 0; at < data.length; at += 1) {
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + 1);
          const rects = range.getClientRects();
          const place = rects[rects.length - 1];
          if (place === undefined || data[at]?.trim() === '') continue;
          if (place.left < right - 1) lines.push('');
          right = place.right;
          lines.push((lines.pop() ?? '') + (data[at] ?? ''));
        }
      }
      return lines;
    }),
  );
}

const closing = '，。；：、！？）》〉」』】”’';
const opening = '（《〈「『【“‘';

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  async function openPlan(width: number): Promise<Page> {
    const { page } = await openPage(browser(), { viewport: { width, height: 800 } });
    await page.goto(inject('site') + routes.plan(planIds()[0] ?? ''));
    return page;
  }

  test.each([1100, 1366, 1920])(
    'a line of a window of %d pixels has 38 to 42 characters',
    async (width) => {
      const page = await openPlan(width);
      const full = (await linesOfParagraphs(page)).flatMap((lines) => lines.slice(1, -1));
      const lengths = full.map((line) => [...line].length).sort((a, b) => a - b);
      expect(lengths.length).toBeGreaterThan(20);
      const median = lengths[lengths.length >> 1] ?? 0;
      expect(median).toBeGreaterThanOrEqual(38);
      expect(median).toBeLessThanOrEqual(42);
    },
  );

  test.each([320, 390, 1366])(
    'at %d pixels no line begins or ends with the wrong sign',
    async (width) => {
      const page = await openPlan(width);
      const paragraphs = await linesOfParagraphs(page);
      expect(paragraphs.flat().filter((line) => opening.includes(line.at(-1) ?? '?'))).toEqual([]);
      const following = paragraphs.flatMap((lines) => lines.slice(1));
      expect(following.length).toBeGreaterThan(20);
      expect(following.filter((line) => closing.includes(line.charAt(0)))).toEqual([]);
      // Chromium 88 does not know how to keep a character from standing alone.
      if (age === 'oldest') return;
      const last = paragraphs.filter(({ length }) => length > 1).map((lines) => lines.at(-1) ?? '');
      expect(last.filter((line) => [...line].length < 3)).toEqual([]);
    },
  );

  test('paragraphs alone are indented, by two characters; lines are justified and well apart', async () => {
    const page = await openPlan(1366);
    const styles = await page.evaluate(() =>
      ['.text section > p[id]:not([class])', '.text h2', '.text .doctitle'].map((selector) => {
        const style = getComputedStyle(document.querySelector(selector) as HTMLElement);
        const em = (length: string): number => parseFloat(length) / parseFloat(style.fontSize);
        return {
          indent: em(style.textIndent),
          leading: em(style.lineHeight),
          align: style.textAlign,
        };
      }),
    );
    expect(styles[0]?.align).toBe('justify');
    expect(styles[0]?.leading).toBeGreaterThanOrEqual(1.75);
    expect(styles[0]?.leading).toBeLessThanOrEqual(1.9);
    expect(styles.map(({ indent }) => indent)).toEqual([2, 0, 0]);
  });
});
