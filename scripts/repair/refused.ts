/** Tells the editor what a rule would have dropped and what speaks against it. */
import { declare } from '../declared.ts';
import type { VFile } from 'vfile';
import { report } from '../diagnostic.ts';
import type { Source } from '../source.ts';
import type { Refused } from './engine.ts';

/** What the catalogue says of the warning. */
export const DOUBTFUL = declare({
  id: 'doubtful-drop',
  kind: null,
  title: '要删而存疑的文字',
  about:
    '有规则要删一段文字，而它像正文的句子、缺了它编号就断、是表格的一行，紧挨着正文而正文也会有，或比这条规则一处可删的还长：保留。',
  todo: '对照原文；若不是正文，在校订文件里写 drop；若是，写 waivers。',
  notWhen: null,
  examples: [],
});

const WHY: Record<Exclude<Refused['why'], 'kept'>, string> = {
  sentence: '像正文的句子',
  number: '删了就缺这个编号',
  row: '是表格的一行',
  bound: '一处太长',
  beside: '紧挨着正文，正文也会有这样的字',
};

const LONGEST = 24;

/** Warns of each text that stays for a doubt; what the editor keeps is none. */
export function tellRefused(file: VFile, source: Source, refused: readonly Refused[]): void {
  for (const { rule, why, span } of refused) {
    const text = source.raw.slice(span.start, span.end).trim().replace(/\s+/g, ' ');
    if (why === 'kept' || text === '') continue;
    const quote = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    report(file, source, {
      rule: DOUBTFUL.id,
      message: `“${rule.title}”要删“${quote}”，但它${WHY[why]}，保留`,
      at: span,
    });
  }
}
