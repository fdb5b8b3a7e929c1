/** Lines of a text that is mended, with the widths in which their signs were printed. */
import type { Rendering, Source } from '../../source.ts';
import { type Line, linesOf } from '../../text/lines.ts';

/** A line of which repairs changed single signs has what was printed beside it: a comma of one width is not the other. */
export function linesAsPrinted({ raw, edits }: Source, { text, origin }: Rendering): Line[] {
  return linesOf(text).map((line) => {
    const places = origin.subarray(line.start, line.end);
    // Most lines have no repair.
    if (places.every((place) => place >= 0)) return line;
    const signs = Array.from(places, (place, i) => {
      const edit = place < 0 ? edits[-1 - place] : undefined;
      const single = edit && edit.end - edit.start === 1 && edit.after.length === 1;
      return single ? (raw[edit.start] as string) : (text[line.start + i] as string);
    });
    const printed = signs.join('');
    return printed === line.text ? line : { ...line, printed };
  });
}
