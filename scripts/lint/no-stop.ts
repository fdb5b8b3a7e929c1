/** A paragraph that breaks off. */
import type { Block } from '../../src/plan.schema.ts';
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

/** Shorter lines without a stop are captions, entries of lists and names. */
const SENTENCE = 24;
/** Where so many paragraphs have a stop, one that has none stands out. */
const CUSTOM = 0.9;

/** Marks that may stand behind the stop of a paragraph. */
const TAIL = 16;
const ENDS = /[。！？；：…—][”’）》〉】\]]*(?:\[\d+\])?$/;

const isProse = ({ kind, role, text }: Block) =>
  (kind === 'paragraph' || kind === 'item') &&
  role === 'body' &&
  text.length >= SENTENCE &&
  /[，。；]/.test(text);

export const noStop: Lint = {
  id: 'no-stop',
  title: '段末没有句号',
  about: '别的段落都以句号一类收束，这一段没有：或是底本失去标点，或是后文残缺。照原样，不补。',
  todo: said(
    '对照原文；后文残缺的找全文重抓。',
    'compare with the source; where text is missing find the whole',
  ),
  *check({ blocks }) {
    const prose = blocks.filter(isProse);
    const open = prose.filter(({ text }) => !ENDS.test(text.slice(-TAIL)));
    if (prose.length - open.length < prose.length * CUSTOM) return;
    for (const { text, src } of open) {
      yield {
        message: said(
          `段末没有句号：“…${text.slice(-16)}”`,
          `a paragraph ends without a stop: "…${text.slice(-16)}"`,
        ),
        at: src[1],
      };
    }
  },
};
