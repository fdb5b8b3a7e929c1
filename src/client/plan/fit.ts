/**
 * A table that is no wider than the page need not scroll inside itself: its header then keeps in sight as the page
 * scrolls. One that is opens at the years of the plan itself, behind the names of its rows: what it is read for would
 * else stand out of sight on a phone. Measured when its box changes, never while scrolling.
 */
export function fitTables(text: HTMLElement): void {
  const seen = new Set<Element>();
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const fits = target.scrollWidth <= target.clientWidth;
      target.classList.toggle('fits', fits);
      if (!fits && !seen.has(target)) openAtYears(target);
      seen.add(target);
    }
  });
  for (const box of text.querySelectorAll('.scroll')) observer.observe(box);
}

function openAtYears(box: Element): void {
  const years = box.querySelector<HTMLElement>('thead .own');
  const names = box.querySelector<HTMLElement>('tbody th');
  if (years && names) box.scrollLeft = years.offsetLeft - names.offsetWidth;
}
