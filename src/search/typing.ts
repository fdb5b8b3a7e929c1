/** Milliseconds without a keystroke after which the search begins. */
const pause = 150;

/**
 * Calls back when a reader has paused typing. While an input method composes, what stands in the field is not
 * yet what was meant, so nothing happens until it is done.
 */
export function onTyping(field: HTMLInputElement, act: () => void): void {
  let timer = 0;
  let composing = false;
  const soon = (): void => {
    clearTimeout(timer);
    if (!composing) timer = window.setTimeout(act, pause);
  };
  field.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(timer);
  });
  field.addEventListener('compositionend', () => {
    composing = false;
    soon();
  });
  field.addEventListener('input', soon);
}
