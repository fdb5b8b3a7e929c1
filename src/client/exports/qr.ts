import { encode } from 'uqr';
import { zhTake } from '../../ui/zh.ts';

const svgSpace = 'http://www.w3.org/2000/svg';

/** The squares of the code of an address, true where they are dark, with the margin that cameras need. */
export function squaresOf(name: string): boolean[][] {
  return encode(name, { ecc: 'M', border: 4 }).data;
}

/** The code as a picture: black on white in every theme, for readers of codes expect it so. */
export function drawnCode(name: string): SVGElement {
  const rows = squaresOf(name);
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', `0 0 ${rows.length} ${rows.length}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', zhTake.code(name));
  const path = document.createElementNS(svgSpace, 'path');
  const squares = rows.flatMap((row, y) =>
    row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')),
  );
  path.setAttribute('d', squares.join(''));
  svg.append(path);
  return svg;
}
