/** 第三章, 第二篇第一章, 第三部分: where in a document that is. */
import { numeralValue } from '../lexicon/numeral.ts';
import { readMarker } from './markers.ts';

/** Addresses of the parts and chapters of a document, by what they are called: `章3`, `章3节2`. */
export type Chapters = Readonly<Record<string, string>>;

/** Headings in reading order; a name that two of them have means neither. */
export function chaptersOf(
  headings: readonly { anchor: string; level: number; label: string | null }[],
): Chapters {
  const found = new Map<string, string | null>();
  const enter = (name: string, anchor: string) => found.set(name, found.has(name) ? null : anchor);
  let chapter = '';
  for (const { anchor, level, label } of headings) {
    const marker = label === null ? null : readMarker(`${label} `);
    if (marker?.kind === 'part') enter(`篇${marker.value}`, anchor);
    if (marker?.kind === 'chapter') enter((chapter = `章${marker.value}`), anchor);
    if (marker?.kind === 'section') enter(`${chapter}节${marker.value}`, anchor);
    // 第三部分 of a document that counts 一、二、三、.
    if (marker?.kind === 'han' && level === 1) enter(`部分${marker.value}`, anchor);
  }
  return Object.fromEntries(
    [...found].flatMap(([name, anchor]) => (anchor === null ? [] : [[name, anchor]])),
  );
}

/** The address of a part that is cited as printed; null where the document has none, or several of that name. */
export function placeIn(chapters: Chapters, printed: string): string | null {
  const name = [...printed.matchAll(/第(.+?)(篇|编|章|部分|节)/g)]
    .map(
      ([, number = '', unit = '']) =>
        `${unit === '编' ? '篇' : unit}${numeralValue(number) ?? '?'}`,
    )
    .join('');
  return (
    chapters[name] ??
    (name.startsWith('部分') ? chapters[name.replace('部分', '篇')] : null) ??
    null
  );
}
