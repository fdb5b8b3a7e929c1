/** The button in the bar brings the search field of the page to where the reader is, and Escape sends it back. */
export function summonSearch(bar: HTMLElement): void {
  const form = document.querySelector<HTMLFormElement>('form.search');
  const field = form?.querySelector<HTMLInputElement>('input[type=search]');
  const button = bar.querySelector<HTMLButtonElement>('.summon');
  if (!form || !field || !button) return;
  const dismiss = (): void => {
    form.classList.remove('summoned');
  };
  button.addEventListener('click', () => {
    form.classList.add('summoned');
    field.focus({ preventScroll: true });
  });
  form.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !form.classList.contains('summoned')) return;
    dismiss();
    button.focus({ preventScroll: true });
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) dismiss();
  });
}
