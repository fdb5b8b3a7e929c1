import { load } from '../load.ts';

/** Loads what shows the repairs in place when the reader asks for it, or has asked before. */
export function offerRepairs(): void {
  const box = document.querySelector<HTMLInputElement>('[data-setting=repairs]');
  const follow = (): void => {
    if (box?.checked === true) void load(box.dataset['load']);
  };
  box?.addEventListener('change', follow);
  follow();
}
