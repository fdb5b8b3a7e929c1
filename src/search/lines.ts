/** The text of a page as the lines that search knows: a paragraph, a heading, a cell. */
import type { Range } from './marks.ts';

/** A line with the text nodes that it is made of. */
export interface Line {
  text: string;
  nodes: { node: Text; start: number }[];
}

const blocks =
  'p, h1, h2, h3, h4, h5, h6, th, td, li, caption, figcaption, div, section, [role="heading"]:not(span)';
/** What the site says among the text. */
const strange = 'nav, button, .said, .pager, .downloads, .tablenote';

/** Lines below an element in their order; navigation and controls are left out. */
export function linesOf(root: Element): Line[] {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) block = null;
    if (!(node instanceof Text) || !node.parentElement || node.parentElement.closest(strange))
      continue;
    const own = node.parentElement.closest(blocks);
    let line = lines[lines.length - 1];
    if (!line || own !== block) {
      line = { text: '', nodes: [] };
      lines.push(line);
      block = own;
    }
    line.nodes.push({ node, start: line.text.length });
    line.text += node.data;
  }
  return lines;
}

/** Wraps ranges of a line into `<mark>`; a range that crosses elements gets several, given as one list. */
export function markLine({ nodes }: Line, ranges: readonly Range[]): HTMLElement[][] {
  const marks = ranges.map((): HTMLElement[] => []);
  // From the end, so that what is still to be marked keeps its offsets.
  for (const { node, start } of [...nodes].reverse()) {
    for (let i = ranges.length - 1; i >= 0; i--) {
      const [from, to] = ranges[i] ?? [0, 0];
      const begin = Math.max(0, from - start);
      const end = Math.min(node.length, to - start);
      if (begin >= end) continue;
      const marked = begin === 0 ? node : node.splitText(begin);
      if (marked.length > end - begin) marked.splitText(end - begin);
      const mark = document.createElement('mark');
      marked.replaceWith(mark);
      mark.append(marked);
      marks[i]?.unshift(mark);
    }
  }
  return marks;
}
