/**
 * Makes links of the 《…》 that another plan of the library answers to, in a document that is written already: who
 * answers is known when all plans have been read, and most documents name none.
 */
import type { Node, Parent } from 'unist';
import { type MdxComponent, type Plan } from '../../src/plan.schema.ts';
import { titlesIn } from './links.ts';
import { bare } from '../text/characters.ts';
import { attribute, bodyOf, isElement, readMdx } from './read-mdx.ts';

const NAME: MdxComponent = 'Mention';
/** What holds the text of a block. A heading is a link itself, and holds no others. */
const BLOCKS: readonly string[] = ['P', 'DocTitle', 'Item'] satisfies MdxComponent[];
const HEADING: MdxComponent = 'RunIn';

/** Names a block's titles with the plans that answer to them. */
type Answers = ReadonlyMap<string, string>;

/** Where a mention begins and ends in the document. */
interface Mention {
  start: number;
  end: number;
  plan: string;
}

/** The text nodes below a node, in which titles may be links. */
function* textsIn(node: Node): Generator<Node> {
  if (node.type === 'text') yield node;
  if (isElement(node) && node.name === HEADING) return;
  if ('children' in node) for (const child of (node as Parent).children) yield* textsIn(child);
}

function* mentionsIn(block: Node, answers: Answers, body: string): Generator<Mention> {
  for (const { position } of textsIn(block)) {
    const from = position?.start.offset ?? 0;
    for (const { title, at, length } of titlesIn(body.slice(from, position?.end.offset))) {
      const plan = answers.get(bare(title));
      if (plan !== undefined) yield { start: from + at, end: from + at + length, plan };
    }
  }
}

function* blocksIn(node: Node): Generator<Node & { id: string }> {
  if (isElement(node) && BLOCKS.includes(node.name ?? '')) {
    yield Object.assign(node, { id: attribute(node, 'id') });
  } else if ('children' in node) {
    for (const child of (node as Parent).children) yield* blocksIn(child);
  }
}

/** The document with its mentions marked; the words stay what they are. */
export function markMentions(mdx: string, links: Plan['links']): string {
  if (links.length === 0) return mdx;
  const byBlock = new Map<string, Map<string, string>>();
  for (const { anchor, title, plan } of links) {
    byBlock.set(anchor, (byBlock.get(anchor) ?? new Map<string, string>()).set(bare(title), plan));
  }
  const body = bodyOf(mdx);
  const head = mdx.slice(0, mdx.length - body.length);
  const pieces: string[] = [head];
  let last = 0;
  for (const block of blocksIn(readMdx(body))) {
    const answers = byBlock.get(block.id);
    if (!answers) continue;
    for (const { start, end, plan } of mentionsIn(block, answers, body)) {
      pieces.push(
        body.slice(last, start),
        `<${NAME} plan="${plan}">`,
        body.slice(start, end),
        `</${NAME}>`,
      );
      last = end;
    }
  }
  return [...pieces, body.slice(last)].join('');
}
