import { zhTake } from '../../ui/zh.ts';
import type { Cited } from '../handle/cite.ts';
import { brokenInto } from './lines.ts';
import { squaresOf } from './qr.ts';

/** Measures of the picture in its own pixels: as wide as a phone shows it at twice its density. */
const width = 1080;
const margin = 84;
const code = 200;
/** Characters that a picture holds; of more the beginning is shown. */
const most = 400;

/** Draws the words with where they stand, in the colours and the fonts of the page; no font is sent. */
export function drawPicture(cited: Cited): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const paint = canvas.getContext('2d');
  if (paint === null) throw new Error('This browser draws no pictures.');
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const face = getComputedStyle(document.querySelector('.text') ?? document.body).fontFamily;
  const set = (size: number, weight: number): void => {
    paint.font = `${weight} ${size}px ${face}`;
  };
  const measure = (text: string): number => paint.measureText(text).width;

  const whole = cited.words === '' ? cited.text : cited.words;
  const words = whole.length > most ? `${whole.slice(0, most)}……` : whole;
  const size = words.length < 80 ? 48 : 40;
  set(size, 400);
  const lines = brokenInto(words, width - 2 * margin, measure);
  set(30, 600);
  const room = width - 2 * margin - code - 40;
  const title = brokenInto(`《${cited.title}》`, room, measure);
  set(26, 400);
  const facts = [
    [cited.number, cited.issuer].filter(Boolean).join(' · '),
    cited.place,
    zhTake.edition(cited.library),
  ]
    .filter(Boolean)
    .flatMap((fact) => brokenInto(fact, room, measure));

  const leading = size * 1.75;
  const foot = margin + 60 + lines.length * leading + 40;
  const height = foot + Math.max(code, title.length * 44 + facts.length * 40) + 40 + margin;
  canvas.width = width;
  canvas.height = height;
  paint.fillStyle = colour('paper');
  paint.fillRect(0, 0, width, height);
  paint.fillStyle = colour('cinnabar');
  paint.fillRect(margin, margin, 72, 6);
  paint.textBaseline = 'top';
  paint.fillStyle = colour('ink');
  set(size, 400);
  lines.forEach((line, at) => {
    paint.fillText(line, margin, margin + 60 + at * leading);
  });
  paint.fillStyle = colour('line');
  paint.fillRect(margin, foot, width - 2 * margin, 2);
  paint.fillStyle = colour('ink');
  set(30, 600);
  let y = foot + 40;
  for (const line of title) {
    paint.fillText(line, margin, y);
    y += 44;
  }
  paint.fillStyle = colour('soft');
  set(26, 400);
  for (const line of facts) {
    paint.fillText(line, margin, y);
    y += 40;
  }
  drawCode(paint, cited.name, width - margin - code, foot + 40);
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', zhTake.pictureOf(words, cited.title));
  return canvas;
}

function drawCode(paint: CanvasRenderingContext2D, name: string, x: number, y: number): void {
  const rows = squaresOf(name);
  const side = code / rows.length;
  paint.fillStyle = '#fff';
  paint.fillRect(x, y, code, code);
  paint.fillStyle = '#000';
  rows.forEach((row, down) => {
    row.forEach((dark, across) => {
      // A little wider than they are: no line of the ground shows between them.
      if (dark) paint.fillRect(x + across * side, y + down * side, side + 0.5, side + 0.5);
    });
  });
}
