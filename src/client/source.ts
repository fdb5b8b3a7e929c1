export {};

/** The element that a link names may go on over several lines of the raw text: all of them are marked. */
function mark(): void {
  for (const line of document.querySelectorAll('.lines > .marked')) line.classList.remove('marked');
  const target = document.getElementById(location.hash.slice(1));
  const way = target?.matches('span') ? target.querySelector('a')?.hash : undefined;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.lines .still')) {
    if (link.hash === way) link.closest('li')?.classList.add('marked');
  }
}

addEventListener('hashchange', mark);
mark();
