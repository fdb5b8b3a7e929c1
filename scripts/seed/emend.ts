/**
 * Hand emendations of `seeds/<plan>.yaml`. They quote the raw text, and they run behind the decode rules: what
 * those restore by themselves is not a person's doing, and keeps a record of its own.
 */
import { declare } from '../declared.ts';
import { LACUNA } from '../../src/plan.schema.ts';
import { forEvery } from '../diagnostic.ts';
import { changesOf } from './changes.ts';
import { checkEvidence, locate, type Resolve, shorten } from './quotation.ts';
import { fill } from '../source/fill.ts';
import { seedError } from './load.ts';
import { checkStandard } from './standard.ts';
import type { Emendation, SeedInfo } from './schema.ts';
import type { Edit, Rendering, Source } from '../source.ts';
import { said } from '../said/said.ts';

/** Rule id of hand emendations in the apparatus. */
export const BY_HAND = 'emendation';

/** Corrections by hand: no program decides them. */
export const HAND = declare({
  id: BY_HAND,
  kind: 'supplied',
  title: '人工校订',
  about:
    '程序不能决定的地方由编者对照底本和引文校订，逐条说明理由、列出依据；每次生成本站都重新核对引文，与底本不合就不能通过。',
  notWhen: '没有依据的推测不作补字，只作“疑”，正文仍为〓。',
  examples: [],
});

/** The part of the rendering that stands for a raw range. */
export function rendered(
  { origin }: Rendering,
  source: Source,
  start: number,
  end: number,
): [number, number] {
  const place = (o: number) => (o >= 0 ? o : (source.edits[-1 - o] as Edit).start);
  let from = 0;
  while (from < origin.length && place(origin[from] as number) < start) from += 1;
  let to = from;
  while (to < origin.length && place(origin[to] as number) < end) to += 1;
  return [from, to];
}

/** The edits of one emendation, in offsets of the rendering. */
function editsOf(source: Source, rendering: Rendering, emendation: Emendation): Edit[] {
  const { quote, reading, kind, certainty, reason, candidates, evidence, entry } = emendation;
  const raw = locate(source, emendation);
  const [from, to] = rendered(rendering, source, raw, raw + quote.length);
  const text = rendering.text.slice(from, to);
  const common = { rule: BY_HAND, kind, certainty, note: reason, ...(evidence && { evidence }) };
  if (reading === undefined) {
    return [{ ...common, ...(candidates && { candidates }), start: from, end: to, after: text }];
  }
  const changes = changesOf(text, reading);
  const [first] = changes;
  if (!first) {
    throw seedError(
      entry,
      'emendation-idle',
      said(
        `“${shorten(quote)}”现已读作“${shorten(text)}”，此条没有改动`,
        `"${shorten(quote)}" reads "${shorten(text)}" already: the entry changes nothing`,
      ),
      said('请删去此条', 'remove the entry'),
    );
  }
  if (kind === 'gap' && changes.some(({ after }) => after.replaceAll(LACUNA, '') !== '')) {
    throw seedError(
      entry,
      'emendation-gap',
      said('gap（阙）的改动只能是〓', 'gap can only put 〓'),
      said('请改 reading，或改 kind', 'change reading, or kind'),
    );
  }
  if (kind !== 'unclear')
    return changes.map((change) => ({
      ...change,
      ...common,
      start: from + change.start,
      end: from + change.end,
    }));
  if (changes.length > 1) {
    throw seedError(
      entry,
      'emendation-split',
      said('unclear（疑）一条只能有一处改动', 'unclear can only change one place'),
      said('请分成几条', 'make several entries of it'),
    );
  }
  return [
    {
      ...common,
      start: from + first.start,
      end: from + first.end,
      // A reading that is not proven is not shown as text.
      after: LACUNA.repeat([...first.after].length),
      candidates: candidates ?? [first.after],
    },
  ];
}

/**
 * Applies the hand emendations of a plan.
 *
 * @param resolve raw lines of a plan of this library, for evidence
 * @throws {ConvertError} with the line of the yaml: `emendation-stale`, `-ambiguous`, `-idle`, `-gap`, `-split`,
 *   `-overlap`, `evidence-plan`, `evidence-stale`, `evidence-weak`
 */
export function emend(source: Source, info: Pick<SeedInfo, 'emendations'>, resolve: Resolve): void {
  const rendering = source.render();
  const all = forEvery(info.emendations, (emendation) => {
    checkEvidence(emendation, resolve);
    checkStandard(emendation);
    return editsOf(source, rendering, emendation).map((edit) => ({ edit, emendation }));
  }).flat();
  all.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end);
  forEvery(all, ({ edit, emendation }, i) => {
    const before = all[i - 1];
    if (before && edit.start < before.edit.end) {
      const other = before.emendation.entry.line;
      throw seedError(
        emendation.entry,
        'emendation-overlap',
        said(`与第 ${other} 行的一条改动重叠`, `it overlaps with the entry on line ${other}`),
        said('请合为一条', 'make one of both'),
      );
    }
  });
  fill(
    source,
    rendering,
    all.map(({ edit }) => edit),
  );
}
