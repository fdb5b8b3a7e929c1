/** Tree → mdast of the MDX document: one component a structure, one line a paragraph. */
import type { BlockContent, PhrasingContent, Root as MdastRoot, TableRow } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { MdxComponent, Plan } from '../../src/plan.schema.ts';
import {
  type Box,
  type Content,
  type Division,
  type Item,
  jointBefore,
  type Paragraph,
  piecesOf,
  type Root,
  type Span,
  type Table,
  type TableCell,
  type Title,
} from '../pdast.ts';
import type { Source } from '../source.ts';
import { withoutMarks } from '../text/characters.ts';
import { marksIn } from '../source/marks.ts';
import { type Attributes, attributesOf, inline, inlineElement, type Turns } from './inline.ts';

type PlanDivision = Plan['outline'][number];
type Flow = BlockContent | MdxJsxFlowElement;

const element = (
  name: MdxComponent,
  attributes: Attributes,
  children: Flow[],
): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: attributesOf(attributes),
  children: children,
});

/** A component that holds text: written on one line of its own. */
const line = (name: MdxComponent, attributes: Attributes, children: PhrasingContent[]): Flow => ({
  type: 'paragraph',
  children: [inlineElement(name, attributes, children)],
});

export class Compiler {
  readonly #source: Source;
  readonly #plan: Plan;
  /** Former anchors of each element. */
  readonly #former = new Map<string, string[]>();
  readonly #divisions = new Map<string, PlanDivision>();
  /** Where a page turns inside of a block. */
  readonly #turns = new Map<string, Turns>();

  constructor(source: Source, plan: Plan) {
    this.#source = source;
    this.#plan = plan;
    const enter = (division: PlanDivision) => {
      this.#divisions.set(division.anchor, division);
      division.children.forEach(enter);
    };
    plan.outline.forEach(enter);
    for (const { anchor, printed } of plan.blocks)
      if (printed?.turns) this.#turns.set(anchor, printed.turns);
    for (const { anchor, to } of plan.aliases ?? []) {
      this.#former.set(to, [...(this.#former.get(to) ?? []), anchor]);
    }
  }

