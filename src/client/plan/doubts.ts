import { load } from '../load.ts';

/** Opens a doubtful place where it stands; without the cards its link leads to the record. */
export function openDoubts(text: HTMLElement, files: string): void {
  text.addEventListener('click', (event) => {
    const place = (event.target as Element).closest<HTMLAnchorElement>('a.gap, a.doubt');
    if (place === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    load(files).then(
      () => {
        if (window.showDoubt?.(place) !== true) location.href = place.href;
      },
      () => {
        location.href = place.href;
      },
    );
  });
}
