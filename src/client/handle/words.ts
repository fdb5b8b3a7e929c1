/** The words of a text that are selected, and where they begin; null where none are. */
export function selectedIn(text: HTMLElement): { words: string; at: Element } | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed) return null;
  const { startContainer: start } = selection.getRangeAt(0);
  const at = start instanceof Element ? start : start.parentElement;
  const words = selection.toString().replace(/\s+/g, '');
  return at !== null && text.contains(at) && words !== '' ? { words, at } : null;
}
