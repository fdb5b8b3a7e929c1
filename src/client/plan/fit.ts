/**
 * A table that is no wider than the page need not scroll inside itself: its header then keeps in sight as the page
 * scrolls. Measured when its box changes, never while scrolling.
 */
export function fitTables(text: HTMLElement): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      target.classList.toggle('fits', target.scrollWidth <= target.clientWidth);
    }
  });
  for (const box of text.querySelectorAll('.scroll')) observer.observe(box);
}
