/** Reads a written MDX document with a Markdown parser. */
import type { Node, Parent } from 'unist';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A component in the document. */
export interface Element extends Parent {
  name: string | null;
  attributes: { name: string; value: string | { value: string } | null }[];
}

// Single tildes strike text out here as they do on the site: 5~8年，3~4个 must come out of the file escaped.
const reader = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: true })
  .use(remarkMdx)
  .freeze();

/** The document without its frontmatter. */
export const bodyOf = (mdx: string): string => mdx.replace(/^---\n[\s\S]*?\n---\n/, '');

/** The tree of a document without its frontmatter. */
export const readMdx = (body: string): Parent => reader.parse(body);

/** Characters that are read at once, at least: the parser takes half a kilobyte for each. */
const PIECE = 200_000;

/**
 * The elements at the top of a document, one after the other. A long document is read in pieces, each of which begins
 * where an element does: only there `<` opens a line behind an empty one.
 */
export function* elementsIn(body: string, piece = PIECE): Generator<Node> {
  for (let start = 0; start < body.length;) {
    const next = body.indexOf('\n\n<', start + piece);
    const end = next === -1 ? body.length : next + 2;
    yield* readMdx(body.slice(start, end)).children;
    start = end;
  }
}

export const isElement = (node: Node): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** An attribute as it is written; empty where there is none. */
export function attribute(node: Element, name: string): string {
  const value = node.attributes.find((one) => one.name === name)?.value ?? '';
  return typeof value === 'string' ? value : value.value;
}
