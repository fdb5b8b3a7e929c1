/**
 * Automatic numbering of a Word file. 第一章 or （一） is often not in its text: Word counts, and writes the label when
 * it draws the page. Here the labels are counted and become text.
 */
import { formatNumber } from './number-format.ts';
import { all, child, value } from './xml.ts';

interface Level {
  format: string;
  /** `第%1章`; `%1` stands for the number of the first level. */
  text: string;
  start: number;
  /** All numbers in digits, whatever their own format. */
  legal: boolean;
}

interface List {
  /** Lists that share a definition count on together. */
  definition: string;
  levels: Map<number, Level>;
  /** Levels that this list begins anew, with the number that they begin with. */
  restarts: Map<number, number>;
}

const DEEPEST = 9;

function levelOf(element: Element): Level {
  return {
    format: value(element, 'w:numFmt') ?? 'decimal',
    text: value(element, 'w:lvlText') ?? '',
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
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  for (const paragraph of all(document, 'w:p')) {
    const properties = child(paragraph, 'w:pPr');
    const place = {
      level: 0,
      ...places.get(value(properties, 'w:pStyle') ?? ''),
      ...placeOf(properties),
    };
    const list = lists.get(place.list ?? '');
    const level = list?.levels.get(place.level);
    // Paragraphs without text are not numbered on the page.
    if (
      !list ||
      !level ||
      place.level >= DEEPEST ||
      all(paragraph, 'w:t').every(({ textContent }) => !textContent)
    )
      continue;
    const count = counts.get(list.definition) ?? [];
    counts.set(list.definition, count);
    const restart = list.restarts.get(place.level);
    const first = `${place.list ?? ''} ${place.level}`;
    if (restart !== undefined && !begun.has(first)) count[place.level] = restart;
    else count[place.level] = (count[place.level] ?? level.start - 1) + 1;
    begun.add(first);
    count.length = place.level + 1;
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const own = list.levels.get(index);
      return formatNumber(
        count[index] ?? own?.start ?? 1,
        level.legal || !own ? 'decimal' : own.format,
      );
    });
    if (level.format === 'bullet' || label === '') continue;
    write(paragraph, /[\p{L}\p{N}]$/u.test(label) ? `${label} ` : label);
    written.push(label);
  }
  return written;
}
