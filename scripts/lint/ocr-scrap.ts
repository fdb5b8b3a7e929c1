/** A scrap of a stamp or of a watermark, or a number that nothing explains, on a line of its own. */
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

/** Longest scrap, and the shortest paragraph that is no cell or name. */
const LONGEST = 3;
const PROSE = 12;

export const ocrScrap: Lint = {
  id: 'ocr-scrap',
  title: '零散的字或数字',
  about:
    '单独成段的一两个字或数字：夹在两段文字之间，可能是印章、水印的残片，或没有认出的页码、脚注号。照原样保留。',
  todo: said(
    '对照原文：残片请在旁边的 yaml 里校订；是原文就写入 waivers。',
    'compare with the source: emend scraps in the yaml; write waivers for what is text',
  ),
  *check({ blocks }) {
    const isProse = (i: number) =>
      blocks[i]?.kind === 'paragraph' && blocks[i].text.length >= PROSE;
    for (const [i, { kind, role, text, src }] of blocks.entries()) {
      const scrap = /^[\u4e00-\u9fff\d\p{P}]+$/u.test(text) && !/^(?:附件|附表|附图)/.test(text);
      const alone = isProse(i - 1) && isProse(i + 1);
      if (kind === 'paragraph' && role === 'body' && text.length <= LONGEST && scrap && alone)
        yield {
          message: said(`零散的“${text}”单独成段`, `the scrap "${text}" is a paragraph by itself`),
          at: src[0],
        };
    }
  },
};
