/** Makes a link of drawn text, around the links that it holds: a link cannot hold another. */
export function aroundLinks(html: string, address: string): string {
  return html
    .split(/(<a [^>]*>.*?<\/a>)/s)
    .filter((piece) => piece.trim() !== '')
    .map((piece, index) => {
      if (piece.startsWith('<a ')) return piece;
      return `<a href="${address}"${index > 0 ? ' tabindex="-1"' : ''}>${piece}</a>`;
    })
    .join('');
}
