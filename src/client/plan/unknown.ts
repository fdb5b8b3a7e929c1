import { load } from '../load.ts';

/** Where the address of a link never was, that is said. */
export function watchForUnknown(text: HTMLElement, files: string | undefined): void {
  const arrive = (): void => {
    document.querySelector('.never')?.remove();
    const anchor = decodeURIComponent(location.hash.slice(1));
    if (anchor === '' || anchor.includes(':~:') || document.getElementById(anchor)) return;
    void load(files).then(() => window.tellOfUnknown?.(text, anchor));
  };
  addEventListener('hashchange', arrive);
  arrive();
}
