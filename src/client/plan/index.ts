import { load } from '../load.ts';
import { followLinks } from './arrive.ts';
import { openDoubts } from './doubts.ts';
import { followScroll } from './follow.ts';
import { goToAnchors } from './go.ts';
import { showHandle } from './handle.ts';
import { offerRepairs } from './repairs.ts';
import { deepenOutline, outlineEntries } from './outline.ts';
import { keepPlace } from './place.ts';
import { tellOfUnknown } from './never.ts';
import { openAsSheet } from './sheet.ts';
import { summonSearch } from './summon.ts';

const outline = document.getElementById('outline');
const text = document.querySelector<HTMLElement>('.text');
const bar = document.querySelector<HTMLElement>('.bar');

if (outline !== null && text !== null && bar !== null) {
  deepenOutline(outline, text);
  const entries = outlineEntries(outline);
  followScroll(outline, entries, bar);
  openAsSheet(outline, bar);
  keepPlace(text, bar, entries);
  showHandle(text, entries);
  followLinks(text);
  tellOfUnknown(text);
  summonSearch(bar);
  goToAnchors(text, document.querySelector('main')?.dataset['plan'] ?? '');
  openDoubts(text, document.querySelector('main')?.dataset['doubts'] ?? '');
  offerRepairs();
  // Only who comes from a search has words to mark.
  if (location.search !== '') void load(document.querySelector('main')?.dataset['highlight']);
}
