/** Arrow keys lead from the field through the results and back; Escape returns to the field. */
export function walkWithKeys(field: HTMLInputElement, results: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const inField = document.activeElement === field;
    if (!inField && !results.contains(document.activeElement)) return;
    const links = [...results.querySelectorAll<HTMLElement>('[data-result]')];
    const at = links.findIndex((link) => link === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      if (inField && step < 0) return;
      event.preventDefault();
      (links[at + step] ?? (step < 0 ? field : undefined))?.focus();
    } else if (event.key === 'Escape' && !inField) {
      field.focus();
      field.select();
    }
  });
}
