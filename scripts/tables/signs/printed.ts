/** Lines of a text that is mended, with the widths in which their signs were printed. */
import type { Rendering, Source } from '../../source.ts';
import { type Line, linesOf } from '../../text/lines.ts';

/** A line of which repairs changed single signs has what was printed beside it: a comma of one width is not the other. */
export function linesAsPrinted({ raw, edits }: Source, { text, origin }: Rendering): Line[] {
  const signs = Array.from(origin, (place, at) => {
    const edit = place < 0 ? edits[-1 - place] : undefined;
    const single = edit && edit.end - edit.start === 1 && edit.after.length === 1;
    return single ? (raw[edit.start] as string) : (text[at] as string);
  });
  const printed = signs.join('');
  return linesOf(text).map((line) => {
    const own = printed.slice(line.start, line.end);
    return own === line.text ? line : { ...line, printed: own };
  });
}
