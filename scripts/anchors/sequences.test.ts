/** No sequence of edits loses an anchor or gives it to something else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Element } from './elements.ts';
import { succeed } from './keep.ts';
import { destinations, emptyLedger, type Ledger } from './ledger.ts';

/** A section; every sentence has words of its own, so that it is known again. */
interface Section {
  title: string;
  paragraphs: string[][];
  rows: string[];
  parts: Section[];
}

/** Headings that come back in every plan. */
const USUAL = ['发展目标', '重点任务', '保障措施'];

/** A sentence that no other one is like. */
function sentence(n: number): string {
  let seed = n * 7919 + 17;
  return Array.from({ length: 12 }, () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return String.fromCodePoint(0x4e00 + (seed % 20000));
  }).join('');
}

/** Makes what was never there before. */
class Maker {
  #count = 0;

  sentence = (): string => sentence((this.#count += 1));

  /** A row: a name of its own, and figures that others have too. */
  row = (): string => `${this.sentence()}\n万元\n100\n200`;

  section = (length: number): Section => ({
    title: length % 2 === 0 ? this.sentence() : (USUAL[this.#count % 3] ?? ''),
    paragraphs: Array.from({ length }, () => [this.sentence(), this.sentence()]),
    rows: length === 3 ? Array.from({ length: 4 }, this.row) : [],
    parts: [],
  });
}

type Act = (
  lists: { list: Section[]; section: Section }[],
  at: number,
  to: number,
  make: Maker,
) => void;

const pick = <T>(list: readonly T[], n: number): T | undefined =>
  list[n % Math.max(1, list.length)];
const cut = <T>(list: T[], n: number): T[] => list.splice(n % Math.max(1, list.length), 1);

/** What an editor, or a better parser, does to a text. */
const ACTS: Record<string, Act> = {
  insert: (all, at, to, make) =>
    pick(all, at)?.section.paragraphs.splice(to % 4, 0, [make.sentence(), make.sentence()]),
  delete: (all, at, to) => cut(pick(all, at)?.section.paragraphs ?? [], to),
  reorder: (all, at, to) => {
    const { paragraphs = [] } = pick(all, at)?.section ?? {};
    paragraphs.push(...cut(paragraphs, to));
  },
  join: (all, at, to) => {
    const { paragraphs = [] } = pick(all, at)?.section ?? {};
    const here = to % Math.max(1, paragraphs.length - 1);
    if (paragraphs[here + 1]) paragraphs.splice(here, 2, paragraphs.slice(here, here + 2).flat());
  },
  split: (all, at, to) => {
    const { paragraphs = [] } = pick(all, at)?.section ?? {};
    const here = to % Math.max(1, paragraphs.length);
    const [first, ...others] = paragraphs[here] ?? [];
    if (first && others.length > 0) paragraphs.splice(here, 1, [first], others);
  },
  correct: (all, at, to) => {
    const paragraph = pick(pick(all, at)?.section.paragraphs ?? [], to);
    if (paragraph) paragraph[0] = `${paragraph[0]?.slice(0, 5)}改${paragraph[0]?.slice(6)}`;
  },
  retitle: (all, at, _, make) => {
    const section = pick(all, at)?.section;
    if (section && section.paragraphs.length > 2) section.title = make.sentence();
  },
  row: (all, at, to, make) => {
    const { rows = [] } = pick(all, at)?.section ?? {};
    if (rows.length > 0) rows.splice(to % rows.length, to % 2, make.row());
  },
  section: (all, at, to, make) => pick(all, at)?.list.splice(to % 3, 0, make.section(to % 4)),
  drop: (all, at) => {
    const { list, section } = pick(all, at) ?? {};
    if (list && section) list.splice(list.indexOf(section), 1);
  },
  move: (all, at, to) => {
    const { list, section } = pick(all, at) ?? {};
    const target = pick(all, to)?.list;
    if (!list || !section || !target || target === section.parts) return;
    const inside = (one: Section): boolean => one.parts === target || one.parts.some(inside);
    if (inside(section)) return;
    list.splice(list.indexOf(section), 1);
    target.splice(to % (target.length + 1), 0, section);
  },
  divide: (all, at, to, make) => {
    const { list = [], section } = pick(all, at) ?? {};
    if (!section) return;
    const paragraphs = section.paragraphs.splice(to % (section.paragraphs.length + 1));
    const parts = section.parts.splice(0);
    list.splice(list.indexOf(section) + 1, 0, {
      title: make.sentence(),
      paragraphs,
      rows: [],
      parts,
    });
  },
  nest: (all, at) => {
    const { list = [], section } = pick(all, at) ?? {};
    const before = section && list[list.indexOf(section) - 1];
    if (before) before.parts.push(...list.splice(list.indexOf(section), 1));
  },
};

const flat = (list: Section[]): { list: Section[]; section: Section }[] =>
  list.flatMap((section) => [{ list, section }, ...flat(section.parts)]);

function elementsOf(text: readonly Section[]): Element[] {
  const elements: Element[] = [];
  const enter = (sections: readonly Section[], above: number | null, prefix: string) => {
    for (const [s, { title, paragraphs, rows, parts }] of sections.entries()) {
      const wanted = `${prefix}${s + 1}`;
      const parent = elements.push({ kind: 'division', wanted, parent: above, text: title }) - 1;
      for (const [p, sentences] of paragraphs.entries()) {
        const own = { kind: 'paragraph' as const, wanted: `${wanted}-p${p + 1}`, parent };
        elements.push({ ...own, text: sentences.join('。') });
      }
      if (rows.length > 0) {
        const at = `t${elements.filter(({ kind }) => kind === 'table').length + 1}`;
        const table = elements.push({ kind: 'table', wanted: at, parent, text: '' }) - 1;
        elements.push({
          kind: 'header',
          wanted: `${at}-head`,
          parent: table,
          text: '指标名称\n单位',
        });
        for (const [r, row] of rows.entries()) {
          elements.push({ kind: 'row', wanted: `${at}-r${r + 1}`, parent: table, text: row });
        }
      }
      enter(parts, parent, `${wanted}-`);
    }
  };
  enter(text, null, 's');
  return elements;
}

/** Words of a text that it alone has: the last characters of each sentence, which no edit changes. */
const words = (text: string): string[] =>
  text.split(/[。\n]/).flatMap((one) => (one.length === 12 ? [one.slice(-6)] : []));

/** Somebody who notes down every anchor, and comes back to it. */
class Reader {
  readonly #noted = new Map<string, string>();
  readonly #gone = new Set<string>();

  /** @param gentle one edit since the last visit: what is still there must be found */
  check(ledger: Ledger, elements: readonly Element[], gentle: boolean): void {
    const leads = destinations(ledger);
    const texts = new Map(ledger.live.map(({ anchor }, i) => [anchor, elements[i]?.text ?? '']));
    const here = new Set(elements.flatMap(({ text }) => words(text)));
    expect(texts.size, 'no anchor twice').toBe(elements.length);
    for (const [anchor, noted] of this.#noted) {
      const to = leads.get(anchor) ?? '';
      expect(to, `${anchor} leads somewhere`).not.toBe('');
      const now = texts.get(to);
      const known = words(noted);
      if (known.length === 0) continue;
      if (now === undefined) {
        const there = gentle && !this.#gone.has(anchor) && known.every((one) => here.has(one));
        expect(there, `${anchor} is not gone`).toBe(false);
      } else if (known.some((one) => here.has(one))) {
        const same = known.some((one) => words(now).includes(one));
        expect(same, `${anchor} still names ${noted}, and not ${now}`).toBe(true);
      }
    }
    for (const [anchor, text] of texts) this.#noted.set(anchor, text);
    for (const [anchor, to] of leads) if (!texts.has(to)) this.#gone.add(anchor);
  }
}

const editArbitrary = fc.record({
  act: fc.constantFrom(...Object.keys(ACTS)),
  at: fc.nat(1000),
  to: fc.nat(1000),
});

test('no sequence of edits loses an anchor, or gives it to another text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(6), { minLength: 1, maxLength: 5 }),
      fc.array(fc.array(editArbitrary, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
      (shape, rounds) => {
        const make = new Maker();
        const text = shape.map(make.section);
        const reader = new Reader();
        let ledger = emptyLedger('example');
        for (const edits of [[], ...rounds]) {
          for (const { act, at, to } of edits) ACTS[act]?.(flat(text), at, to, make);
          const elements = elementsOf(text);
          ledger = succeed(ledger, elements, '1');
          reader.check(ledger, elements, edits.length === 1);
          expect(succeed(ledger, elements, '2'), 'once more changes nothing').toEqual(ledger);
        }
      },
    ),
    // Sketches are estimates: the same sequences each time, so that a failure is never chance.
    { numRuns: 500, seed: 1 },
  );
});
