/** Tells the editor what a rule would have dropped and what speaks against it. */
import { declare } from '../declared.ts';
import type { VFile } from 'vfile';
import { report } from '../diagnostic.ts';
import type { Source } from '../source.ts';
import type { Refused } from './engine.ts';
import { said, type Said } from '../said/said.ts';

/** What the catalogue says of the warning. */
export const DOUBTFUL = declare({
  id: 'doubtful-drop',
  kind: null,
  title: '要删而存疑的文字',
  about:
    '有规则要删一段文字，而它像正文的句子、缺了它编号就断、是表格的一行，紧挨着正文而正文也会有，或比这条规则一处可删的还长：保留。',
  todo: said(
    '对照原文；若不是正文，在校订文件里写 drop；若是，写 waivers。',
    'compare with the source; if it is no text, write drop into the yaml; if it is, waivers.',
  ),
  notWhen: null,
  examples: [],
});

const WHY: Record<Exclude<Refused['why'], 'kept'>, Said> = {
  sentence: said('像正文的句子', 'it reads like a sentence of the text'),
  number: said('删了就缺这个编号', 'its number would be missing'),
  row: said('是表格的一行', 'it is a row of a table'),
  bound: said('一处太长', 'it is too long'),
  beside: said(
    '紧挨着正文，正文也会有这样的字',
    'it stands beside the text, which may have such words',
  ),
};

const LONGEST = 24;

/** Warns of each text that stays for a doubt; what the editor keeps is none. */
export function reportRefused(file: VFile, source: Source, refused: readonly Refused[]): void {
  for (const { rule, why, span } of refused) {
    const text = source.raw.slice(span.start, span.end).trim().replace(/\s+/g, ' ');
    if (why === 'kept' || text === '') continue;
    const quote = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    report(file, source, {
      rule: DOUBTFUL.id,
      message: said(
        `“${rule.title}”要删“${quote}”，但它${WHY[why].zh}，保留`,
        `the rule ${rule.id} would drop "${quote}", but ${WHY[why].en}: it stays`,
      ),
      at: span,
    });
  }
}
