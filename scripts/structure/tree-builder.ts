/** Builds the tree of a document node by node, in reading order, and gives every node its anchor. */
import type { ParagraphRole } from '../../src/plan.schema.ts';
import type { Candidate } from './shapes.ts';
import { Anchors, divisionAnchor } from '../notation/anchor.ts';
import { numeralValue } from '../lexicon/numeral.ts';
import {
  MARKER_RANK,
  type MarkerKind,
  readAttachmentCaption,
  readBoxCaption,
  readMarker,
} from '../notation/markers.ts';
import type { Box, Content, Division, Notice, Paragraph, Root, Segment, Span } from '../pdast.ts';
import { boxEntry } from './box-entry.ts';
import { placeIn } from './place.ts';
import { BOLD_LEVEL } from '../evidence.ts';
import type { Source } from '../source.ts';
import { TableNodes } from './table-nodes.ts';
import type { Flow, Pinned } from '../tables/index.ts';
import type { Draft } from '../tables/layout.ts';
import { said } from '../said/said.ts';

export class TreeBuilder {
  readonly root: Root = { type: 'root', children: [] };
  readonly #source: Source;
  readonly #through: ReadonlySet<MarkerKind>;
  readonly #anchors = new Anchors();
  readonly #stack: Division[] = [];
  readonly #tables: TableNodes;
  #boxes = 0;

  /** @param through kinds that are counted through the document, so that their anchors need no parent */
  constructor(source: Source, through: ReadonlySet<MarkerKind>) {
    this.#source = source;
    this.#through = through;
    this.#tables = new TableNodes(source, this.#anchors);
  }

