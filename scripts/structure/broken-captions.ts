/** Captions of boxes that a site broke into 专栏, a number digit by digit, and pieces of a title. */
import { declare } from '../declared.ts';
import { readBoxCaption, readMarker, readTableCaption } from '../notation/markers.ts';
import { UNNUMBERED } from '../notation/unnumbered.ts';
import type { Segment } from '../pdast.ts';
import type { Source } from '../source.ts';

export const BROKEN_CAPTION = declare({
  id: 'broken-caption',
  kind: 'struct',
  title: '接合拆散的专栏题',
  about: '专栏题被拆成“专栏”、数字、题名几行，表题与“单位：亿元”各占一行：并成一行。',
  notWhen: '其后不像专栏内容的开头。',
  examples: [
    {
      before: '一、任务\n推进创新。\n专栏1\n科技平台建设\n建设一个平台。',
      after: '一、任务\n推进创新。\n专栏1科技平台建设\n建设一个平台。',
    },
  ],
});

const isNumber = (text: string): boolean => /^\d{1,2}$/.test(text);

/** What stands behind a caption: the number of an entry, or the header of a table. */
const opensBody = (text: string): boolean =>
  isNumber(text) || /^(?:类别|序\s*号|指标|领域|项目|名称)/.test(text);

const isPiece = (text: string): boolean =>
  text.length <= 40 && !/[。；：]/.test(text) && !opensBody(text);

/** Most pieces of a title. */
const MOST = 6;

/** 专栏3 alone on its line: its title stands on the next. */
const isBareCaption = (text: string): boolean => {
  const caption = readBoxCaption(text);
  return caption !== null && caption.number !== null && caption.title === '';
};

/** A title of a box: a piece that is no entry. */
const isTitle = (text: string): boolean =>
  isPiece(text) &&
  text.length >= 3 &&
  readMarker(text) === null &&
  readBoxCaption(text) === null &&
  readTableCaption(text) === null &&
  !UNNUMBERED.test(text) &&
  /^[\u4e00-\u9fff“《A-Za-z]/.test(text);

/** Takes away what a site put between the pieces. */
function close(source: Source, pieces: readonly Segment[], after = ''): void {
  const gaps = pieces
    .slice(1)
    .flatMap(({ span }, i) => source.untouched(pieces[i]?.span.end ?? span.start, span.start));
  source.add(
    gaps.map((gap) => ({
      ...gap,
      after,
      kind: 'struct',
      rule: BROKEN_CAPTION.id,
      certainty: 'high',
    })),
  );
}

/** Joins the pieces of such captions into one segment each. */
export function joinCaptions(source: Source, segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  let last = 0;
  for (let i = 0; i < segments.length; i += 1) {
    const first = segments[i] as Segment;
    let next = i + 1;
    let digits = '';
    if (/^专\s*栏$/.test(first.text)) {
      for (;;) {
        const digit = segments[next]?.text ?? '';
        if (!/^\d$/.test(digit) || Number(digits + digit) > last + 1) break;
        digits += digit;
        next += 1;
      }
    }
    if (isBareCaption(first.text) && isTitle(segments[next]?.text ?? '')) {
      const pieces = segments.slice(i, next + 1);
      close(source, pieces, ' ');
      const span = { start: first.span.start, end: (pieces[1] as Segment).span.end };
      joined.push({ span, text: source.text(span.start, span.end) });
      i = next;
      continue;
    }
    if (digits === '' || !isPiece(segments[next]?.text ?? '。')) {
      joined.push(first);
      continue;
    }
    last = Number(digits);
    let end = next + 1;
    while (end - next < MOST && isPiece(segments[end]?.text ?? '。')) end += 1;
    // Only what is known to open the body tells where the pieces end; else the title is its first piece.
    if (!opensBody(segments[end]?.text ?? '')) end = next + 1;
    const pieces = segments.slice(i, end);
    close(source, pieces);
    const span = { start: first.span.start, end: (pieces.at(-1) as Segment).span.end };
    joined.push({ span, text: source.text(span.start, span.end) });
    i = end - 1;
  }
  return joined;
}
