/** What the print of a page tells, where a port has read it: which lines are no text, and which are one paragraph. */
import { declare } from '../declared.ts';
import type { Print } from '../reading/reading.ts';
import type { Source } from '../source.ts';
import { glue } from '../text/glue.ts';
import type { Segment } from '../pdast.ts';

// What the port found by these rules is dropped here.
declare({
  id: 'printed-furniture',
  kind: 'drop',
  title: '删去版面上的页码与页眉页脚',
  about:
    '从版面读出的文字（PDF、OFD）：在各页同一位置重复的页眉、页脚和页码，由它在页上的位置认出，删去；被它隔断的段落和表格接上。',
  notWhen: '不在页边，或别的页上没有与它相同的一行。',
  examples: [],
});
declare({
  id: 'printed-stamp',
  kind: 'drop',
  title: '删去印章与水印的文字',
  about: '竖排、斜排在正文之外的字，或大而淡的字，是印章、水印或装订线上的字，不是正文，删去。',
  notWhen: '在表格的格子里。',
  examples: [],
});

/** Drops what is printed around the text, and headers that a page prints again. */
export function dropFurniture(source: Source, print: Print): void {
  const edits = print.furniture.map(({ start, end, rule }) => ({
    start,
    end: Math.min(end + 1, source.raw.length),
    after: '',
    kind: 'drop' as const,
    rule,
    certainty: 'high' as const,
  }));
  source.apply(source.render(), edits);
}

/** Joins the segments that lie in one printed paragraph. */
export function joinPrinted(segments: readonly Segment[], { paragraphs }: Print): Segment[] {
  const joined: Segment[] = [];
  let next = 0;
  let open: (typeof paragraphs)[number] | null = null;
  for (const segment of segments) {
    while (next < paragraphs.length && (paragraphs[next]?.end ?? 0) <= segment.span.start)
      next += 1;
    const paragraph = paragraphs[next];
    const inside =
      paragraph !== undefined &&
      paragraph.start <= segment.span.start &&
      paragraph.end >= segment.span.end;
    const last = joined.at(-1);
    if (inside && open === paragraph && last) {
      joined[joined.length - 1] = {
        span: { start: last.span.start, end: segment.span.end },
        text: glue(last.text, segment.text),
      };
    } else joined.push(segment);
    open = inside ? paragraph : null;
  }
  return joined;
}
