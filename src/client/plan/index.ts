import '../site.ts';
import { load } from '../load.ts';
import { followLinks } from './arrive.ts';
import { openDoubts } from './doubts.ts';
import { followScroll } from './follow.ts';
import { goToAnchors } from './go.ts';
import { offerHandle } from './offer-handle.ts';
import { offerRepairs } from './repairs.ts';
import { deepenOutline, outlineEntries } from './outline.ts';
import { prepareForPaper } from './paper.ts';
import { keepPlace } from './place.ts';
import { openAsSheet } from './sheet.ts';
import { summonSearch } from './summon.ts';
import { watchForUnknown } from './unknown.ts';

const outline = document.getElementById('outline');
const text = document.querySelector<HTMLElement>('.text');
const bar = document.querySelector<HTMLElement>('.bar');
const main = text?.closest('main');

if (outline !== null && text !== null && bar !== null) {
  deepenOutline(outline, text);
  const entries = outlineEntries(outline);
  followScroll(outline, entries, bar);
  openAsSheet(outline, bar);
  keepPlace(text, bar, entries, main?.dataset['arrival']);
  offerHandle(text, entries, main?.dataset['handle']);
  followLinks(text);
  watchForUnknown(text, main?.dataset['arrival']);
  summonSearch(bar);
  goToAnchors(text, main?.dataset['plan'] ?? '');
  prepareForPaper(text, main?.dataset['plan'] ?? '');
  openDoubts(text, main?.dataset['doubts'] ?? '');
  offerRepairs();
  // Only who comes from a search has words to mark.
  if (location.search !== '') void load(main?.dataset['highlight']);
}