  document(root: Root): MdastRoot {
    return { type: 'root', children: root.children.map((node) => this.#node(node)) };
  }

  /** An element's anchor, with those that it was published under before. */
  #address(anchor: string): Attributes {
    return { id: anchor, aliases: this.#former.get(anchor)?.join(' ') };
  }

  #node(node: Content | Item, within?: PlanDivision): Flow {
    switch (node.type) {
      case 'notice':
        return element(
          'Notice',
          this.#address(node.anchor),
          node.children.map((child) => this.#node(child)),
        );
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
      case 'gone':
        return line(
          'Gone',
          { id: node.anchor, release: node.release, others: node.others.join(' ') || null },
          [],
        );
      default:
        return line('Item', this.#address(node.anchor), this.#led(node));
    }
  }

  #title(node: Title): Flow {
    return line('DocTitle', this.#address(node.anchor), this.#inline(node.span));
  }

  #division(node: Division): Flow {
    const division = this.#divisions.get(node.anchor);
    const { stop = '', level = 1, runIn = false } = division ?? {};
    const printed = this.#source.text(node.span.start, node.span.end);
    // Footnote marks stand on the page and not in the title.
    const marks = printed.length - withoutMarks(printed).length;
    const length = (division?.title.length ?? 0) + marks;
    // With the space that is printed behind it, so that label, title and stop together are the heading.
    const label = printed.slice(0, printed.length - length - stop.length);
    const title = printed.slice(label.length, printed.length - stop.length);
    const heading = runIn ? { runIn } : { label: label || null, title, stop: stop || null };
    // A run-in heading is drawn by the paragraph that it opens.
    const address = runIn ? { id: node.anchor } : this.#address(node.anchor);
    const attributes = { ...address, level, ...heading };
    return element(
      'Section',
      attributes,
      node.children.map((child) => this.#node(child, division)),
    );
  }

  #paragraph(node: Paragraph, within?: PlanDivision): Flow {
    const role = node.role === 'body' ? null : node.role;
    const witness = node.role === 'attachment' ? this.#witness(node.span) : null;
    return line('P', { ...this.#address(node.anchor), role, witness }, this.#led(node, within));
  }

  /**
   * The raw words of a name that was restored. Of a missing document the name is the only trace, so what the
   * witness has stays beside what is made of it.
   */
  #witness({ start, end }: Span): string | null {
    const restored = this.#source
      .editsIn(start, end)
      .some(({ kind }) => kind === 'supplied' || kind === 'unclear');
    return restored ? this.#source.raw.slice(start, end) : null;
  }

  /** Text with the run-in heading or lead sentence that opens it. */
  #led({ anchor, span, lead }: Paragraph | Item, within?: PlanDivision): PhrasingContent[] {
    const turns = this.#turns.get(anchor) ?? [];
    if (!lead) return this.#inline(span, 0, turns);
    const opening = this.#inline({ start: span.start, end: lead.end }, 0, turns);
    const opens =
      lead.kind === 'heading' && within
        ? this.#runIn(within, opening)
        : inlineElement('Lead', {}, opening);
    const { length } = this.#source.text(span.start, lead.end);
    const behind = turns.filter(([at]) => at >= length);
    return [opens, ...this.#inline(span, length, behind)];
  }

  /** The text of a raw range with its doubtful places, from a character on, and where pages turn in it. */
  #inline({ start, end }: Span, from = 0, turns: Turns = []): PhrasingContent[] {
    const { text, origin } = this.#source.render(start, end);
    const rest = { text: text.slice(from), origin: origin.subarray(from) };
    const moved = turns.map(([at, page]) => [at - from, page] as const);
    return inline(rest.text, marksIn(this.#source, rest), moved);
  }

  /** The text of a raw range whose line breaks are those of the print. */
  #onOneLine({ start, end }: Span): PhrasingContent[] {
    const { text, origin } = this.#source.render(start, end);
    const kept = [...text.matchAll(/[^\n]/g)].map(({ index }) => index);
    const line = {
      text: text.replaceAll('\n', ''),
      origin: Int32Array.from(kept, (at) => origin[at] as number),
    };
    return inline(line.text, marksIn(this.#source, line));
  }

  /** A cell: its pieces as they are joined in the Plan. */
  #cell(cell: TableCell, label: boolean): PhrasingContent[] {
    return piecesOf(cell).flatMap((piece, i): PhrasingContent[] => {
      const joint = label ? '' : jointBefore(piece, i);
      return [
        ...(joint === '' ? [] : [{ type: 'text' as const, value: joint }]),
        ...(piece.span ? this.#onOneLine(piece.span) : []),
      ];
    });
  }

  #runIn({ anchor, level }: PlanDivision, children: PhrasingContent[]): PhrasingContent {
    const { aliases } = this.#address(anchor);
    return inlineElement('RunIn', { of: anchor, aliases, level }, children);
  }

  #table(node: Table): Flow {
    const table = this.#plan.tables.find(({ anchor }) => anchor === node.anchor);
    const { caption = '', status = 'lost', note = null, columns = [] } = table ?? {};
    const row = (cells: readonly TableCell[], label: boolean): TableRow => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: this.#cell(cell, label) })),
    });
    // The caption of a box stands above its table and is not said twice.
    const own = node.caption ? caption : null;
    const attributes = {
      plan: this.#plan.id,
      ...this.#address(node.anchor),
      caption: own || null,
      status,
      note,
    };
    const body: Flow[] =
      columns.length > 0
        ? [
            {
              type: 'table',
              children: [
                row(node.header, true),
                ...node.rows.map(({ cells }) => row(cells, false)),
              ],
            },
          ]
        : [];
    return element('IndicatorTable', attributes, body);
  }

  #box(node: Box): Flow {
    const title = this.#plan.boxes.find(({ anchor }) => anchor === node.anchor)?.title ?? '';
    const caption = this.#source.text(node.caption.start, node.caption.end);
    // What is printed before the title, sign included, so that label and title together are the caption.
    const label = caption.slice(0, caption.length - title.length);
    return element(
      'Box',
      { ...this.#address(node.anchor), label, title },
      node.children.map((child) => this.#node(child)),
    );
  }
}
