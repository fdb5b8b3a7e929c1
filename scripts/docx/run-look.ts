/**
 * How a run looks, by what it says itself, by its style and by that of its paragraph. What changes the text — raised,
 * hidden, struck out — is written into the run, where the reader of Word files looks.
 */
import type { Styles } from './styles.ts';
import { all, child, holder, isOn, value } from './xml.ts';

/** Half points by which Word's dialog raises and lowers a run; less than that sets glyphs in line. */
const RAISED = 6;
/** Signs that stand raised in a text; words that do are no index. */
const INDEX = /^[^\u4e00-\u9fff]{1,6}$/;

/** Says something in the properties of a run. */
function say(run: Element, name: string, said?: string): void {
  const document = run.ownerDocument;
  let properties = child(run, 'w:rPr');
  if (!properties) {
    properties = document.createElement('w:rPr');
    run.insertBefore(properties, run.firstChild);
  }
  const element = document.createElement(name);
  if (said !== undefined) element.setAttribute('w:val', said);
  properties.appendChild(element);
}

/** Writes into the runs of a part what they look like. */
export function writeLooks(document: Document, styles: Styles): void {
  let paragraph: Element | null = null;
  let base: number | null = null;
  for (const run of all(document, 'w:r')) {
    const properties = child(run, 'w:rPr');
    const around = holder(run, 'w:p');
    if (around !== paragraph) [paragraph, base] = [around, null];
    const own = value(properties, 'w:rStyle');
    const above = value(child(around, 'w:pPr'), 'w:pStyle');
    // What is on in both styles is off: the one takes back the other.
    for (const name of ['w:vanish', 'w:strike'])
      if (!child(properties, name) && isOn(styles.run(own, name)) !== isOn(styles.run(above, name)))
        say(run, name);
    const look = (name: string) =>
      value(child(properties, name) ?? styles.run(own, name) ?? styles.run(above, name));
    const set = look('w:vertAlign');
    if (set !== null) {
      if (!child(properties, 'w:vertAlign')) say(run, 'w:vertAlign', set);
      continue;
    }
    const text = all(run, 'w:t')
      .map(({ textContent }) => textContent)
      .join('');
    if (text.trim() === '') continue;
    const height = Number(look('w:position') ?? 0);
    const shift = base === null ? 0 : height - base;
    const moved = Math.abs(shift) >= RAISED && shift * height > 0 && INDEX.test(text);
    if (moved) say(run, 'w:vertAlign', shift > 0 ? 'superscript' : 'subscript');
    else base = height;
  }
}
