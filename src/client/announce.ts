/** How long a message stays, in milliseconds. */
const read = 2500;
let telling = 0;

/** Says what was done, to the eye and to the ear. */
export function announce(message: string): void {
  const told = document.querySelector('.told');
  if (told === null) return;
  told.textContent = message;
  clearTimeout(telling);
  telling = window.setTimeout(() => (told.textContent = ''), read);
}
