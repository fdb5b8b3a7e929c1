/** What has an address of its own: paragraphs, headings, tables and their rows, boxes and their items. */
const passages = ['p', 'h2', 'h3', 'h4', 'h5', 'h6', '[role=heading]', 'figure', 'tr', '.box']
  .map((kind) => `${kind}[id]`)
  .join();

/** The innermost passage that an element is part of. */
export function passageOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>(passages);
}

/** The passage before or after another in reading order. */
export function passageBeside(
  text: HTMLElement,
  passage: HTMLElement,
  step: 1 | -1,
): HTMLElement | undefined {
  const all = [...text.querySelectorAll<HTMLElement>(passages)];
  return all[all.indexOf(passage) + step];
}
