/** A picture of the page, which may be a table or a map. */
import type { Lint } from './rule.ts';

export const picture: Lint = {
  id: 'picture',
  title: '图片没有收录',
  about: '网页、Word 或扫描件里此处有图片，不知其中有无文字或表格。',
  todo: '对照原文；图中若有文字或表格，请抄补。',
  *check({ markup, source }) {
    const residue = source.edits.flatMap(({ start, end, rule }) =>
      rule === 'reading-note' && source.raw.slice(start, end).includes('![') ? [start] : [],
    );
    for (const at of [...markup.pictures, ...residue])
      yield { message: '此处有图片，图中的内容没有收录', at };
  },
};
