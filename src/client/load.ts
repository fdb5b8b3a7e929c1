const asked = new Set<string>();

/** Loads scripts, in their order, and style sheets that a page does without until they are asked for. */
export function load(addresses = ''): void {
  for (const address of addresses.split(' ')) {
    if (address === '' || asked.has(address)) continue;
    asked.add(address);
    document.head.append(address.endsWith('.css') ? style(address) : script(address));
  }
}

function style(href: string): HTMLLinkElement {
  return Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
}

function script(src: string): HTMLScriptElement {
  return Object.assign(document.createElement('script'), { src, async: false });
}
