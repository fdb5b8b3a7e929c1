import { encode } from 'uqr';
import { zhQr } from '../ui/zh.ts';

declare global {
  interface Window {
    /** Shows the QR code of an address, or of what stands for one. */
    showQr?: (name: string) => void;
  }
}

const svgSpace = 'http://www.w3.org/2000/svg';

window.showQr = (name) => {
  const dialog = document.createElement('dialog');
  dialog.className = 'qr';
  dialog.setAttribute('aria-label', zhQr.label);
  const address = document.createElement('p');
  address.textContent = name;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = zhQr.close;
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.append(drawn(name), address, close);
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
};

/** Black on white in every theme: readers of codes expect it so. */
function drawn(name: string): SVGElement {
  const { size, data } = encode(name, { ecc: 'M', border: 4 });
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', zhQr.code(name));
  const path = document.createElementNS(svgSpace, 'path');
  const squares = data.flatMap((row, y) =>
    row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')),
  );
  path.setAttribute('d', squares.join(''));
  svg.append(path);
  return svg;
}
