/** On a narrow page the outline is a sheet that the button in the bar opens. */
export function openAsSheet(outline: HTMLElement, bar: HTMLElement): void {
  const toggle = bar.querySelector<HTMLButtonElement>('.toggle');
  if (toggle === null) return;

  const set = (shown: boolean): void => {
    outline.classList.toggle('shown', shown);
    toggle.setAttribute('aria-expanded', String(shown));
  };
  const isShown = (): boolean => outline.classList.contains('shown');

  toggle.addEventListener('click', () => {
    set(!isShown());
    const current = outline.querySelector<HTMLElement>('[aria-current]');
    if (isShown()) (current ?? outline.querySelector('a'))?.focus();
  });
  outline.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) set(false);
  });
  document.addEventListener('click', ({ target }) => {
    if (!outline.contains(target as Node) && !toggle.contains(target as Node)) set(false);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !isShown()) return;
    set(false);
    toggle.focus();
  });
  outline.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== null && !outline.contains(relatedTarget as Node)) set(false);
  });
}
