/** A picture of the page, which may be a table or a map. */
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

export const picture: Lint = {
  id: 'picture',
  title: '图片没有收录',
  about: '网页、Word 或扫描件里此处有图片，不知其中有无文字或表格。',
  todo: said(
    '对照原文；图中若有文字或表格，请抄补。',
    'compare with the source; copy text or tables that the picture shows',
  ),
  *check({ markup, source }) {
    const residue = source.edits.flatMap(({ start, end, rule }) =>
      rule === 'reading-note' && source.raw.slice(start, end).includes('![') ? [start] : [],
    );
    for (const at of [...markup.pictures, ...residue])
      yield {
        message: said(
          '此处有图片，图中的内容没有收录',
          'here is a picture; what it shows is not in the text',
        ),
        at,
      };
  },
};
