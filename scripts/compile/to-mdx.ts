/** mdast → MDX text with its frontmatter. The only place that writes Markdown. */
import type { Root as MdastRoot } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { type Plan, type PlanMeta, planMetaSchema } from '../../src/plan.schema.ts';

type Unsafe = NonNullable<Options['unsafe']>[number];

/** A bracket that closes nothing: at each, readers of footnotes would look through all that stands before it. */
const CLOSING: Unsafe = { character: ']', inConstruct: 'phrasing' };

const writer = unified()
  .use(remarkStringify, { bullet: '-', rule: '-', resourceLink: true, unsafe: [CLOSING] })
  .use(remarkGfm, { tableCellPadding: true, tablePipeAlign: false, singleTilde: false })
  .use(remarkMdx, { printWidth: Number.POSITIVE_INFINITY })
  .freeze();

/** The part of a Plan that stands in the frontmatter. */
export function metaOf(plan: Plan): PlanMeta {
  return planMetaSchema.parse(plan);
}

/** Writes the MDX document of a plan. */
export function toMdx(plan: Plan, tree: MdastRoot): string {
  const frontmatter = stringify(metaOf(plan), { lineWidth: 0 });
  return `---\n${frontmatter}---\n\n${writer.stringify(tree)}`;
}
