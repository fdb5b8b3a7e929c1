import { zhPaper } from '../../ui/zh.ts';

/**
 * What a plan needs for paper: its title and address run over each page, and each chapter can be printed by itself, with its own address.
 *
 * @param plan its id, which names it where it was opened from disk
 */
export function prepareForPaper(text: HTMLElement, plan: string): void {
  const root = document.documentElement;
  const title = document.querySelector('h1')?.textContent ?? '';
  const published = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const address =
    published ?? (location.protocol === 'file:' ? plan : location.href.split(/[?#]/)[0]);
  const run = (...words: (string | undefined)[]): void =>
    root.style.setProperty('--running', JSON.stringify(words.join('\u2003')));
  run(title, address);

  for (const pager of text.querySelectorAll('.pager')) {
    const chapter =
      pager.closest('.text > section') ?? text.querySelector('.text > section:last-of-type');
    const heading = chapter?.querySelector('[id]');
    if (!chapter || !heading) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = zhPaper.chapter;
    button.onclick = () => {
      chapter.classList.add('printed');
      root.classList.add('one-chapter');
      run(title, heading.textContent, `${address ?? ''}#${heading.id}`);
      addEventListener(
        'afterprint',
        () => {
          chapter.classList.remove('printed');
          root.classList.remove('one-chapter');
          run(title, address);
        },
        { once: true },
      );
      print();
    };
    pager.append(button);
  }
}
