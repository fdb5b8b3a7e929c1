/**
 * Hand emendations of `seeds/<plan>.yaml`. They quote the raw text, and they run behind the decode rules: what
 * those restore by themselves is not a person's doing, and keeps a record of its own.
 */
import { diffChars } from 'diff';
import { LACUNA } from '../src/plan.schema.ts';
import { fill } from './repair/fill.ts';
import { seedError, type Emendation, type SeedInfo } from './seed.ts';
import type { Edit, Rendering, Source } from './source.ts';

/** Raw lines of a plan, or null where the library has no such plan. */
export type Resolve = (plan: string) => readonly string[] | null;

/** Rule id of hand emendations in the apparatus. */
export const BY_HAND = 'emendation';

const shorten = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** Offset in the raw text of what an emendation quotes. */
function locate(source: Source, { quote, line, entry }: Emendation): number {
  const { raw } = source;
  const found: number[] = [];
  for (let at = raw.indexOf(quote); at !== -1; at = raw.indexOf(quote, at + 1)) found.push(at);
  const here = line === undefined ? found : found.filter((at) => source.point(at).line === line);
  const [at] = here;
  if (at !== undefined && here.length === 1) return at;
  const others = [...new Set(found.map((offset) => source.point(offset).line))]
    .slice(0, 8)
    .join('、');
  if (at === undefined) {
    const where = line === undefined ? '全文' : `原文第 ${line} 行`;
    const hint =
      found.length > 0 ? `它在原文第 ${others} 行，请改 line` : '请对照原文改 quote，或删去此条';
    throw seedError(entry, 'emendation-stale', `${where}没有“${shorten(quote)}”`, hint);
  }
  throw seedError(
    entry,
    'emendation-ambiguous',
    `“${shorten(quote)}”在原文第 ${line ?? others} 行共有 ${here.length} 处`,
    line === undefined
      ? '请写明 line，或把 quote 引长一些'
      : '请把 quote 引长一些，使它在该行只有一处',
  );
}

/** Every quotation of an emendation stands where it says. */
function checkEvidence({ evidence = [], entry }: Emendation, resolve: Resolve): void {
  for (const { plan, line, quote } of evidence) {
    if (plan === null || line === null) continue;
    const lines = resolve(plan);
    if (lines === null) {
      throw seedError(
        entry,
        'evidence-plan',
        `没有编号为“${plan}”的规划可供引证`,
        '请改 plan，或放入该规划',
      );
    }
    if (lines[line - 1]?.includes(quote)) continue;
    const others = lines.flatMap((text, i) => (text.includes(quote) ? [i + 1] : [])).slice(0, 5);
    throw seedError(
      entry,
      'evidence-stale',
      `${plan} 原文第 ${line} 行没有引文“${shorten(quote)}”`,
      others.length > 0 ? `引文在第 ${others.join('、')} 行` : '引文必须与原文逐字相同',
    );
  }
}

/** The part of the rendering that stands for a raw range. */
function rendered(
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

interface Change {
  start: number;
  end: number;
  after: string;
}

/** What has to change for a text to become a reading: where only 〓 differ, place by place, else the least. */
function changesOf(text: string, reading: string): Change[] {
  const found: Change[] = [];
  const fits = [...text].every((c, i) => c === LACUNA || c === reading[i]);
  if (text.length === reading.length && fits) {
    for (let at = 0; at < text.length; at += 1) {
      const after = reading[at] as string;
      if (text[at] === after) continue;
      const last = found.at(-1);
      if (last?.end === at)
        found[found.length - 1] = { ...last, end: at + 1, after: last.after + after };
      else found.push({ start: at, end: at + 1, after });
    }
    return found;
  }
  let at = 0;
  let open = false;
  for (const { value, added, removed } of diffChars(text, reading)) {
    if (!added && !removed) {
      open = false;
      at += value.length;
      continue;
    }
    const change = open ? (found.pop() as Change) : { start: at, end: at, after: '' };
    open = true;
    if (removed) at += value.length;
    found.push({
      start: change.start,
      end: at,
      after: added ? change.after + value : change.after,
    });
  }
  return found.flatMap((change) => peeled(change, text));
}

/** Quotation marks beside a restored character vanished on their own: they become changes of their own. */
function peeled({ start, end, after }: Change, text: string): Change[] {
  const lost = text.slice(start, end);
  const [, open = '', middle = '', close = ''] = /^([“‘]*)(.*?)([”’]*)$/.exec(after) ?? [];
  if (lost === '' || lost.replaceAll(LACUNA, '') !== '' || middle.length !== lost.length) {
    return [{ start, end, after }];
  }
  return [
    { start, end: start, after: open },
    { start, end, after: middle },
    { start: end, end, after: close },
  ].filter((change) => change.end > change.start || change.after !== '');
}

/** The edits of one emendation, in offsets of the rendering. */
function editsOf(source: Source, rendering: Rendering, emendation: Emendation): Edit[] {
  const { quote, reading, kind, certainty, reason, candidates, evidence, entry } = emendation;
  const raw = locate(source, emendation);
  const [from, to] = rendered(rendering, source, raw, raw + quote.length);
  const text = rendering.text.slice(from, to);
  const common = { rule: BY_HAND, kind, certainty, note: reason, ...(evidence && { evidence }) };
  if (reading === undefined) return [{ ...common, start: from, end: to, after: text }];
  const changes = changesOf(text, reading);
  const [first] = changes;
  if (!first) {
    throw seedError(
      entry,
      'emendation-idle',
      `“${shorten(quote)}”现已读作“${shorten(text)}”，此条没有改动`,
      '请删去此条',
    );
  }
  if (kind === 'gap' && changes.some(({ after }) => after.replaceAll(LACUNA, '') !== '')) {
    throw seedError(entry, 'emendation-gap', 'gap（阙）的改动只能是〓', '请改 reading，或改 kind');
  }
  if (kind !== 'unclear')
    return changes.map((change) => ({
      ...change,
      ...common,
      start: from + change.start,
      end: from + change.end,
    }));
  if (changes.length > 1) {
    throw seedError(entry, 'emendation-split', 'unclear（疑）一条只能有一处改动', '请分成几条');
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
 *   `-overlap`, `evidence-plan`, `evidence-stale`
 */
export function emend(source: Source, info: Pick<SeedInfo, 'emendations'>, resolve: Resolve): void {
  const rendering = source.render();
  const all: { edit: Edit; emendation: Emendation }[] = [];
  for (const emendation of info.emendations) {
    checkEvidence(emendation, resolve);
    for (const edit of editsOf(source, rendering, emendation)) all.push({ edit, emendation });
  }
  all.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end);
  for (const [i, { edit, emendation }] of all.entries()) {
    const before = all[i - 1];
    if (before && edit.start < before.edit.end) {
      const other = before.emendation.entry.line;
      throw seedError(
        emendation.entry,
        'emendation-overlap',
        `与第 ${other} 行的一条改动重叠`,
        '请合为一条',
      );
    }
  }
  fill(
    source,
    rendering,
    all.map(({ edit }) => edit),
  );
}
