/**
 * Automatic numbering of a Word file. 第一章 or （一） is often not in its text: Word counts, and writes the label when
 * it draws the page. Here the labels are counted and become text.
 */
import { type Level, type List, ListCounter, spaced } from './list-counter.ts';
import type { Styles } from './styles.ts';
import { all, child, isOn, value } from './xml.ts';

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

/** Word neither shows nor counts it: it is deleted or hidden with its mark, drawn anew, or of a cell merged into another. */
function isGone(paragraph: Element): boolean {
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
  const away = ['w:del', 'w:moveFrom'].some((name) => child(mark, name));
  const shows = all(paragraph, 'w:t').some(({ textContent }) => textContent !== '');
  if (!shows && (away || isOn(child(mark, 'w:vanish')))) return true;
  for (let at = paragraph.parentNode; at; at = at.parentNode) {
    if (at.nodeName === 'mc:Choice') return true;
    if (at.nodeName !== 'w:tc') continue;
    const merged = child(child(at as Element, 'w:tcPr'), 'w:vMerge');
    if (merged && value(merged) !== 'restart') return true;
  }
  return false;
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
 * Writes into a document the labels that Word would draw, also where nothing stands behind them: so are the numbers of
 * rows often set.
 *
 * @param marked notes a label down and returns it as it is to be written
 */
export function writeLabels(
  document: Document,
  numbering: Document,
  styles: Styles,
  marked: (label: string) => string,
): void {
  const lists = listsOf(numbering);
  const counter = new ListCounter();
  for (const paragraph of all(document, 'w:p')) {
    const properties = child(paragraph, 'w:pPr');
    const named = styles.chain(value(properties, 'w:pStyle')).map((style) => child(style, 'w:pPr'));
    const place: Place = { level: 0, list: '' };
    for (const said of [properties, ...named].reverse()) Object.assign(place, placeOf(said));
    const list = lists.get(place.list);
    if (!list || isGone(paragraph)) continue;
    const label = counter.label(list, place.level);
    if (label !== '') write(paragraph, marked(spaced(label)));
  }
}
