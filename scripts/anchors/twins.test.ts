/** A contents list that was taken for the plan, was released so, and is none again: every address comes back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Element } from './elements.ts';
import { succeed } from './keep.ts';
import { destinations, emptyLedger } from './ledger.ts';

const WORDS =
  '区域创新布局产业赋能加快新旧动能转换积极推进传统改造升级平台体系建设人才发展环境保障';

/** Words that no other number gives. */
function words(n: number, length: number): string {
  let seed = n * 7919 + 17;
  return Array.from({ length }, () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return WORDS[(seed >> 8) % WORDS.length];
  }).join('');
}

/** Sections and their parts, each with its paragraphs; without them, the contents list. */
function elementsOf(shape: readonly number[], withText: boolean): Element[] {
  const found: Element[] = [];
  const prose = (below: string, parent: number, n: number) => {
    if (withText)
      found.push({ kind: 'paragraph', wanted: `${below}-p1`, parent, text: words(n, 30) });
  };
  for (const [i, parts] of shape.entries()) {
    const wanted = `s${i + 1}`;
    const section = found.length;
    found.push({ kind: 'division', wanted, parent: null, text: words(100 * i + 1, 10) });
    prose(wanted, section, 100 * i + 2);
    for (let k = 1; k <= parts; k += 1) {
      const part = found.length;
      const text = words(100 * i + 10 * k, 9);
      found.push({ kind: 'division', wanted: `${wanted}-${k}`, parent: section, text });
      prose(`${wanted}-${k}`, part, 100 * i + 10 * k + 1);
    }
  }
  return found;
}

const damaged = (text: string) => `${text.slice(0, 2)}误${text.slice(3)}`;

test('whatever was damaged when the list was taken for the plan', () => {
  const shapes = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(shapes, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (shape, hits) => {
      const plan = elementsOf(shape, true);
      const list = elementsOf(shape, false);
      const below = plan.map((one, i): Element => ({
        ...one,
        parent: one.parent === null ? null : one.parent + list.length,
        text: hits[i] ? damaged(one.text) : one.text,
      }));
      const first = succeed(emptyLedger('p'), plan, 'r1');
      const second = succeed(first, [...list, ...below], 'r2');
      const third = succeed(second, plan, 'r3');
      const leads = destinations(third);
      const now = new Map(third.live.map(({ anchor, text }) => [anchor, text]));
      for (const { anchor, text } of first.live)
        expect([anchor, now.get(leads.get(anchor) ?? anchor)]).toEqual([anchor, text]);
    }),
  );
});
