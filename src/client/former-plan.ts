export {};

/** Leads on to where the plan stands now, with what the link asked for: meta refresh would lose the fragment. */
const present = document.getElementById('present');
if (present instanceof HTMLAnchorElement) {
  location.replace(present.href + location.search + location.hash);
}
