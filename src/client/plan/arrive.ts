/**
 * Where a link arrives the focus goes too, so that the keyboard goes on from there and a screen reader reads what
 * stands there. A link to a former anchor goes on to the present one, so that it is marked and copied from there.
 */
export function followLinks(text: HTMLElement): void {
  const arrive = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    // Old browsers do not open what holds the place.
    target?.closest('details')?.setAttribute('open', '');
    const present = target?.dataset['of'];
    if (present !== undefined) location.replace(`#${present}`);
    else if (target && text.contains(target)) {
      target.tabIndex = -1;
      // The browser has scrolled there, or to where the reader was before.
      target.focus({ preventScroll: true });
    }
  };
  addEventListener('hashchange', arrive);
  arrive();
}
