/** No sequence of edits loses an anchor or gives it to something else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Element } from './elements.ts';
import { succeed } from './keep.ts';
import { destinations, emptyLedger, type Ledger } from './ledger.ts';

/** A section with its paragraphs; every sentence has words of its own, so that it is known again. */
interface Section {
  title: string;
  paragraphs: string[][];
}
type Text = Section[];

/** A sentence that no other one is like. */
function sentence(n: number): string {
  let seed = n * 7919 + 17;
  return Array.from({ length: 12 }, () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return String.fromCodePoint(0x4e00 + (seed % 20000));
  }).join('');
}

interface Edit {
  act: 'insert' | 'delete' | 'join' | 'split' | 'correct' | 'section' | 'drop' | 'move' | 'swap';
  at: number;
  to: number;
}

const editArbitrary: fc.Arbitrary<Edit> = fc.record({
  act: fc.constantFrom(
    'insert',
    'delete',
    'join',
    'split',
    'correct',
    'section',
    'drop',
    'move',
    'swap',
  ),
  at: fc.nat(1000),
  to: fc.nat(1000),
});

/** Applies an edit; `fresh` makes a sentence that was never there. */
function edit(text: Text, { act, at, to }: Edit, fresh: () => string): Text {
  const next = text.map(({ title, paragraphs }) => ({
    title,
    paragraphs: paragraphs.map((one) => [...one]),
  }));
  const section = next[at % next.length];
  const list = section?.paragraphs ?? [];
  const here = to % Math.max(1, list.length);
  const paragraph = list[here];
  if (!section) return [{ title: fresh(), paragraphs: [[fresh()]] }];
  if (act === 'insert') list.splice(here, 0, [fresh(), fresh()]);
  else if (act === 'delete') list.splice(here, 1);
  else if (act === 'section')
    next.splice(at % next.length, 0, { title: fresh(), paragraphs: [[fresh()]] });
  else if (act === 'drop') next.splice(at % next.length, 1);
  else if (act === 'move') next.splice(to % next.length, 0, ...next.splice(at % next.length, 1));
  else if (act === 'swap' && paragraph) list.push(...list.splice(here, 1));
  else if (act === 'join' && list[here + 1])
    list.splice(here, 2, [...(paragraph ?? []), ...(list[here + 1] ?? [])]);
  else if (act === 'split' && paragraph && paragraph.length > 1)
    list.splice(here, 1, paragraph.slice(0, 1), paragraph.slice(1));
  else if (act === 'correct' && paragraph)
    paragraph[0] = `${paragraph[0]?.slice(0, 5)}改${paragraph[0]?.slice(6)}`;
  return next;
}

function elementsOf(text: Text): Element[] {
  const elements: Element[] = [];
  for (const [s, { title, paragraphs }] of text.entries()) {
    const parent =
      elements.push({ kind: 'division', wanted: `s${s + 1}`, parent: null, text: title }) - 1;
    for (const [p, sentences] of paragraphs.entries()) {
      elements.push({
        kind: 'paragraph',
        wanted: `s${s + 1}-p${p + 1}`,
        parent,
        text: sentences.join('。'),
      });
    }
  }
  return elements;
}

/** Sentences of an element, told by their last characters, which no edit changes. */
const words = (text: string): string[] => text.split('。').map((one) => one.slice(-6));

/** What each anchor ever named, and what became of it. */
class Readers {
  /** The text that an anchor had when a reader noted it down. */
  readonly #noted = new Map<string, string>();

  check(ledger: Ledger, elements: readonly Element[]): void {
    const leads = destinations(ledger);
    const texts = new Map(ledger.live.map(({ anchor }, i) => [anchor, elements[i]?.text ?? '']));
    const here = new Set(elements.flatMap(({ text }) => words(text)));
    expect(texts.size, 'no anchor twice').toBe(elements.length);
    for (const [anchor, noted] of this.#noted) {
      const to = leads.get(anchor);
      expect(to, `${anchor} leads somewhere`).toBeDefined();
      const now = texts.get(to ?? '');
      if (now === undefined) continue;
      const shared = words(noted).some((one) => words(now).includes(one));
      expect(shared, `${anchor} still names ${noted}, and not ${now}`).toBe(true);
    }
    for (const [anchor, noted] of this.#noted) {
      const gone = !texts.has(leads.get(anchor) ?? '');
      if (gone)
        expect(
          words(noted).every((one) => here.has(one)),
          `${anchor} is not gone`,
        ).toBe(false);
    }
    for (const [anchor, text] of texts) this.#noted.set(anchor, text);
  }
}

test('no sequence of edits loses an anchor, or gives it to another text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 }),
      fc.array(fc.array(editArbitrary, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
      (shape, rounds) => {
        let count = 0;
        const fresh = () => sentence((count += 1));
        let text: Text = shape.map((length) => ({
          title: fresh(),
          paragraphs: Array.from({ length }, () => [fresh(), fresh()]),
        }));
        const readers = new Readers();
        let ledger = emptyLedger('example');
        for (const edits of [[], ...rounds]) {
          for (const one of edits) text = edit(text, one, fresh);
          const elements = elementsOf(text);
          ledger = succeed(ledger, elements, '1');
          readers.check(ledger, elements);
          expect(succeed(ledger, elements, '2'), 'once more changes nothing').toEqual(ledger);
        }
      },
    ),
    { numRuns: 300 },
  );
});
