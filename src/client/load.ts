const asked = new Map<string, Promise<unknown>>();

/**
 * Loads scripts, in their order, and style sheets that a page does without until they are asked for.
 *
 * @param addresses separated by spaces
 * @throws Event where one of them does not come
 */
export async function load(addresses = ''): Promise<void> {
  await Promise.all(addresses.split(' ').map(once));
}

function once(address: string): Promise<unknown> {
  const come =
    asked.get(address) ??
    new Promise((done, failed) => {
      const element = address.endsWith('.css')
        ? Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address })
        : Object.assign(document.createElement('script'), { src: address, async: false });
      element.onload = done;
      element.onerror = failed;
      document.head.append(element);
    });
  asked.set(address, come);
  return come;
}
