/**
 * Makes links of the citations that a plan of the library answers to, in a document that is written already: who
 * answers is known when all plans have been read, and most documents name none.
 */
import type { Node, Parent } from 'unist';
import { type MdxComponent, type Plan } from '../../src/plan.schema.ts';
import { citationsIn } from '../notation/citation.ts';
import { bare } from '../text/characters.ts';
import { attribute, bodyOf, isElement, readMdx } from './read-mdx.ts';

const NAME: MdxComponent = 'Mention';
/** What holds the text of a block. A heading is a link itself, and holds no others. */
const BLOCKS: readonly string[] = ['P', 'DocTitle', 'Item'] satisfies MdxComponent[];
const HEADING: MdxComponent = 'RunIn';

type Link = Plan['links'][number];

/** The links of a block, by what is printed. */
type Answers = ReadonlyMap<string, Link>;

/** Where a mention begins and ends in the document. */
interface Mention extends Pick<Link, 'plan' | 'to'> {
  start: number;
  end: number;
}

const printedKey = (as: string, title: string, of = ''): string =>
  [as, bare(title), bare(of)].join(' ');

/** The text nodes below a node, in which titles may be links. */
function* textsIn(node: Node): Generator<Node> {
  if (node.type === 'text') yield node;
  if (isElement(node) && node.name === HEADING) return;
  if ('children' in node) for (const child of (node as Parent).children) yield* textsIn(child);
}

function* mentionsIn(block: Node, answers: Answers, body: string): Generator<Mention> {
  for (const { position } of textsIn(block)) {
    const from = position?.start.offset ?? 0;
    for (const { title, pieces } of citationsIn(body.slice(from, position?.end.offset)))
      for (const { as, at, length } of pieces) {
        const start = from + at;
        const words = as === 'title' ? (title ?? '') : body.slice(start, start + length);
        const link = answers.get(printedKey(as, words, as === 'part' ? (title ?? '') : ''));
        if (link)
          yield { start, end: start + length, plan: link.plan, ...(link.to && { to: link.to }) };
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
  const byBlock = new Map<string, Map<string, Link>>();
  for (const link of links) {
    const { anchor, as = 'title', title, of } = link;
    const held = byBlock.get(anchor) ?? new Map<string, Link>();
    byBlock.set(anchor, held.set(printedKey(as, title, of), link));
  }
  const body = bodyOf(mdx);
  const head = mdx.slice(0, mdx.length - body.length);
  const pieces: string[] = [head];
  let last = 0;
  for (const block of blocksIn(readMdx(body))) {
    const answers = byBlock.get(block.id);
    if (!answers) continue;
    for (const { start, end, plan, to } of mentionsIn(block, answers, body)) {
      pieces.push(
        body.slice(last, start),
        `<${NAME} plan="${plan}"${to === undefined ? '' : ` to="${to}"`}>`,
        body.slice(start, end),
        `</${NAME}>`,
      );
      last = end;
    }
  }
  return [...pieces, body.slice(last)].join('');
}
