import { load } from '../load.ts';
import { followLinks } from './arrive.ts';
import { openDoubts } from './doubts.ts';
import { fitTables } from './fit.ts';
import { followScroll } from './follow.ts';
import { goToAnchors } from './go.ts';
import { showHandle } from './handle.ts';
import { offerRepairs } from './repairs.ts';
import { outlineEntries } from './outline.ts';
import { keepPlace } from './place.ts';
import { openAsSheet } from './sheet.ts';
import { offerSorting } from './sort.ts';

const outline = document.getElementById('outline');
const text = document.querySelector<HTMLElement>('.text');
const bar = document.querySelector<HTMLElement>('.bar');

if (outline !== null && text !== null && bar !== null) {
  const entries = outlineEntries(outline);
  followScroll(outline, entries, bar);
  openAsSheet(outline, bar);
  fitTables(text);
  offerSorting(text);
  keepPlace(text, bar, entries);
  showHandle(text, entries);
  followLinks(text);
  goToAnchors(text, document.querySelector('main')?.dataset['plan'] ?? '');
  openDoubts(text, document.querySelector('main')?.dataset['doubts'] ?? '');
  offerRepairs();
  // Only who comes from a search has words to mark.
  if (location.search !== '') void load(document.querySelector('main')?.dataset['highlight']);
}