  get #parent(): string | null {
    return this.#stack.at(-1)?.anchor ?? null;
  }

  get #children(): Content[] {
    return this.#stack.at(-1)?.children ?? this.root.children;
  }

  /** Leaves all divisions: what follows stands at the end of the document. */
  close(): void {
    this.#stack.length = 0;
  }

  title({ span }: Segment): void {
    this.#children.push({ type: 'title', anchor: this.#anchors.take('title'), span });
  }

  paragraph({ span }: Segment, role: ParagraphRole): Paragraph {
    const anchor = this.#anchors.next(this.#parent, 'p');
    const paragraph: Paragraph = { type: 'paragraph', anchor, role, span, lead: null };
    this.#children.push(paragraph);
    return paragraph;
  }

  /** The notice in front of the plan. */
  notice(segments: readonly { segment: Segment; role: ParagraphRole | 'title' }[]): void {
    const anchor = this.#anchors.take('notice');
    const children = segments.map(({ segment: { span }, role }): Notice['children'][number] =>
      role === 'title'
        ? { type: 'title', anchor: this.#anchors.take(`${anchor}-title`), span }
        : { type: 'paragraph', anchor: this.#anchors.next(anchor, 'p'), role, span, lead: null },
    );
    this.root.children.push({ type: 'notice', anchor, children });
  }

  /** The name of an attachment; its number is the printed one, or its place in the list. */
  attachment(segment: Segment): void {
    const { span, text } = segment;
    const caption = readAttachmentCaption(text);
    if (caption?.number === null && caption.title === '') {
      // 附件： alone opens a list and names none.
      this.paragraph(segment, 'attachment');
      return;
    }
    const printed = Number(readMarker(text)?.number ?? caption?.number ?? Number.NaN);
    const count = this.root.children.filter(
      (node) => node.type === 'paragraph' && node.role === 'attachment' && /^a\d/.test(node.anchor),
    ).length;
    const anchor = this.#anchors.take(`a${Number.isInteger(printed) ? printed : count + 1}`);
    this.#children.push({ type: 'paragraph', anchor, role: 'attachment', span, lead: null });
  }

  /** @param style level that the markup gives the heading */
  heading(segment: Segment, { marker, shape, length }: Candidate, style?: number): void {
    const rank = MARKER_RANK[marker.kind];
    for (let top = this.#stack.at(-1); top; top = this.#stack.at(-1)) {
      if (top.kind === 'attachment') break;
      if (
        top.kind === 'named' &&
        !(style === undefined && this.#holds(rank)) &&
        (top.style ?? Number.POSITIVE_INFINITY) < (style ?? Number.POSITIVE_INFINITY)
      )
        break;
      if (top.kind !== 'named' && MARKER_RANK[top.kind] < rank) break;
      this.#stack.pop();
    }
    this.#openNumbered(segment, { marker, shape, length }, style);
  }

  #openNumbered(segment: Segment, { marker, shape, length }: Candidate, style?: number): void {
    const { kind, value } = marker;
    const { span } = segment;
    const alone = shape === 'alone';
    const end = alone ? span.end : placeIn(this.#source, segment, length);
    this.#open({
      type: 'division',
      anchor: this.#anchors.take(
        divisionAnchor(kind, value, this.#parent, this.#through.has(kind)),
      ),
      kind,
      span: { start: span.start, end },
      number: marker.number,
      runIn: !alone,
      openEnd: shape === 'open',
      children: [],
      ...(style !== undefined && { style }),
    });
    if (!alone) this.paragraph(segment, 'body').lead = { kind: 'heading', end };
  }

  /**
   * A heading that an editor names, at the level that is given, or else at that of its number.
   *
   * @throws {ConvertError} where it has neither, or where no heading stands above it at the level before
   */
  pinned(segment: Segment, numbered: Candidate | null, { level, length, fail }: Pinned): void {
    if (level === null && numbered) {
      this.heading(segment, numbered);
      return;
    }
    if (level === null) {
      throw fail(
        said('标题没有编号，看不出是哪一级', 'the heading has no number that shows its level'),
        said('请写明 level', 'write level'),
      );
    }
    if (this.#stack.length < level - 1) {
      throw fail(
        said(
          `level 写作 ${level}，而此处上面只有 ${this.#stack.length} 级标题`,
          `level is ${level}, but only ${this.#stack.length} levels of headings stand above`,
        ),
        said('请改 level，或先标定它上面的标题', 'change level, or pin the heading above first'),
      );
    }
    this.#stack.length = level - 1;
    if (numbered) {
      this.#openNumbered(segment, numbered, level);
      return;
    }
    const { span, text } = segment;
    const runIn = length < text.length;
    const end = runIn ? placeIn(this.#source, segment, length) : span.end;
    const anchor = this.#anchors.next(this.#parent, 'h');
    this.#openPlain('named', anchor, { start: span.start, end }, null, level, runIn);
    if (runIn) this.paragraph(segment, 'body').lead = { kind: 'heading', end };
  }

  /** A number of this rank, or a lower one, is open: the next of its kind ends all that stands below it. */
  #holds(rank: number): boolean {
    return this.#stack.some(
      ({ kind }) => kind !== 'attachment' && kind !== 'named' && MARKER_RANK[kind] >= rank,
    );
  }

  /** A heading without a number, such as 序言. */
  named({ span }: Segment, style?: number): void {
    if (style === undefined) this.close();
    for (let top = this.#stack.at(-1); top && style !== undefined; top = this.#stack.at(-1)) {
      if (top.kind === 'attachment' || (top.style ?? Number.POSITIVE_INFINITY) < style) break;
      // A bold line says nothing of its level: it stands below the number above it.
      if (style >= BOLD_LEVEL && top.kind !== 'named') break;
      this.#stack.pop();
    }
    this.#openPlain('named', this.#anchors.next(this.#parent, 'h'), span, null, style);
  }

  /** A document that follows as 附件, with its own numbering. */
  document(span: Span, number: string | null, count: number): void {
    this.close();
    this.#openPlain(
      'attachment',
      this.#anchors.take(`a${numeralValue(number ?? '') ?? count}`),
      span,
      number,
    );
  }

  #openPlain(
    kind: Division['kind'],
    anchor: string,
    span: Span,
    number: string | null,
    style?: number,
    runIn = false,
  ): void {
    const plain = { span, number, runIn, openEnd: false, children: [] };
    this.#open({ type: 'division', anchor, kind, ...plain, ...(style !== undefined && { style }) });
  }

  table(draft: Draft): void {
    this.#children.push(this.#tables.node(draft));
  }

  /** A box: its caption, then what stands in it. */
  box(caption: Segment, inside: readonly Flow[]): void {
    this.#boxes += 1;
    const printed = Number(readBoxCaption(caption.text)?.number ?? Number.NaN);
    const anchor = this.#anchors.take(`box${Number.isInteger(printed) ? printed : this.#boxes}`);
    const boxed = (flow: Flow): Box['children'] => {
      if (flow.type === 'table') return [this.#tables.node(flow.draft)];
      // A box has none inside it: what the markup sets in one stands as its text.
      if (flow.type === 'box')
        return [{ type: 'text' as const, segment: flow.caption }, ...flow.inside].flatMap(boxed);
      return [boxEntry(this.#source, this.#anchors, flow, anchor)];
    };
    const children = inside.flatMap(boxed);
    this.#children.push({ type: 'box', anchor, caption: caption.span, children });
  }

  /** The tree, when all is in it. */
  finish(): Root {
    this.#tables.finish();
    return this.root;
  }

  #open(division: Division): void {
    this.#children.push(division);
    this.#stack.push(division);
  }
}
