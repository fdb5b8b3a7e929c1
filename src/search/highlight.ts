/** On the page of a plan that was opened from a search: marks the words and leads from one to the next. */
import { parameters } from '../lib/routes.ts';
import { zhMarks } from '../ui/zh.ts';
import { button, element } from './element.ts';
import { linesOf, markLine } from './lines.ts';
import { rangesInLine } from './marks.ts';
import { parseQuery } from './query.ts';

/** Marks what the address asks for in the text, if it asks. */
export function highlight(text: Element): void {
  const asked = new URLSearchParams(location.search).get(parameters.query) ?? '';
  const { wanted } = parseQuery(asked);
  if (wanted.length === 0) return;
  const hits = linesOf(text).flatMap((line) => markLine(line, rangesInLine(line.text, wanted)));
  const bar = new Bar(hits, asked);
  document.body.append(bar.element);
  bar.begin();
}

class Bar {
  readonly element: HTMLElement;
  readonly #hits: readonly HTMLElement[][];
  readonly #position: HTMLElement;
  #at = -1;

  constructor(hits: readonly HTMLElement[][], asked: string) {
    this.#hits = hits;
    this.#position = element(
      'span',
      { role: 'status' },
      hits.length === 0 ? zhMarks.none(asked) : '',
    );
    this.element = element(
      'div',
      { class: 'marks', role: 'region', 'aria-label': zhMarks.label },
      this.#position,
      hits.length > 1 && button(zhMarks.previous, () => this.#move(-1)),
      hits.length > 1 && button(zhMarks.next, () => this.#move(1)),
      button(zhMarks.clear, () => this.#clear()),
    );
  }

  /** Starts with the first hit in the section that the address names, and shows it if it is out of sight. */
  begin(): void {
    if (this.#hits.length === 0) return;
    const target = document.getElementById(location.hash.slice(1));
    const first = target ? this.#hits.findIndex(([mark]) => mark && !isBefore(mark, target)) : 0;
    this.#choose(Math.max(0, first));
    const show = (): void => {
      const { top = 0, bottom = 0 } = this.#mark()?.getBoundingClientRect() ?? {};
      if (top < 0 || bottom > window.innerHeight * 0.9) this.#scroll();
    };
    // The browser goes to the target of the address when all is loaded.
    if (document.readyState === 'complete') show();
    else window.addEventListener('load', () => requestAnimationFrame(show));
  }

  #mark(): HTMLElement | undefined {
    return this.#hits[this.#at]?.[0];
  }

  #move(step: number): void {
    this.#choose((this.#at + step + this.#hits.length) % this.#hits.length);
    this.#scroll();
  }

  #scroll(): void {
    this.#mark()?.scrollIntoView({ block: 'center' });
  }

  #choose(at: number): void {
    for (const mark of this.#hits[this.#at] ?? []) mark.removeAttribute('aria-current');
    this.#at = at;
    for (const mark of this.#hits[at] ?? []) mark.setAttribute('aria-current', 'true');
    this.#position.textContent = zhMarks.position(at + 1, this.#hits.length);
  }

  #clear(): void {
    for (const mark of this.#hits.flat()) {
      const { parentNode } = mark;
      mark.replaceWith(...mark.childNodes);
      parentNode?.normalize();
    }
    this.element.remove();
    try {
      history.replaceState(null, '', location.pathname + location.hash);
    } catch {
      // Some browsers forbid it for pages opened from disk; then the address keeps the words.
    }
  }
}

function isBefore(node: Node, other: Node): boolean {
  return (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
