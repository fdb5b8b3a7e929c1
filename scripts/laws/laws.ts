/**
 * The laws of the apparatus as functions over a finished Plan. Each returns what breaks it, in words; tests ask of
 * every seed, of invented plans and of noise that nothing does.
 */
import { LACUNA, type Plan, type Repair } from '../../src/plan.schema.ts';
import { pageText } from '../structure/blocks.ts';

type Law = (plan: Plan, raw: string) => string[];

const name = ({ id, rule, src }: Repair) => `${id} ${rule} [${src.join(', ')})`;

const count = (text: string) => text.split(LACUNA).length - 1;

/** Digits of a text in any width; a zero is a zero in any shape, the letter O is none. */
const digits = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[〇○◯]/g, '0')
    .replace(/[^0-9]/g, '');

/** Law 1: the records are sorted and disjoint, and each quotes the raw text that it replaces. */
export const sorted: Law = ({ apparatus }, raw) =>
  apparatus.flatMap((repair, i) => {
    const [start, end] = repair.src;
    const before = apparatus[i - 1]?.src[1] ?? 0;
    const line = raw.slice(0, start).split('\n').length;
    return [
      start < before || end < start ? `${name(repair)} begins before ${before}` : '',
      raw.slice(start, end) === repair.before ? '' : `${name(repair)} misquotes the raw text`,
      line === repair.line ? '' : `${name(repair)} says line ${repair.line} and is on ${line}`,
      repair.id === `r${i + 1}` ? '' : `${name(repair)} is number ${i + 1}`,
    ].filter((breach) => breach !== '');
  });

/** What the records make of the raw text. */
export function replay({ apparatus }: Pick<Plan, 'apparatus'>, raw: string): string {
  let text = '';
  let at = 0;
  for (const { src, after } of apparatus) {
    text += raw.slice(at, src[0]) + after;
    at = src[1];
  }
  return text + raw.slice(at);
}

/** What the records make of the text of the page, backwards. */
export function undo({ apparatus }: Pick<Plan, 'apparatus'>, page: string): string {
  let text = '';
  let at = 0;
  let rawAt = 0;
  for (const { src, before, after } of apparatus) {
    const kept = src[0] - rawAt;
    text += page.slice(at, at + kept) + before;
    at += kept + after.length;
    rawAt = src[1];
  }
  return text + page.slice(at);
}

/** Law 2: replaying gives the text of the page, undoing gives the raw text. */
export const replays: Law = (plan, raw) => {
  const page = pageText(plan.blocks);
  const made = replay(plan, raw);
  let at = 0;
  while (at < page.length && page[at] === made[at]) at += 1;
  return [
    made === page
      ? ''
      : `replay and page part: “${made.slice(at, at + 20)}” for “${page.slice(at, at + 20)}”`,
    undo(plan, page) === raw ? '' : 'undoing does not give the raw text',
  ].filter((breach) => breach !== '');
};

/** Law 3: every raw offset is kept, character for character, or lies in exactly one record. */
export const accounted: Law = (plan, raw) => {
  const owners = new Uint8Array(raw.length);
  for (const { src } of plan.apparatus)
    for (let k = src[0]; k < src[1]; k += 1) owners[k] = (owners[k] ?? 0) + 1;
  const twice = owners.findIndex((owner) => owner > 1);
  const kept = [...owners].filter((owner) => owner === 0).length;
  const written = plan.apparatus.reduce((sum, { after }) => sum + after.length, 0);
  return [
    twice === -1 ? '' : `raw offset ${twice} lies in two records`,
    kept + written === pageText(plan.blocks).length
      ? ''
      : 'kept and written characters are not the page',
  ].filter((breach) => breach !== '');
};

/** Law 4: what is supplied has evidence. */
export const evidenced: Law = ({ apparatus }) =>
  apparatus.flatMap((repair) => {
    const unproven = repair.kind === 'supplied' && (repair.evidence ?? []).length === 0;
    return unproven ? [`${name(repair)} supplies “${repair.after}” without evidence`] : [];
  });

/** Law 5: 〓 of the page are those of the `gap` and `unclear` records, and those that the raw text has itself. */
export const lacunae: Law = (plan, raw) => {
  const page = count(pageText(plan.blocks));
  const own = plan.apparatus.reduce((sum, { before }) => sum - count(before), count(raw));
  const written = plan.apparatus.filter(({ kind }) => kind === 'gap' || kind === 'unclear');
  const stray = plan.apparatus.find(
    ({ kind, after, before }) =>
      kind !== 'gap' && kind !== 'unclear' && count(after) > count(before),
  );
  const extent = written.reduce((sum, { after }) => sum + count(after), 0);
  const moved = plan.apparatus
    .filter((one) => !written.includes(one))
    .reduce((sum, { after }) => sum + count(after), 0);
  return [
    page === own + moved + extent
      ? ''
      : `${page} 〓 on the page, ${extent} in the records, ${own + moved} in the raw text`,
    plan.stats.gaps === page ? '' : `stats say ${plan.stats.gaps} 〓, the page has ${page}`,
    stray ? `${name(stray)} of kind ${stray.kind} writes 〓` : '',
  ].filter((breach) => breach !== '');
};

/** Law 6: a digit changes only under `decode` or `supplied`; a `drop` takes digits away and writes none. */
export const digitsKept: Law = ({ apparatus }) =>
  apparatus.flatMap((repair) => {
    const { kind, before, after } = repair;
    if (kind === 'decode' || kind === 'supplied') return [];
    // The number of a sign in a font is none of the text.
    const own = before.replace(/\(cid:\d+\)/g, '');
    const wanted = kind === 'drop' ? '' : digits(own);
    return digits(after) === wanted
      ? []
      : [`${name(repair)} of kind ${kind} makes “${after}” of “${before}”`];
  });

const words = (text: string) => (text.match(/\p{Script=Han}/gu) ?? []).join('');

/** Law 7: a `struct` sets breaks, borders and spaces; what stands in no leaf of the tree is not taken for one of them. */
export const wordsKept: Law = ({ apparatus }) =>
  apparatus.flatMap((repair) => {
    const { kind, before, after, also = [] } = repair;
    if (kind !== 'struct' || also.length > 0 || words(before) === words(after)) return [];
    return [`${name(repair)} makes “${after}” of “${before}”`];
  });

/** Blocks and divisions have anchors of their own, and every record shows in a block that is there. */
export const anchored: Law = ({ blocks, apparatus, outline }) => {
  const anchors = blocks.map(({ anchor }) => anchor);
  const below = (list: Plan['outline']): string[] =>
    list.flatMap(({ anchor, children }) => [anchor, ...below(children)]);
  const divisions = below(outline);
  const twice = (list: string[]) => list.filter((anchor, i) => list.indexOf(anchor) !== i);
  const known = new Set([...anchors, ...divisions]);
  return [
    ...twice(divisions).map((anchor) => `two divisions at ${anchor}`),
    ...twice(anchors).map((anchor) => `two blocks at ${anchor}`),
    ...apparatus
      .filter(({ anchor }) => anchor !== null && !known.has(anchor))
      .map((repair) => `${name(repair)} points nowhere`),
  ];
};

export const laws: Record<string, Law> = {
  sorted,
  replays,
  accounted,
  evidenced,
  lacunae,
  digitsKept,
  wordsKept,
  anchored,
};

/** All breaches of all laws. */
export const breaches = (plan: Plan, raw: string): string[] =>
  Object.entries(laws).flatMap(([id, law]) => law(plan, raw).map((breach) => `${id}: ${breach}`));
