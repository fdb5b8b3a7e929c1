export {};

/** The one copy of this script that was found knows where the root is: above the folder that it stands in. */
const found = document.currentScript;
const home = document.getElementById('home');
const form = document.querySelector('form');
if (found instanceof HTMLScriptElement && home instanceof HTMLAnchorElement) {
  home.href = new URL('../index.html', found.src).href;
  if (form) form.action = new URL('../search/index.html', found.src).href;
}
