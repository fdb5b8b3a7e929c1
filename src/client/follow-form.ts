/** Calls `follow` whenever a form that only narrows what is shown is changed or reset; it is sent nowhere. */
export function followForm(form: HTMLFormElement, follow: () => void): void {
  form.addEventListener('input', follow);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('reset', () => setTimeout(follow));
}
