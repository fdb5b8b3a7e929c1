/** Headings against gold: number and title both right, in order, below the right heading. */
import type { Division } from '../../src/plan.schema.ts';
import type { Gold, GoldSection } from './gold.ts';
import { loose, looseNumber } from './loose.ts';

/** A heading as it is compared, with the one above it. */
export interface Heading {
  number: string;
  title: string;
  runIn: boolean;
  parent: Heading | null;
}

/** A heading of the gold. */
export interface Wanted extends Heading {
  parent: Wanted | null;
  /** Other titles that are as good. */
  other: string[];
  /** The title is known by its beginning. */
  short: boolean;
}

export interface HeadingScore {
  f1: number;
  precision: number;
  recall: number;
  /** Of the headings found, the part that stands below the right heading. */
  parents: number;
  /** Run-in headings found, of how many. */
  runIn: [number, number];
  missing: string[];
  extra: string[];
}

/** The headings of a plan in reading order. */
export function headingsOf(outline: readonly Division[], parent: Heading | null = null): Heading[] {
  return outline.flatMap(({ number, label, title, runIn, children }) => {
    const own = { number: looseNumber(number ?? label), title: loose(title), runIn, parent };
    return [own, ...headingsOf(children, own)];
  });
}

/** The headings of the gold, each below the last one of a lower level. */
export function wantedOf(sections: readonly GoldSection[]): Wanted[] {
  const above: { level: number; heading: Wanted }[] = [];
  return sections.map(({ level, number, title, titleAlt = [], titlePrefixOnly, runIn, runin }) => {
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    const heading: Wanted = {
      number: looseNumber(number),
      title: loose(title),
      runIn: runIn ?? runin ?? false,
      parent: above.at(-1)?.heading ?? null,
      other: titleAlt.map(loose),
      short: titlePrefixOnly ?? false,
    };
    above.push({ level, heading });
    return heading;
  });
}

/** Whether a heading is the one that is wanted; a run-in heading is written down by its beginning. */
export function same(wanted: Wanted, found: Heading): boolean {
  if (wanted.number !== found.number) return false;
  if (!wanted.short && !wanted.runIn)
    return found.title === wanted.title || wanted.other.includes(found.title);
  const begins = (a: string, b: string) => a.startsWith(b.slice(0, 8));
  return (
    begins(found.title, wanted.title) || (found.title !== '' && begins(wanted.title, found.title))
  );
}

/** The longest common subsequence, as pairs of places. */
function aligned(wanted: readonly Wanted[], found: readonly Heading[]): [number, number][] {
  const width = found.length + 1;
  const best = new Uint32Array((wanted.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  const equal = (i: number, j: number) => same(wanted[i] as Wanted, found[j] as Heading);
  for (let i = wanted.length - 1; i >= 0; i--) {
    for (let j = found.length - 1; j >= 0; j--) {
      best[i * width + j] = equal(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < wanted.length && j < found.length;) {
    if (equal(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

const shown = ({ number, title }: Heading) => `${number} ${title.slice(0, 24)}`.trim();

/** Scores the outline of a plan. */
export function scoreHeadings(
  sections: NonNullable<Gold['sections']>,
  outline: readonly Division[],
): HeadingScore {
  const wanted = wantedOf(sections);
  const found = headingsOf(outline);
  const pairs = aligned(wanted, found).map(([i, j]) => ({
    i,
    j,
    due: wanted[i] as Wanted,
    got: found[j] as Heading,
  }));
  const heads = pairs.filter(({ due }) => !due.runIn);
  const runIn = pairs.filter(({ due }) => due.runIn);
  const asRunIn = new Set(runIn.map(({ j }) => j));
  const claimed = found.filter((heading, j) => !heading.runIn && !asRunIn.has(j)).length;
  const due = wanted.filter((heading) => !heading.runIn).length;
  // A text without headings that is given none is read rightly.
  const share = (part: number, all: number) => (due + claimed === 0 ? 1 : part / Math.max(1, all));
  const precision = share(heads.length, claimed);
  const recall = share(heads.length, due);
  const below = heads.filter(({ due: { parent }, got }) =>
    parent === null ? got.parent === null : got.parent !== null && same(parent, got.parent),
  );
  const [met, used] = [new Set(pairs.map(({ i }) => i)), new Set(pairs.map(({ j }) => j))];
  return {
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    precision,
    recall,
    parents: share(below.length, heads.length),
    runIn: [runIn.length, wanted.length - due],
    missing: wanted.filter((_, i) => !met.has(i)).map(shown),
    extra: found.filter(({ runIn: inText }, j) => !used.has(j) && !inText).map(shown),
  };
}
