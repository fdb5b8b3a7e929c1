/** Builds the tree of a document node by node, in reading order, and gives every node its anchor. */
import type { ParagraphRole } from '../../src/plan.schema.ts';
import type { Candidate } from './shapes.ts';
import { Anchors, divisionAnchor } from '../notation/anchor.ts';
import { numeralValue } from '../notation/numeral.ts';
import {
  MARKER_RANK,
  type MarkerKind,
  readAttachmentCaption,
  readBoxCaption,
  readMarker,
} from '../notation/markers.ts';
import type {
  Box,
  Content,
  Division,
  Item,
  Notice,
  Paragraph,
  Root,
  Span,
  Table,
  TableCell,
} from '../pdast.ts';
import { placeIn } from './place.ts';
import { BOLD_LEVEL } from './styled-headings.ts';
import type { Segment } from './segment.ts';
import type { Edit, Source } from '../source.ts';
import type { Flow } from '../tables/index.ts';
import type { Draft } from '../tables/layout.ts';

/** Longest name of an entry in a box. */
const LONGEST_NAME = 60;

const hull = (segments: readonly Segment[]): Span | null => {
  const [first, last] = [segments[0], segments.at(-1)];
  return first && last ? { start: first.span.start, end: last.span.end } : null;
};

export class TreeBuilder {
  readonly root: Root = { type: 'root', children: [] };
  readonly #source: Source;
  readonly #through: ReadonlySet<MarkerKind>;
  readonly #anchors = new Anchors();
  readonly #stack: Division[] = [];
  readonly #numbers = new Map<MarkerKind, number>();
  readonly #borders: Edit[] = [];
  #tables = 0;
  #boxes = 0;

  /** @param through kinds that are counted through the document, so that their anchors need no parent */
  constructor(source: Source, through: ReadonlySet<MarkerKind>) {
    this.#source = source;
    this.#through = through;
  }

  /** Last number of each kind of the divisions that are open. */
  get numbers(): ReadonlyMap<MarkerKind, number> {
    return this.#numbers;
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
    const { kind, value } = marker;
    const rank = MARKER_RANK[kind];
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
    for (const other of this.#numbers.keys()) {
      if (MARKER_RANK[other] > rank) this.#numbers.delete(other);
    }
    this.#numbers.set(kind, value);
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
    this.#numbers.clear();
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
  ): void {
    const plain = { span, number, runIn: false, openEnd: false, children: [] };
    this.#open({ type: 'division', anchor, kind, ...plain, ...(style !== undefined && { style }) });
  }

  table(draft: Draft): void {
    this.#children.push(this.#tableNode(draft));
  }

  /** A box: its caption, then what stands in it. */
  box(caption: Segment, inside: readonly Flow[]): void {
    this.#boxes += 1;
    const printed = Number(readBoxCaption(caption.text)?.number ?? Number.NaN);
    const anchor = this.#anchors.take(`box${Number.isInteger(printed) ? printed : this.#boxes}`);
    const children = inside.flatMap((flow): Box['children'] => {
      if (flow.type === 'table') return [this.#tableNode(flow.draft)];
      return flow.type === 'text' ? [this.#boxed(flow, anchor)] : [];
    });
    this.#children.push({ type: 'box', anchor, caption: caption.span, children });
  }

  #boxed(flow: Extract<Flow, { type: 'text' }>, box: string): Item | Paragraph {
    const { segment, label, role } = flow;
    const { span, text } = segment;
    if (label) {
      const anchor = this.#anchors.take(
        `${box}-${numeralValue(label.text.replace(/[.、．]$/, '')) ?? 0}`,
      );
      // A number and a name: what there is to say of it follows in paragraphs of its own.
      const name = text.length <= LONGEST_NAME && !text.includes('。');
      const lead = name ? { kind: 'sentence' as const, end: span.end } : null;
      return { type: 'item', anchor, span, label: label.span, lead };
    }
    const marker = readMarker(text);
    if (role || !marker || marker.length >= text.length) {
      return {
        type: 'paragraph',
        anchor: this.#anchors.next(box, 'p'),
        role: role ?? 'body',
        span,
        lead: null,
      };
    }
    const stop = /[。：]/.exec(text.slice(marker.length, marker.length + LONGEST_NAME));
    const length = stop ? marker.length + stop.index + 1 : text.length;
    const lead =
      length < text.length
        ? { kind: 'sentence' as const, end: placeIn(this.#source, { span, text }, length) }
        : null;
    const anchor = this.#anchors.take(`${box}-${marker.value}`);
    return { type: 'item', anchor, span, label: null, lead };
  }

  #tableNode(draft: Draft): Table {
    this.#tables += 1;
    const anchor = this.#anchors.take(`t${this.#tables}`);
    this.#clear(draft);
    const caption = [draft.caption ?? []].flat();
    this.#joinCaption(caption);
    const seen = new Set<Segment>();
    const cellOf = (cell: Segment | Segment[] | null): TableCell => {
      if (!cell) return { span: null };
      if (Array.isArray(cell)) {
        const [first, ...rest] = cell.map(cellOf);
        return { span: null, ...first, ...(rest.length > 0 && { rest }) };
      }
      if (seen.has(cell)) return { span: cell.span, filled: true };
      seen.add(cell);
      return { span: cell.span };
    };
    return {
      type: 'table',
      anchor,
      caption: hull(caption),
      header: draft.header.map((cell) => (draft.pieces ? cellOf(cell) : { span: hull(cell) })),
      rows: draft.rows.map(({ serial, cells }, i) => ({
        anchor: this.#anchors.take(`${anchor}-r${serial ?? i + 1}`),
        cells: cells.map(cellOf),
      })),
      status: draft.status,
      note: draft.note,
    };
  }

  /** Between a caption and the unit below it stands a space. */
  #joinCaption(pieces: readonly Segment[]): void {
    const gaps = pieces.slice(1).flatMap(({ span }, i) => {
      const from = pieces[i]?.span.end ?? span.start;
      return this.#source
        .untouched(from, span.start)
        .map((gap, k) => ({ gap, after: k === 0 ? ' ' : '' }));
    });
    this.#source.add(
      gaps.map(({ gap, after }) => ({
        ...gap,
        after,
        kind: 'struct',
        rule: 'broken-caption',
        certainty: 'high',
      })),
    );
  }

  /** What a page break put into the table, and the signs that draw it, are no text of the page. */
  #clear({ repeated = [], borders = [] }: Draft): void {
    for (const { span } of repeated) {
      const printed = this.#source.render(span.start, span.end);
      const end = printed.text.length;
      if (end === 0) continue;
      this.#source.apply(printed, [
        { start: 0, end, after: '', kind: 'drop', rule: 'repeated-header', certainty: 'exact' },
      ]);
    }
    for (const { span } of borders)
      for (const gap of this.#source.untouched(span.start, span.end))
        this.#borders.push({
          ...gap,
          after: '',
          kind: 'struct',
          rule: 'cell-border',
          certainty: 'exact',
        });
  }

  /** The tree, with the signs of its tables taken away all at once: there may be many. */
  finish(): Root {
    this.#source.add(this.#borders.splice(0));
    return this.root;
  }

  #open(division: Division): void {
    this.#children.push(division);
    this.#stack.push(division);
  }
}
