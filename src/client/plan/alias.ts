/** A link to a former anchor goes on to the present one, so that it is marked and copied from there. */
export function followAliases(): void {
  const follow = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    const present = target?.dataset['of'];
    if (present !== undefined) location.replace(`#${present}`);
  };
  addEventListener('hashchange', follow);
  follow();
}
