/** Tree → mdast of the MDX document: one component a structure, one line a paragraph. */
import type { BlockContent, PhrasingContent, Root as MdastRoot, TableRow } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { MdxComponent, Plan } from '../../src/plan.schema.ts';
import type { Box, Content, Division, Item, Paragraph, Root, Table, Title } from '../pdast.ts';
import type { Source } from '../source.ts';
import { type Attributes, attributesOf, inline, inlineElement } from './inline.ts';

type PlanDivision = Plan['outline'][number];
type Flow = BlockContent | MdxJsxFlowElement;

const element = (name: MdxComponent, attributes: Attributes, children: Flow[]): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: attributesOf(attributes),
  children: children as MdxJsxFlowElement['children'],
});

/** A component that holds text: written on one line of its own. */
const line = (name: MdxComponent, attributes: Attributes, children: PhrasingContent[]): Flow => ({
  type: 'paragraph',
  children: [inlineElement(name, attributes, children)],
});

export class Compiler {
  readonly #source: Source;
  readonly #plan: Plan;
  readonly #divisions = new Map<string, PlanDivision>();

  constructor(source: Source, plan: Plan) {
    this.#source = source;
    this.#plan = plan;
    const enter = (division: PlanDivision) => {
      this.#divisions.set(division.anchor, division);
      division.children.forEach(enter);
    };
    plan.outline.forEach(enter);
  }

  document(root: Root): MdastRoot {
    return { type: 'root', children: root.children.map((node) => this.#node(node)) };
  }

  #node(node: Content | Item, within?: PlanDivision): Flow {
    switch (node.type) {
      case 'notice':
        return element('Notice', { id: node.anchor }, node.children.map((child) => this.#node(child)));
      case 'title':
        return this.#title(node);
      case 'division':
        return this.#division(node);
      case 'paragraph':
        return this.#paragraph(node, within);
      case 'table':
        return this.#table(node);
      case 'box':
        return this.#box(node);
      default:
        return line('Item', { id: node.anchor }, this.#led(node));
    }
  }

  #title(node: Title): Flow {
    return line('DocTitle', { id: node.anchor }, inline(this.#source.text(node.span.start, node.span.end)));
  }

  #division(node: Division): Flow {
    const division = this.#divisions.get(node.anchor);
    const { title = '', stop = '', level = 1, runIn = false } = division ?? {};
    const printed = this.#source.text(node.span.start, node.span.end);
    // With the space that is printed behind it, so that label, title and stop together are the heading.
    const label = printed.slice(0, printed.length - title.length - stop.length);
    const heading = runIn ? { runIn } : { label: label || null, title, stop: stop || null };
    const attributes = { id: node.anchor, level, ...heading };
    return element('Section', attributes, node.children.map((child) => this.#node(child, division)));
  }

  #paragraph(node: Paragraph, within?: PlanDivision): Flow {
    const role = node.role === 'body' ? null : node.role;
    return line('P', { id: node.anchor, role }, this.#led(node, within));
  }

  /** Text with the run-in heading or lead sentence that opens it. */
  #led({ span, lead }: Paragraph | Item, within?: PlanDivision): PhrasingContent[] {
    const whole = this.#source.text(span.start, span.end);
    if (!lead) return inline(whole);
    const opening = this.#source.text(span.start, lead.end);
    const opens =
      lead.kind === 'heading' && within
        ? inlineElement('RunIn', { of: within.anchor, level: within.level }, inline(opening))
        : inlineElement('Lead', {}, inline(opening));
    return [opens, ...inline(whole.slice(opening.length))];
  }

  #table(node: Table): Flow {
    const table = this.#plan.tables.find(({ anchor }) => anchor === node.anchor);
    const { caption = '', status = 'lost', note = null, columns = [], rows = [] } = table ?? {};
    const row = (cells: readonly string[]): TableRow => ({
      type: 'tableRow',
      children: cells.map((text) => ({ type: 'tableCell', children: inline(text) })),
    });
    // The caption of a box stands above its table and is not said twice.
    const own = node.caption ? caption : null;
    const attributes = { plan: this.#plan.id, id: node.anchor, caption: own || null, status, note };
    const body: Flow[] =
      columns.length > 0 ? [{ type: 'table', children: [row(columns.map(({ label }) => label)), ...rows.map(row)] }] : [];
    return element('IndicatorTable', attributes, body);
  }

  #box(node: Box): Flow {
    const title = this.#plan.boxes.find(({ anchor }) => anchor === node.anchor)?.title ?? '';
    const caption = this.#source.text(node.caption.start, node.caption.end);
    // What is printed before the title, sign included, so that label and title together are the caption.
    const label = caption.slice(0, caption.length - title.length);
    return element('Box', { id: node.anchor, label, title }, node.children.map((child) => this.#node(child)));
  }
}
