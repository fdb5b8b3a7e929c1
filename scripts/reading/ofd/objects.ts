/** The objects on a page of an OFD: text with the place of each character, paths, pictures. Millimetres become points. */
import type { Box, Glyph, Rule } from '../page/ink.ts';
import { type Point, strokesOf } from '../page/strokes.ts';
import { at, children, localName, numbers } from './package.ts';

const POINT = 72 / 25.4;
const LIGHT = 200;
const CLEAR = 140;
const DEEPEST = 16;

export interface Font {
  name: string;
  bold: boolean;
}

/** What a page has, as it is collected. */
export interface Objects {
  glyphs: (Glyph & { angle: number })[];
  rules: Rule[];
  pictures: Box[];
}

type Move = (x: number, y: number) => Point;

/** `g 3 2.5` stands for `2.5 2.5 2.5`. */
export function deltas(written: string | null, most: number): number[] {
  const found: number[] = [];
  const words = (written ?? '').trim().split(/\s+/).filter(Boolean);
  for (let i = 0; i < words.length && found.length < most; i += 1) {
    if (words[i] === 'g') {
      const [count, value] = [Number(words[i + 1]), Number(words[i + 2])];
      for (let k = 0; k < count && found.length < most; k += 1) found.push(value || 0);
      i += 2;
    } else found.push(Number(words[i]) || 0);
  }
  return found;
}

/** From the space of an object to the page. */
function moveOf(object: Element): Move {
  const [left = 0, top = 0] = numbers(object.getAttribute('Boundary'));
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(object.getAttribute('CTM'));
  return (x, y) => ({
    x: (left + a * x + c * y + e) * POINT,
    y: (top + b * x + d * y + f) * POINT,
  });
}

/** Width of a character in its size, where no next one tells it. */
const widthOf = (text: string): number => ((text.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1);

function readText(object: Element, fonts: ReadonlyMap<string, Font>, into: Objects): void {
  const move = moveOf(object);
  const font = fonts.get(object.getAttribute('Font') || '');
  const written = Number(object.getAttribute('Size')) || 4;
  const weight = Number(object.getAttribute('Weight')) || 400;
  const scale = Number(object.getAttribute('HScale')) || 1;
  const colour = numbers(at(object, 'FillColor')?.getAttribute('Value'));
  const clear = Math.min(
    ...[object, at(object, 'FillColor')].map((one) => Number(one?.getAttribute('Alpha') || 255)),
  );
  const hidden =
    object.getAttribute('Visible') === 'false' || object.getAttribute('Fill') === 'false';
  const origin = move(0, 0);
  const [right, down] = [move(1, 0), move(0, 1)];
  const angle = Math.atan2(right.y - origin.y, right.x - origin.x) / (Math.PI / 2);
  const size = written * Math.hypot(down.x - origin.x, down.y - origin.y);
  const width = written * scale * Math.hypot(right.x - origin.x, right.y - origin.y);
  for (const code of children(object, 'TextCode')) {
    const text = [...code.textContent.replace(/[\r\n\t]/g, '')];
    let x = Number(code.getAttribute('X')) || 0;
    let y = Number(code.getAttribute('Y')) || 0;
    const across = deltas(code.getAttribute('DeltaX'), text.length);
    const along = deltas(code.getAttribute('DeltaY'), text.length);
    for (const [i, character] of text.entries()) {
      const place = move(x, y);
      // Where a character is as wide as its next one is far, it is narrow.
      const wide = widthOf(character) * width;
      into.glyphs.push({
        text: character,
        x0: place.x,
        x1: place.x + wide,
        y0: place.y - size * 0.88,
        y1: place.y + size * 0.12,
        baseline: place.y,
        size,
        font: font?.name ?? '',
        bold: (font?.bold ?? false) || weight >= 600,
        hidden,
        tag: '',
        turned: false,
        faint: (colour.length >= 3 && Math.min(...colour) > LIGHT) || clear < CLEAR,
        angle,
      });
      x += across[i] ?? (along.length > 0 ? 0 : widthOf(character) * written * scale);
      y += along[i] ?? 0;
    }
  }
}

/** The corners of a path: `M 0 0 L 10 0 C`. Curves end where they end. */
function readPath(object: Element, into: Objects): void {
  const move = moveOf(object);
  const stroked = object.getAttribute('Stroke') !== 'false';
  const steps = (at(object, 'AbbreviatedData')?.textContent ?? '').trim().split(/\s+/);
  const taken: Record<string, number> = {
    S: 2,
    M: 2,
    L: 2,
    Q: 4,
    B: 6,
    A: 7,
    C: 0,
  };
  let points: Point[] = [];
  const finish = (closed: boolean) => into.rules.push(...strokesOf(points, { stroked, closed }));
  for (let i = 0; i < steps.length; i += 1) {
    const step = steps[i] as string;
    const count = taken[step];
    if (count === undefined) continue;
    const values = steps.slice(i + 1, i + 1 + count).map(Number);
    i += count;
    if (step === 'S' || step === 'M') {
      finish(false);
      points = [];
    }
    if (step === 'C') {
      finish(true);
      points = [];
    } else points.push(move(values.at(-2) ?? 0, values.at(-1) ?? 0));
  }
  finish(false);
}

function readPicture(object: Element, into: Objects): void {
  const [x = 0, y = 0, width = 0, height = 0] = numbers(object.getAttribute('Boundary'));
  into.pictures.push({
    x0: x * POINT,
    y0: y * POINT,
    x1: (x + width) * POINT,
    y1: (y + height) * POINT,
  });
}

/** Reads what stands below a node: layers, blocks, objects. */
export function readObjects(
  node: Element,
  fonts: ReadonlyMap<string, Font>,
  into: Objects,
  depth = 0,
): void {
  for (const one of children(node)) {
    const name = localName(one);
    if (name === 'TextObject') readText(one, fonts, into);
    else if (name === 'PathObject') readPath(one, into);
    else if (name === 'ImageObject') readPicture(one, into);
    else if (/^(?:Layer|PageBlock|Content)$/.test(name) && depth < DEEPEST)
      readObjects(one, fonts, into, depth + 1);
  }
}
