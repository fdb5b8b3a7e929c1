/** A number that is skipped or comes twice among the headings of one parent. */
import { numeralValue } from '../lexicon/numeral.ts';
import type { Content } from '../pdast.ts';
import type { Lint } from './rule.ts';
import { said, type Said } from '../said/said.ts';

export const numbering: Lint = {
  id: 'numbering',
  title: '编号不连续',
  about: '同一级标题的编号跳过或重复：或是底本如此，或是有标题没有认出来。',
  todo: said(
    '对照原文；底本如此的，在校订文件里说明理由免除。',
    'compare with the source; if it is so there, waive this in the yaml with a reason',
  ),
  *check({ source, root }) {
    const last = new Map<string, number>();
    const through = new Set(['part', 'chapter', 'article']);
    function* visit(
      nodes: readonly Content[],
      parent: string,
    ): Generator<{ message: Said; at: { start: number; end: number } }> {
      for (const node of nodes) {
        if (node.type !== 'division') continue;
        const value = node.number === null ? null : numeralValue(node.number);
        const key = through.has(node.kind) ? node.kind : `${parent} ${node.kind}`;
        const previous = last.get(key);
        if (value !== null && value !== 0) {
          // Numbers that run on through the document begin anew under each parent with any number.
          if (previous !== undefined && value !== previous + 1) {
            const heading = source.text(node.span.start, node.span.end).slice(0, 24);
            const what = value === previous ? said('重复', 'twice') : said('不连续', 'skipped');
            yield {
              message: said(
                `编号${what.zh}：前一个是 ${previous}，这里是“${heading}”`,
                `number ${what.en}: ${previous} comes before "${heading}"`,
              ),
              at: node.span,
            };
          }
          last.set(key, value);
        }
        yield* visit(node.children, node.anchor);
      }
    }
    yield* visit(root.children, '');
  },
};
