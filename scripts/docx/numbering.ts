/**
 * Automatic numbering of a Word file. 第一章 or （一） is often not in its text: Word counts, and writes the label when
 * it draws the page. Here the labels are counted and become text.
 */
import { type Level, type List, ListCounter, spaced } from './list-counter.ts';
import { all, child, value } from './xml.ts';

/** `第%1章`; `%1` stands for the number of the first level. */
const partsOf = (text: string): Level['text'] =>
  text.split(/%([1-9])/).map((part, i) => (i % 2 === 0 ? part : Number(part) - 1));

function levelOf(element: Element): Level {
  return {
    format: value(element, 'w:numFmt') ?? 'decimal',
    text: partsOf(value(element, 'w:lvlText') ?? ''),
    start: Number(value(element, 'w:start') ?? 1),
    legal: child(element, 'w:isLgl') !== null,
  };
}

const indexOf = (element: Element): number => Number(element.getAttribute('w:ilvl') ?? 0);

const levelsOf = (element: Element): Map<number, Level> =>
  new Map(all(element, 'w:lvl').map((level) => [indexOf(level), levelOf(level)]));

function listsOf(numbering: Document): Map<string, List> {
  const definitions = new Map(
    all(numbering, 'w:abstractNum').map((one) => [
      one.getAttribute('w:abstractNumId') ?? '',
      levelsOf(one),
    ]),
  );
  return new Map(
    all(numbering, 'w:num').map((num) => {
      const definition = value(num, 'w:abstractNumId') ?? '';
      const levels = new Map(definitions.get(definition));
      const restarts = new Map<number, number>();
      for (const override of all(num, 'w:lvlOverride')) {
        for (const [index, level] of levelsOf(override)) levels.set(index, level);
        const start = value(override, 'w:startOverride');
        if (start !== null) restarts.set(indexOf(override), Number(start));
      }
      return [num.getAttribute('w:numId') ?? '', { definition, levels, restarts }];
    }),
  );
}

interface Place {
  list: string;
  level: number;
}

/** List and level that a paragraph, or a style, names itself. */
function placeOf(properties: Element | null): Partial<Place> | null {
  const numbered = child(properties, 'w:numPr');
  if (!numbered) return null;
  const list = value(numbered, 'w:numId');
  const level = value(numbered, 'w:ilvl');
  return { ...(list !== null && { list }), ...(level !== null && { level: Number(level) }) };
}

/** For each style, the list that its paragraphs belong to. */
function stylePlaces(styles: Document | null): Map<string, Partial<Place>> {
  const elements = new Map(
    (styles ? all(styles, 'w:style') : []).map((style) => [
      style.getAttribute('w:styleId') ?? '',
      style,
    ]),
  );
  const places = new Map<string, Partial<Place>>();
  for (const id of elements.keys()) {
    const seen = new Set<string>();
    let place: Partial<Place> = {};
    for (let at: string | null = id; at !== null && !seen.has(at);) {
      seen.add(at);
      const style: Element | null = elements.get(at) ?? null;
      place = { ...placeOf(child(style, 'w:pPr')), ...place };
      at = value(style, 'w:basedOn');
    }
    if (place.list !== undefined) places.set(id, place);
  }
  return places;
}

/** Puts a run with a label in front of a paragraph. */
function write(paragraph: Element, label: string): void {
  const document = paragraph.ownerDocument;
  const run = document.createElement('w:r');
  const text = document.createElement('w:t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(label));
  run.appendChild(text);
  const properties = child(paragraph, 'w:pPr');
  paragraph.insertBefore(run, properties ? properties.nextSibling : paragraph.firstChild);
}

/**
 * Writes into a document the labels that Word would draw.
 *
 * @returns the labels
 */
export function writeLabels(
  document: Document,
  numbering: Document,
  styles: Document | null,
): string[] {
  const written: string[] = [];
  const lists = listsOf(numbering);
  const places = stylePlaces(styles);
  const counter = new ListCounter();
  for (const paragraph of all(document, 'w:p')) {
    const properties = child(paragraph, 'w:pPr');
    const place = {
      level: 0,
      ...places.get(value(properties, 'w:pStyle') ?? ''),
      ...placeOf(properties),
    };
    const list = lists.get(place.list ?? '');
    // Paragraphs without text are not numbered on the page.
    if (!list || all(paragraph, 'w:t').every(({ textContent }) => !textContent)) continue;
    const label = counter.label(list, place.level);
    if (label === '') continue;
    write(paragraph, spaced(label));
    written.push(label);
  }
  return written;
}
