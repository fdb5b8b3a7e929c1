import type { PlacedRepair, RepairsInPlace } from '../lib/in-place.ts';
import { isShownAt } from '../lib/levels.ts';
import type { Level } from '../lib/levels.ts';
import { announce } from './announce.ts';
import { piecesOf } from './text-pieces.ts';

/** Shows the repairs in the text of a plan, and takes them out again: without them the text is as it was. */
interface Given {
  repairs: RepairsInPlace;
  /** The page with the records. */
  apparatus: string;
  /** What is said to those who listen. */
  words: { deleted: string; inserted: string; doubted: string; told: Record<Level, string> };
}

declare global {
  interface Window {
    /** The data of the plan hand themselves over when they have come. */
    showRepairs?: (given: Given) => void;
  }
}

const choice = document.querySelector<HTMLSelectElement>('[data-setting=repairs]');

window.showRepairs = (given) => {
  const follow = (): void => {
    hide(given);
    const level = choice?.value as Level;
    // What is doubtful is marked in the page itself.
    if (level !== 'doubt') show(given, level);
    announce(level === 'doubt' ? '' : given.words.told[level]);
  };
  choice?.addEventListener('change', follow);
  follow();
};

function hide({ repairs }: Given): void {
  for (const lost of document.querySelectorAll('del.edit')) lost.remove();
  for (const mark of document.querySelectorAll('.edit')) mark.replaceWith(mark.textContent);
  for (const [anchor] of repairs) document.getElementById(anchor)?.normalize();
}

function show(given: Given, level: Level): void {
  for (const [anchor, placed] of given.repairs) {
    const block = document.getElementById(anchor);
    if (block === null) continue;
    // From the end, so that the places that are still to come stay what they are.
    for (const repair of [...placed].reverse()) {
      if (isShownAt(repair[6], level)) mark(block, repair, given);
    }
  }
}

function mark(
  block: Element,
  [at, length, kind, before, note, record]: PlacedRepair,
  { apparatus, words }: Given,
): void {
  // Width of signs and breaks of lines leave the wording untouched: they are marked, not shouted.
  const quiet = kind === 'reg' || kind === 'struct';
  const { pieces, next } = piecesOf(block, at, length);
  const way = record === null ? null : `${apparatus}#${record}`;
  const marks = pieces.map((piece) => {
    const said = kind === 'sic' ? words.doubted : words.inserted;
    const made = element(kind === 'sic' ? 'mark' : 'ins', kind, quiet ? '' : said);
    made.title = note;
    piece.replaceWith(made);
    made.append(linked(piece, made, way));
    return made;
  });
  let last = marks[marks.length - 1];
  if (!quiet && kind !== 'sic' && before.trim() !== '') {
    const lost = element('del', kind, words.deleted);
    const place = marks[0] ?? next;
    if (place) place.before(lost);
    else block.append(lost);
    // Drawn by the style sheet: what is copied and what is found in the page is the text.
    lost.dataset['was'] = before.replace(/\s+/g, ' ');
    lost.title = note;
    last ??= lost;
  }
  if (last && !quiet) last.dataset['note'] = note;
}

/** A text that leads to its record, unless it leads somewhere already. */
function linked(text: Text, within: Element, way: string | null): Node {
  if (way === null || within.closest('a') !== null) return text;
  const link = document.createElement('a');
  link.href = way;
  link.append(text);
  return link;
}

function element(name: 'del' | 'ins' | 'mark', kind: string, said: string): HTMLElement {
  const made = document.createElement(name);
  made.className = `edit edit-${kind}`;
  if (said !== '') made.dataset['said'] = said;
  return made;
}
