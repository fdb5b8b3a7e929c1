/** A division as the outline names it. */
export interface OutlineEntry {
  link: HTMLAnchorElement;
  /** Its heading in the text. */
  heading: HTMLElement;
  /** Entries that hold it, outermost first, itself last. */
  path: OutlineEntry[];
}

/** Some headings are whole paragraphs. */
const most = 30;

/** The level of a heading; what is none has none. */
function levelOf(heading: Element): number {
  return Number(heading.getAttribute('aria-level') ?? heading.tagName.slice(1)) - 1;
}

/** Adds the divisions below the top ones to the outline: their names stand in the text, and are loaded once. */
export function deepenOutline(outline: HTMLElement, text: HTMLElement): void {
  const lists: Element[] = [];
  const top = new Map([...outline.querySelectorAll('a')].map((link) => [link.hash, link]));
  for (const heading of text.querySelectorAll(':is(h2, h3, h4, h5, h6, [role=heading])[id]')) {
    const level = levelOf(heading);
    const entry = top.get(`#${heading.id}`);
    if (entry !== undefined) {
      lists.length = 0;
      lists[level] = entry.parentElement as Element;
      continue;
    }
    const holder = lists.slice(0, level).reverse().find(Boolean);
    if (holder === undefined) continue;
    const list = holder.querySelector(':scope > ol') ?? document.createElement('ol');
    holder.append(list);
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#${heading.id}`;
    const label = heading.querySelector('.label');
    const words = heading.textContent.trim().replace(/[。：:]$/, '');
    const title = words.slice(label?.textContent.length ?? 0);
    if (label) link.append(label.cloneNode(true));
    link.append(title.length > most + 1 ? `${title.slice(0, most)}……` : title);
    item.append(link);
    list.append(item);
    lists.length = level;
    lists[level] = item;
  }
}

/** The entries of the outline in reading order; those whose heading the page lacks are left out. */
export function outlineEntries(outline: HTMLElement): OutlineEntry[] {
  const byItem = new Map<Element, OutlineEntry>();
  for (const link of outline.querySelectorAll('a')) {
    const item = link.parentElement;
    const heading = document.getElementById(link.hash.slice(1));
    if (item === null || heading === null) continue;
    const above = item.parentElement?.closest('li');
    const parent = above ? byItem.get(above) : undefined;
    const entry: OutlineEntry = { link, heading, path: [] };
    entry.path = [...(parent?.path ?? []), entry];
    byItem.set(item, entry);
  }
  return [...byItem.values()];
}

/** The last of the entries that `isBefore` holds for; they are in order, so that few need be asked. */
export function lastWhere(
  entries: readonly OutlineEntry[],
  isBefore: (entry: OutlineEntry) => boolean,
): OutlineEntry | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry !== undefined && isBefore(entry)) low = middle + 1;
    else high = middle;
  }
  return entries[low - 1];
}

/** The division that an element of the text stands in; none before the first heading. */
export function entryOf(
  entries: readonly OutlineEntry[],
  element: Element,
): OutlineEntry | undefined {
  return lastWhere(
    entries,
    ({ heading }) =>
      heading === element ||
      element.contains(heading) ||
      (element.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  );
}
