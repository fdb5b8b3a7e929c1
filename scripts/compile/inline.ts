/** Text of the page → inline mdast: lacunae become components, everything else stays text. */
import type { PhrasingContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { LACUNA, type MdxComponent } from '../../src/plan.schema.ts';

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

/** Splits a text at its lacunae; a run of them is one `Gap` with its extent. */
export function inline(text: string): PhrasingContent[] {
  return text
    .split(new RegExp(`(${LACUNA}+)`))
    .filter((part) => part !== '')
    .map((part): PhrasingContent => {
      if (!part.startsWith(LACUNA)) return { type: 'text', value: part };
      return inlineElement('Gap', part.length > 1 ? { extent: part.length } : {}, []);
    });
}
