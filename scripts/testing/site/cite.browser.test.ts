/** What the handle gives to those who cite: a reference after GB/T 7714, and a code for the camera. */
import type { Page } from 'playwright-core';
import decodeQr from 'qr/decode.js';
import { describe, expect, inject, test } from 'vitest';
import { routes } from '../../../src/lib/routes.ts';
import { ages, browserFor } from '../browser-for.ts';
import { accessibilityProblems, openPage } from '../page.ts';
import { addressOf, planIds, planJson } from './pages.ts';
import { attribute, click, count, hover, keepCopies, copies, sees, text } from './reader.ts';

/** Reads a code as a camera would: from dark and light, not from what drew it. */
async function readCode(page: Page): Promise<string> {
  const { side, dark } = await page.evaluate(() => {
    const svg = document.querySelector<SVGSVGElement>('dialog.qr svg');
    const path = svg?.querySelector('path');
    const side = svg?.viewBox.baseVal.width ?? 0;
    const dark: boolean[] = [];
    // Chromium 88 knows no other kind of point here.
    const point = svg?.createSVGPoint();
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++)
        dark.push(
          path?.isPointInFill(Object.assign(point ?? {}, { x: x + 0.5, y: y + 0.5 })) ?? false,
        );
    return { side, dark };
  });
  const scale = 6;
  const width = side * scale;
  const pixels = new Uint8Array(width * width * 4).fill(255);
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) {
      const isDark = dark[Math.floor(y / scale) * side + Math.floor(x / scale)] === true;
      if (isDark) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return decodeQr({ width, height: width, data: pixels }, { timeLimit: 10_000 });
}

describe.each(ages)('%s Chromium', (age) => {
  const browser = browserFor(age);

  describe.each(['http', 'file'] as const)('%s', (protocol) => {
    /** The page of the first plan with the handle at a paragraph. */
    async function atParagraph(): Promise<{ page: Page; id: string; name: string }> {
      const [id = ''] = planIds();
      const base = addressOf(protocol, routes.plan(id));
      const { page } = await openPage(browser(), { viewport: { width: 1366, height: 768 } });
      await page.goto(base);
      await hover(page, '.text section p[id]', 5);
      await expect.poll(() => sees(page, '.handle')).toBe(true);
      const anchor = (await attribute(page, '.text section p[id]', 'id', 5)) ?? '';
      return { page, id, name: protocol === 'http' ? `${base}#${anchor}` : `${id}#${anchor}` };
    }

    test('the code leads to the passage, and Escape gives the page back', async () => {
      const { page, name } = await atParagraph();
      await click(page, '.handle [data-show=qr]');
      await expect.poll(() => count(page, 'dialog.qr[open]')).toBe(1);
      expect(await text(page, 'dialog.qr p')).toBe(name);
      expect(await readCode(page)).toBe(name);
      await page.keyboard.press('Escape');
      await expect.poll(() => count(page, 'dialog.qr')).toBe(0);
    });

    test('the references have author, title, number, place, kind, dates and address', async () => {
      const { page, id, name } = await atParagraph();
      await click(page, '.handle [data-show=references]');
      await expect.poll(() => count(page, 'dialog.references pre')).toBe(3);
      const [standard = '', bibtex = '', ris = ''] = await page.$$eval(
        'dialog.references pre',
        (all) => all.map((one) => one.textContent),
      );
      const { issuer, title, docNumber, issued, published } = planJson(id);
      for (const part of [issuer, title, docNumber, issued ?? published])
        expect(standard).toContain(part ?? '');
      expect(standard).toContain(`: ${(await text(page, '.outline > ol > li .label')) ?? '?'}`);
      expect(standard).toContain('[A/OL]. 规划文库整理本, ');
      expect(standard).toMatch(/第\d+段\(\d{4}-/);
      expect(standard.endsWith(`${name}.`)).toBe(true);
      expect(bibtex).toContain(`url = {${name}}`);
      expect(ris).toContain(`UR  - ${name}`);
    });

    test('words that are selected are cited', async () => {
      const { page, name } = await atParagraph();
      await keepCopies(page);
      const words = await page.evaluate(() => {
        const passage = document.querySelectorAll('.text section p[id]')[5];
        const walker = document.createTreeWalker(passage as Node, NodeFilter.SHOW_TEXT);
        const node = walker.nextNode() as Text;
        getSelection()?.setBaseAndExtent(node, 0, node, Math.min(6, node.length));
        return node.data.slice(0, 6);
      });
      await click(page, '.handle [data-copy=citation]');
      await expect.poll(() => copies(page)).toHaveLength(1);
      const [copied = ''] = await copies(page);
      expect(copied).toContain(`：“${words}”（规划文库整理本） ${name}`);
    });

    test('the picture has a code that leads to the passage', async () => {
      const { page, name } = await atParagraph();
      await click(page, '.handle [data-show=picture]');
      await expect.poll(() => count(page, 'dialog.picture canvas')).toBe(1);
      const { width, height, data } = await page.evaluate(() => {
        const canvas = document.querySelector('dialog.picture canvas') as HTMLCanvasElement;
        const paint = canvas.getContext('2d') as CanvasRenderingContext2D;
        // The code stands in the lower right corner.
        const [w, h] = [300, Math.min(canvas.height, 480)];
        const { data } = paint.getImageData(canvas.width - w - 40, canvas.height - h, w, h);
        return { width: w, height: h, data: [...data] };
      });
      expect(decodeQr({ width, height, data: Uint8Array.from(data) }, { timeLimit: 10_000 })).toBe(
        name,
      );
    });
  });
});

describe('in one browser', () => {
  const browser = browserFor();

  // On a phone the picture carries the code; a code alone is for who sits before another screen.
  test.each([
    ['qr', 1280],
    ['references', 360],
    ['picture', 360],
  ] as const)('axe finds nothing while %s is shown, %d pixels wide', async (kind, width) => {
    const [id = ''] = planIds();
    const { page } = await openPage(browser(), {
      viewport: { width, height: 740 },
      hasTouch: true,
    });
    await page.goto(inject('site') + routes.plan(id));
    await page.locator('.text section p[id]').first().tap();
    await page.click(`.handle [data-show=${kind}]`);
    await expect.poll(() => count(page, `dialog.${kind}[open]`)).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
