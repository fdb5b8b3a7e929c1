/** The styles of a Word file, each with those that it is based on. */
import { all, child, value } from './xml.ts';

export class Styles {
  readonly #styles: ReadonlyMap<string, Element>;
  readonly #chains = new Map<string, readonly Element[]>();

  /** @param part `word/styles.xml`, or null where there is none */
  constructor(part: Document | null) {
    this.#styles = new Map(
      (part ? all(part, 'w:style') : []).map((style) => [
        style.getAttribute('w:styleId') ?? '',
        style,
      ]),
    );
  }

  /** A style and those that it is based on, the nearest first; none for a name that no style has. */
  chain(id: string | null): readonly Element[] {
    const known = this.#chains.get(id ?? '');
    if (known) return known;
    const seen = new Set<Element>();
    for (let at = this.#styles.get(id ?? ''); at && !seen.has(at);) {
      seen.add(at);
      at = this.#styles.get(value(at, 'w:basedOn') ?? '');
    }
    this.#chains.set(id ?? '', [...seen]);
    return [...seen];
  }

  /** What a style says of its runs under a name, itself or by what it is based on. */
  run(id: string | null, name: string): Element | null {
    for (const style of this.chain(id)) {
      const said = child(child(style, 'w:rPr'), name);
      if (said) return said;
    }
    return null;
  }
}
