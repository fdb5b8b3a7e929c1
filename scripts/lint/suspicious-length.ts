/** A text, heading or paragraph of a length that shows that it was cut or run together. */
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

/** No plan is so short; what is, was cut off or is only an announcement. */
const SHORTEST_TEXT = 300;
const LONGEST_HEADING = 60;
/** Paragraphs of plans seldom pass 1,500 characters. */
const LONGEST_PARAGRAPH = 3000;

export const suspiciousLength: Lint = {
  id: 'suspicious-length',
  title: '长短可疑',
  about: '全文过短、标题过长或段落过长：文字可能被截断，或几段、几句连成了一段。',
  todo: said(
    '对照原文，看是否截断或连成一段。',
    'see in the source whether it was cut or run together',
  ),
  *check({ blocks }) {
    const whole = blocks.reduce((sum, { text }) => sum + text.length, 0);
    if (whole < SHORTEST_TEXT)
      yield {
        message: said(
          `全文只有 ${whole} 字，可能不是全文`,
          `the text has only ${whole} characters: it may not be whole`,
        ),
      };
    for (const { kind, text, src } of blocks) {
      const longest =
        kind === 'heading' ? LONGEST_HEADING : kind === 'paragraph' ? LONGEST_PARAGRAPH : null;
      if (longest === null || text.length <= longest) continue;
      const what = kind === 'heading' ? said('标题', 'heading') : said('段落', 'paragraph');
      const start = text.slice(0, 16);
      const message = said(
        `${what.zh}长 ${text.length} 字：“${start}…”`,
        `a ${what.en} of ${text.length} characters: "${start}…"`,
      );
      yield { message, at: src[0] };
    }
  },
};
