/** Text of the page → inline mdast: lacunae become components, everything else stays text. */
import type { PhrasingContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { LACUNA, type Mark, type MdxComponent } from '../../src/plan.schema.ts';

/** Attributes of a component; false and null are left out, true has no value. */
export type Attributes = Record<string, string | number | boolean | null | undefined>;

export const attributesOf = (attributes: Attributes): MdxJsxAttribute[] =>
  Object.entries(attributes).flatMap(([name, value]): MdxJsxAttribute[] => {
    if (value === null || value === undefined || value === false) return [];
    if (typeof value === 'number') {
      return [
        {
          type: 'mdxJsxAttribute',
          name,
          value: { type: 'mdxJsxAttributeValueExpression', value: String(value) },
        },
      ];
    }
    return [{ type: 'mdxJsxAttribute', name, value: value === true ? null : value }];
  });

export const inlineElement = (
  name: MdxComponent,
  attributes: Attributes,
  children: PhrasingContent[],
): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: attributesOf(attributes),
  children,
});

/** Where a page of the file turns inside a text: offset, and the page that begins there. */
export type Turns = readonly (readonly [number, number])[];

/**
 * Splits a text at its doubtful places: a stretch of 〓 is a `Gap` with its extent, doubtful words are a `Doubt`; and where
 * a page turns. A turn inside of doubtful words stands behind them.
 */
export function inline(text: string, marks: readonly Mark[], turns: Turns = []): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let last = 0;
  // What the raw text itself prints is no mark, and has no record.
  const words = (from: number, until: number) => {
    for (const part of text.slice(from, until).split(LACUNAE)) {
      if (part.startsWith(LACUNA)) pieces.push(gap(part.length));
      else if (part !== '') pieces.push({ type: 'text', value: part });
    }
  };
  let due = 0;
  const plain = (until: number) => {
    let from = last;
    for (; (turns[due]?.[0] ?? Infinity) < until; due += 1) {
      const [at, page] = turns[due] as Turns[number];
      words(from, at);
      from = Math.max(from, at);
      pieces.push(inlineElement('Turn', { page }, []));
    }
    words(from, until);
  };
  for (const [at, length, repair] of marks) {
    plain(at);
    last = at + length;
    const doubtful = text.slice(at, last);
    pieces.push(
      doubtful.startsWith(LACUNA)
        ? gap(length, repair)
        : inlineElement('Doubt', { repair }, [{ type: 'text', value: doubtful }]),
    );
  }
  plain(text.length);
  return pieces;
}

const LACUNAE = new RegExp(`(${LACUNA}+)`);

const gap = (extent: number, repair?: string) =>
  inlineElement('Gap', { repair, extent: extent > 1 ? extent : null }, []);
