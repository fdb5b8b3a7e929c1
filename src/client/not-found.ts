/** The one copy of this script that was found knows where the root is: above the folder that it stands in. */
const self = document.currentScript;
const home = document.getElementById('home');
if (self instanceof HTMLScriptElement && home instanceof HTMLAnchorElement) {
  home.href = new URL('../index.html', self.src).href;
}
