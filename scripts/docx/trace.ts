/**
 * Which texts of a Word file come out of it. Each `w:t` gets a mark of its own before the file is read; a mark that is
 * not in the HTML says that its text was left out, whatever the reason.
 */
import { declareOmission, type Omission } from '../source/omission.ts';
import { countOf } from '../text/tally.ts';
import { usualName } from './prefixes.ts';
import { all, holder } from './xml.ts';

declareOmission(
  'word-around',
  'Word 的页眉、页脚与批注',
  '正文以外各部分的文字：',
  '脚注和尾注属于正文。',
);
declareOmission(
  'word-deleted',
  'Word 修订中删去的文字',
  '修订记录里已经删去或移走的文字：',
  '插入和移来的文字属于正文。',
);
declareOmission(
  'word-hidden',
  'Word 的隐藏文字',
  '设为隐藏、Word 不显示的文字：',
  '没有设为隐藏。',
);
declareOmission(
  'word-copy',
  'Word 图形的另一份文字',
  '同一文本框为新旧版本各存一份：只取一份。',
  '只有一份的文本框照录。',
);
declareOmission(
  'word-unread',
  'Word 里读不出的文字',
  '公式、图形等里的文字无法按次序放进正文：',
  '无。另有警告。',
);

/** Private characters of planes 15 and 16, which no text uses: two of them number a mark. */
const FIRST = 0xf0000;
const BASE = 0xff00;
const MARK = /[\u{f0000}-\u{fffff}][\u{f0000}-\u{fffff}]/gu;

const markOf = (index: number): string =>
  String.fromCodePoint(FIRST + Math.floor(index / BASE), FIRST + (index % BASE));

/** Stands where something is drawn that the HTML does not have. */
export const DRAWN = '\u{100000}';

const indexOf = (mark: string): number => {
  const [high = FIRST, low = FIRST] = Array.from(mark, (sign) => sign.codePointAt(0));
  return (high - FIRST) * BASE + (low - FIRST);
};

/** Elements that hold text: shown, deleted, of formulas, of drawings, of charts. */
const WORDS = /^(?:w:t|w:delText|m:t|a:t|c:v)$/;
/** A field that draws its words: EQ \\o\\ac(○,3) is ③. */
const DRAWS = /^\s*EQ\s/;

/** The text that an element gives, or '': of letters drawn along a path it stands in an attribute. */
function wordsOf(element: Element): string {
  const { textContent } = element;
  const nodeName = usualName(element) ?? '';
  if (nodeName === 'v:textpath') return element.getAttribute('string') ?? '';
  const draws = nodeName === 'w:instrText' && DRAWS.test(textContent);
  return WORDS.test(nodeName) || draws ? textContent : '';
}

interface Marked {
  element: Element;
  part: string;
  text: string;
}

/** A text that the file does not have. */
interface Made {
  element: null;
  text: string;
}

/** Why a text did not come out. */
function ruleOf({ element, part }: Marked): string {
  if (element.nodeName === 'w:delText' || holder(element, 'w:del', 'w:moveFrom'))
    return 'word-deleted';
  const hidden = holder(element, 'w:r');
  if (hidden && all(hidden, 'w:vanish').length > 0) return 'word-hidden';
  if (holder(element, 'mc:Choice')) return 'word-copy';
  return /\/(?:document\d*|charts\/[^/]+)\.xml$/.test(part) ? 'word-unread' : 'word-around';
}

/** Marks the texts of the parts of one file, and tells afterwards what became of them. */
export class WordTrace {
  readonly #marked: (Marked | Made)[] = [];

  /** Marks the texts of a part. */
  mark(part: string, document: Document): void {
    for (const element of all(document, '*')) {
      const text = wordsOf(element);
      if (countOf(text) === 0) continue;
      if (element.nodeName === 'w:t') element.textContent = markOf(this.#marked.length) + text;
      this.#marked.push({ element, part, text });
    }
  }

  /** Notes down a text that is written into the file; it is returned with a mark. */
  made(text: string): string {
    this.#marked.push({ element: null, text });
    return markOf(this.#marked.length - 1) + text;
  }

  /**
   * The HTML without marks; what did not come out, a record for each paragraph; and what came out that the file does not
   * have, or more than once.
   */
  end(html: string): { html: string; omitted: Omission[]; made: string } {
    const times = new Map<number, number>();
    const plain = html.replaceAll(DRAWN, '<svg></svg>').replace(MARK, (mark) => {
      times.set(indexOf(mark), (times.get(indexOf(mark)) ?? 0) + 1);
      return '';
    });
    const omitted: Omission[] = [];
    let made = '';
    let paragraph: Element | null = null;
    for (const [i, marked] of this.#marked.entries()) {
      const seen = times.get(i) ?? 0;
      if (marked.element === null || seen > 0) {
        made += marked.text.repeat(marked.element ? seen - 1 : seen);
        continue;
      }
      const rule = ruleOf(marked);
      const [open, place] = [omitted.at(-1), `Word 文件的 ${marked.part}`];
      const own = holder(marked.element, 'w:p', 'a:p');
      if (open?.rule === rule && open.place === place)
        open.text += (own === paragraph ? '' : '\n') + marked.text;
      else omitted.push({ rule, place, text: marked.text });
      paragraph = own;
    }
    return { html: plain, omitted, made };
  }
}
