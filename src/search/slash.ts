/** The key `/` leads to the search field of the page, unless something is being typed. */
export function focusOnSlash(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const { activeElement } = document;
    if (activeElement?.matches('input, textarea, select, [contenteditable]')) return;
    const field = document.querySelector<HTMLInputElement>(
      'form[role="search"] input[type="search"]',
    );
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
