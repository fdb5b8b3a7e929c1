import type { Ancestry, AncestryVerdict } from '../library.schema.ts';

type Sentence = Ancestry['sentences'][number];

/** What stands on a line of the page: a sentence with what stands in the other plan, or several that stand nowhere else. */
export type AncestryRow =
  | { verdict: Exclude<AncestryVerdict, 'fresh'>; sentence: Sentence; id: string | undefined }
  | { verdict: 'fresh'; sentences: Sentence[] };

/** The sentences in their order, those that stand nowhere else together. The first of a paragraph carries its anchor. */
export function ancestryRows({ sentences }: Pick<Ancestry, 'sentences'>): AncestryRow[] {
  const rows: AncestryRow[] = [];
  const seen = new Set<string>();
  for (const sentence of sentences) {
    const { verdict, anchor } = sentence;
    const last = rows.at(-1);
    if (verdict !== 'fresh') {
      rows.push({ verdict, sentence, id: seen.has(anchor) ? undefined : anchor });
      seen.add(anchor);
    } else if (last?.verdict === 'fresh') last.sentences.push(sentence);
    else rows.push({ verdict, sentences: [sentence] });
  }
  return rows;
}

/** A text cut into pieces, those that both plans have marked. */
export function sharedPieces(
  text: string,
  runs: readonly (readonly [start: number, length: number])[] = [],
): { text: string; shared: boolean }[] {
  const pieces: { text: string; shared: boolean }[] = [];
  let last = 0;
  for (const [start, length] of runs) {
    // The same words of the other text may answer to two places of this one.
    const from = Math.max(start, last);
    const to = start + length;
    if (to <= from) continue;
    if (from > last) pieces.push({ text: text.slice(last, from), shared: false });
    pieces.push({ text: text.slice(from, to), shared: true });
    last = to;
  }
  if (last < text.length) pieces.push({ text: text.slice(last), shared: false });
  return pieces;
}
