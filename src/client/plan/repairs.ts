import { load } from '../load.ts';

/** Loads what shows the repairs in place when the reader asks for it, or has asked before. */
export function offerRepairs(): void {
  const level = document.querySelector<HTMLSelectElement>('[data-setting=repairs]');
  const follow = (): void => {
    // What is doubtful is marked in the page itself.
    if (level !== null && level.selectedIndex > 0) void load(level.dataset['load']);
  };
  level?.addEventListener('change', follow);
  follow();
}
