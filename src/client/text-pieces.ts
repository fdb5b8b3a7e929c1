/** Places in a text count its characters (UTF-16 units) without white space. */
function solid(text: string): number {
  return text.replace(/\s/g, '').length;
}

/**
 * The text nodes of `[at, at + length)`, split off where the range begins and ends inside one; with the node
 * that begins behind it, or null at the end of the text.
 */
export function piecesOf(
  block: Element,
  at: number,
  length: number,
): { pieces: Text[]; next: Text | null } {
  const next = splitAt(block, at + length);
  if (length === 0) return { pieces: [], next };
  const first = splitAt(block, at);
  const pieces: Text[] = [];
  for (const node of textsOf(block)) {
    if (node === next) break;
    if (node === first || pieces.length > 0) pieces.push(node);
  }
  return { pieces: pieces.filter((piece) => solid(piece.data) > 0), next };
}

function textsOf(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** The text node that begins with the character at a place, split off if need be; null behind the last one. */
function splitAt(block: Element, at: number): Text | null {
  let left = at;
  for (const node of textsOf(block)) {
    const length = solid(node.data);
    if (left < length) {
      const offset = offsetOf(node.data, left);
      return offset === 0 ? node : node.splitText(offset);
    }
    left -= length;
  }
  return null;
}

/** Where in a text its character number `place` stands. */
function offsetOf(text: string, place: number): number {
  let left = place;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (solid(text.charAt(offset)) === 0) continue;
    if (left === 0) return offset;
    left -= 1;
  }
  return text.length;
}
