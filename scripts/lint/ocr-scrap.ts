/** A scrap of a stamp or of a watermark, or a number that nothing explains, on a line of its own. */
import type { Lint } from './rule.ts';

/** Longest scrap. */
const LONGEST = 3;

export const ocrScrap: Lint = {
  id: 'ocr-scrap',
  title: '零散的字或数字',
  about: '单独成段的一两个字或数字：可能是印章、水印的残片，或没有认出的页码、脚注号。照原样保留。',
  *check({ blocks }) {
    for (const { kind, role, text, src } of blocks) {
      const scrap = /^[\u4e00-\u9fff\d\p{P}]+$/u.test(text) && !/^(?:附件|附表|附图)/.test(text);
      if (kind === 'paragraph' && role === 'body' && text.length <= LONGEST && scrap)
        yield { message: `零散的“${text}”单独成段`, at: src[0] };
    }
  },
};
