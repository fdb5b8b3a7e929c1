/** A 专栏 of the tree → the box of the Plan. */
import type { Plan } from '../../src/plan.schema.ts';
import { readBoxCaption, readMarker } from '../notation/markers.ts';
import { type Box, ownSpans, type Table } from '../pdast.ts';
import type { Source } from '../source.ts';
import { STOP } from './stop.ts';
import { greatest } from '../text/extremes.ts';

const tableEnd = ({ caption, rows, header }: Table): number => {
  const cells = [header, ...rows.map((row) => row.cells)].flatMap(ownSpans);
  return greatest([...(caption ? [caption] : []), ...cells].map(({ end }) => end));
};

/** @param division that the box stands in */
export function boxOf(source: Source, box: Box, division: string | null): Plan['boxes'][number] {
  const printed = source.text(box.caption.start, box.caption.end);
  const caption = readBoxCaption(printed);
  const last = box.children.at(-1);
  const end = last?.type === 'table' ? tableEnd(last) : (last ?? { span: box.caption }).span.end;
  return {
    anchor: box.anchor,
    label: caption?.label ?? '',
    number: caption?.number ?? null,
    title: caption?.title ?? printed,
    division,
    items: box.children.flatMap((child) => {
      if (child.type !== 'item') return [];
      const text = source.text(child.span.start, child.span.end);
      if (child.label) {
        const label = source.text(child.label.start, child.label.end);
        return [{ anchor: child.anchor, label, title: text.slice(label.length) }];
      }
      const marker = readMarker(text);
      const name = child.lead ? source.text(child.span.start, child.lead.end) : text;
      return [
        {
          anchor: child.anchor,
          label: marker?.label ?? null,
          title: name.slice(marker?.length ?? 0).replace(STOP, ''),
        },
      ];
    }),
    src: [box.caption.start, end],
    lines: source.lines(box.caption.start, end),
  };
}
