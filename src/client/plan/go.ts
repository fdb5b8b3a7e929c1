/** In the search field of its page an anchor alone means this plan. */
export function goToAnchors(text: HTMLElement, plan: string): void {
  const form = document.querySelector('form.search');
  const field = form?.querySelector('input');
  form?.addEventListener('submit', (event) => {
    if (!field) return;
    const asked = field.value.trim();
    const anchor = asked.replace('#', '');
    if (text.contains(document.getElementById(anchor))) {
      event.preventDefault();
      location.hash = anchor;
    } else if (/^#?[a-z]+\d[a-z\d]*-[a-z\d-]+$/.test(asked)) {
      field.value = `${plan}#${anchor}`;
    }
  });
}
