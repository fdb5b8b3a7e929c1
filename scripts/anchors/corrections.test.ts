/** Corrected characters, however many, move no address. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { root } from '../folders.ts';
import { type Edition, elementsIn, publish } from '../testing/editions.ts';
import type { Element } from './elements.ts';
import { succeed } from './keep.ts';
import { emptyLedger } from './ledger.ts';

/** Paragraphs that begin alike and share half of their words, as lists of tasks do; rows that differ by a figure. */
const ALIKE = [
  '某市科技创新规划',
  '一、总体要求',
  ...['自主创新', '开放合作', '企业主体', '人才引领', '成果转化', '科技惠民'].map(
    (aim) => `——更加注重${aim}。坚持把${aim}摆在突出位置，加快形成新的发展优势。`,
  ),
  '二、发展目标',
  '（一）近期目标',
  '（二）远期目标',
  '三、保障措施',
  '加强领导。',
  '加强考核。',
  '加强宣传。',
].join('\n');

const seed = (name: string): string => readFileSync(join(root, 'seeds', `${name}.txt`), 'utf8');
const PLANS: [name: string, elements: Element[]][] = [
  ['paragraphs that begin alike', elementsIn(publish(ALIKE))],
  ['a long plan with tables', elementsIn(publish(seed('yichang-145-sti')))],
  ['a plan of run-in headings', elementsIn(publish(seed('yichang-2023-work')))],
];

interface Correction {
  /** Where, as a share of all characters. */
  at: number;
  to: string;
}

/** The elements with some characters corrected; line breaks between cells stay. */
function corrected(elements: readonly Element[], corrections: readonly Correction[]): Element[] {
  const texts = elements.map(({ text }) => [...text]);
  const places = texts.flatMap((text, i) =>
    text.flatMap((character, j) => (character === '\n' ? [] : [[i, j] as const])),
  );
  for (const { at, to } of corrections) {
    const [i, j] = places[Math.min(places.length - 1, Math.floor(at * places.length))] ?? [0, 0];
    const text = texts[i];
    if (text) text[j] = to;
  }
  return elements.map((element, i) => ({ ...element, text: texts[i]?.join('') ?? '' }));
}

const character = fc
  .integer({ min: 0x4e00, max: 0x9fa5 })
  .map((point) => String.fromCodePoint(point));
/** Anywhere, or all within a stretch of the text, so that neighbours are corrected together. */
const places = fc
  .record({
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    stretch: fc.constantFrom(1, 0.1, 0.01),
  })
  .map(({ share, stretch }) => ({ from: share * (1 - stretch), stretch }));

describe.each(PLANS)('%s', (_, elements) => {
  const first = succeed(emptyLedger('example'), elements, '1');
  const characters = elements.reduce((sum, { text }) => sum + text.length, 0);

  test('every address stays on its own text, and an undone correction leaves nothing behind', () => {
    fc.assert(
      fc.property(
        places,
        fc.array(
          fc.record({ at: fc.double({ min: 0, max: 0.999999, noNaN: true }), to: character }),
          { minLength: 1, maxLength: 300, size: 'max' },
        ),
        (place, drawn) => {
          // Of a stretch at most a tenth: what is corrected more is another text.
          const most = Math.max(1, (characters * place.stretch) / 10);
          const corrections = drawn
            .slice(0, most)
            .map(({ at, to }) => ({ at: place.from + at * place.stretch, to }));
          const text = corrected(elements, corrections);
          const next = succeed(first, text, '2');
          expect(next.live.map(({ anchor }) => anchor)).toEqual(
            first.live.map(({ anchor }) => anchor),
          );
          expect(succeed(next, elements, '3')).toEqual(first);
        },
      ),
      { numRuns: 30 },
    );
  });
});

/** Headings of each kind, run-in ones too: a wrong character makes something else of one. */
const HEADED = [
  '某市科技工作要点',
  ...['创新平台', '创新主体', '创新人才', '创新生态'].flatMap((field, i) => [
    `${'一二三四'[i]}、建设${field}`,
    `${2 * i + 1}.${field}提升行动。围绕${field}部署重点任务，全年新增${i + 3}家，投入占比达到3.${i}%。`,
    `${2 * i + 2}.${field}服务行动。健全服务体系，培育${field}示范县（市、区）${i + 5}个。`,
  ]),
].join('\n');

test('whatever a wrong character makes of a heading, no address is lost, and all are back when it is right again', () => {
  const first = publish(HEADED);
  const released = first.ledger.live.map(({ anchor }) => anchor);
  const words = (edition: Edition) => released.map((anchor) => edition.at(anchor));
  expect(first.plan.outline[1]?.children[0]?.runIn).toBe(true);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: HEADED.length - 1 }), character), {
        minLength: 1,
        maxLength: 20,
      }),
      (corrections) => {
        const text = [...HEADED];
        for (const [at, to] of corrections) if (text[at] !== '\n') text[at] = to;
        const wrong = publish(text.join(''), first, '2');
        expect(words(wrong)).not.toContain(undefined);
        expect(words(publish(HEADED, wrong, '3'))).toEqual(words(first));
      },
    ),
    { numRuns: 12 },
  );
});
