/** Entries of the table of contents that no heading or box of the text answers to. */
import { LACUNA } from '../../src/plan.schema.ts';
import { readMarker } from '../notation/markers.ts';
import { walk } from '../pdast.ts';
import type { QuotedEntry } from '../contents/quotes.ts';
import { comparable } from './comparable.ts';
import type { LintContext } from './rule.ts';

/** Entries with a number whose title stands nowhere in the text, in their order. */
export function unlisted({ source, root, contents }: LintContext): QuotedEntry[] {
  const titles: string[] = [];
  walk(root.children, (node) => {
    if (node.type !== 'division' && node.type !== 'box') return;
    const span = node.type === 'box' ? node.caption : node.span;
    const text = source.text(span.start, span.end);
    titles.push(comparable(text.slice(readMarker(text)?.length ?? 0)), comparable(text));
  });
  return contents.filter(({ title, label }) => {
    if (label === null || title.includes(LACUNA)) return false;
    const wanted = comparable(title);
    return !titles.some((one) => one === wanted || one.startsWith(wanted));
  });
}
