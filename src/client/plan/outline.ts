/** A division as the outline names it. */
export interface OutlineEntry {
  link: HTMLAnchorElement;
  /** Its heading in the text. */
  heading: HTMLElement;
  /** Entries that hold it, outermost first, itself last. */
  path: OutlineEntry[];
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
